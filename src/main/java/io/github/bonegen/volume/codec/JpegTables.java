/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.volume.codec;

import java.io.IOException;
import java.util.Arrays;

/** The tables and the scan header of a JPEG of one scan (ITU-T T.81, annex B). */
final class JpegTables {

    private static final int HUFFMAN = 0xc4;
    private static final int QUANTISATION = 0xdb;
    private static final int RESTART = 0xdd;

    private final byte[] jpeg;
    private final JpegHuffmanTable[] huffman = new JpegHuffmanTable[8];
    private final int[][] quantisation = new int[4][];
    private int restartInterval;
    private int dataStart = -1;
    private int[] scanTables = {};
    private int[] frameTables = {};
    private boolean subsampled;
    private int spectralStart;
    private int pointTransform;

    /** @throws IOException if it ends before its pixels */
    JpegTables(final byte[] jpeg) throws IOException {
        this.jpeg = jpeg;
        int at = 2;
        while (dataStart < 0) {
            if (at + 4 > jpeg.length || (jpeg[at] & 0xff) != 0xff) {
                throw new IOException("is a JPEG without pixels");
            }
            final int marker = jpeg[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            final int length = word(at + 2);
            if (length < 2 || at + 2 + length > jpeg.length) {
                throw new IOException("is a JPEG that ends before its pixels do");
            }
            segment(marker, at + 4, at + 2 + length);
            at += 2 + length;
        }
    }

    private int word(final int at) {
        return (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff;
    }

    private void segment(final int marker, final int start, final int end) throws IOException {
        switch (marker) {
            case HUFFMAN -> huffman(start, end);
            case QUANTISATION -> quantisation(start, end);
            case RESTART -> restartInterval = word(start);
            case JpegFrame.SOS -> scan(start, end);
            case 0xc0, 0xc1, JpegFrame.LOSSLESS -> frame(start, end);
            default -> {
                // Comments and what applications say.
            }
        }
    }

    private void frame(final int start, final int end) throws IOException {
        final int components = jpeg[start + 5] & 0xff;
        if (start + 6 + 3 * components > end) {
            throw new IOException("is a JPEG with a damaged frame");
        }
        frameTables = new int[components];
        for (int i = 0; i < components; i++) {
            subsampled |= components > 1 && jpeg[start + 7 + 3 * i] != 0x11;
            frameTables[i] = jpeg[start + 8 + 3 * i] & 3;
        }
    }

    private void huffman(final int start, final int end) throws IOException {
        int at = start;
        while (at + 17 <= end) {
            final int id = (jpeg[at] >> 4 & 1) * 4 + (jpeg[at] & 3);
            final int[] counts = new int[16];
            int total = 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = jpeg[at + 1 + i] & 0xff;
                total += counts[i];
            }
            at += 17;
            if (at + total > end) {
                throw new IOException("is a JPEG with a damaged Huffman table");
            }
            huffman[id] = new JpegHuffmanTable(counts, Arrays.copyOfRange(jpeg, at, at + total));
            at += total;
        }
    }

    private void quantisation(final int start, final int end) {
        int at = start;
        while (at < end) {
            final boolean words = jpeg[at] >> 4 != 0;
            final int[] table = new int[64];
            final int id = jpeg[at] & 3;
            at++;
            for (int i = 0; i < table.length && at + (words ? 2 : 1) <= end; i++) {
                table[i] = words ? word(at) : jpeg[at] & 0xff;
                at += words ? 2 : 1;
            }
            quantisation[id] = table;
        }
    }

    private void scan(final int start, final int end) throws IOException {
        final int components = jpeg[start] & 0xff;
        if (start + 4 + 2 * components > end) {
            throw new IOException("is a JPEG with a damaged scan");
        }
        scanTables = new int[components];
        for (int i = 0; i < components; i++) {
            scanTables[i] = jpeg[start + 2 + 2 * i] & 0xff;
        }
        spectralStart = jpeg[start + 1 + 2 * components] & 0xff;
        pointTransform = jpeg[start + 3 + 2 * components] & 0xf;
        dataStart = end;
    }

    JpegBits bits() {
        return new JpegBits(jpeg, dataStart, false);
    }

    /** @throws IOException if the table was not defined */
    JpegHuffmanTable direct(final int component) throws IOException {
        return table(component >= scanTables.length ? -1 : scanTables[component] >> 4 & 3);
    }

    JpegHuffmanTable alternating(final int component) throws IOException {
        return table(component >= scanTables.length ? -1 : 4 + (scanTables[component] & 3));
    }

    private JpegHuffmanTable table(final int id) throws IOException {
        if (id < 0 || huffman[id] == null) {
            throw new IOException("is a JPEG whose Huffman table is missing");
        }
        return huffman[id];
    }

    int[] quantisationOf(final int component) throws IOException {
        if (component >= frameTables.length || quantisation[frameTables[component]] == null) {
            throw new IOException("is a JPEG whose quantisation table is missing");
        }
        return quantisation[frameTables[component]];
    }

    /** Units after which a restart marker stands; 0 for none. */
    int restartInterval() {
        return restartInterval;
    }

    int components() {
        return scanTables.length;
    }

    boolean isSubsampled() {
        return subsampled;
    }

    /** The predictor of lossless JPEG. */
    int predictor() {
        return spectralStart;
    }

    /** Bits that were cut off before lossless coding. */
    int pointTransform() {
        return pointTransform;
    }
}
