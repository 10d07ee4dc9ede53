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

/**
 * Grey JPEG of 8 or 12 bits, sequential and Huffman coded (ITU-T T.81, processes 1, 2 and 4), which Java's own decoder
 * reads with 8 bits only.
 */
final class JpegSequential {

    private static final int BLOCK = 8;
    private static final int[] ZIGZAG = {0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48,
        41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
        45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};
    private static final double[][] COSINES = new double[BLOCK][BLOCK];

    static {
        for (int x = 0; x < BLOCK; x++) {
            for (int u = 0; u < BLOCK; u++) {
                COSINES[x][u] = (u == 0 ? Math.sqrt(0.125) : 0.5) * Math.cos((2 * x + 1) * u * Math.PI / 16);
            }
        }
    }

    private JpegSequential() {
        // Static functions only.
    }

    /** @throws IOException if it is damaged, cut short or in colour */
    static PixelSamples decode(final byte[] jpeg, final JpegFrame frame) throws IOException {
        final JpegTables tables = new JpegTables(jpeg);
        if (frame.components() != 1) {
            throw new IOException("is a JPEG of " + frame.precision() + " bits and " + frame.components()
                + " components; accepted is grey");
        }
        final JpegHuffmanTable direct = tables.direct(0);
        final JpegHuffmanTable alternating = tables.alternating(0);
        final int[] quantisation = tables.quantisationOf(0);
        final int[] values = new int[frame.width() * frame.height()];
        final JpegBits bits = tables.bits();
        final int across = (frame.width() + BLOCK - 1) / BLOCK;
        final int blocks = across * ((frame.height() + BLOCK - 1) / BLOCK);
        int previous = 0;
        for (int block = 0; block < blocks; block++) {
            if (tables.restartInterval() > 0 && block > 0 && block % tables.restartInterval() == 0) {
                bits.restart();
                previous = 0;
            }
            final double[] coefficients = new double[BLOCK * BLOCK];
            previous += bits.difference(checked(direct.decode(bits)));
            coefficients[0] = (double) previous * quantisation[0];
            alternating(bits, alternating, quantisation, coefficients);
            place(transformed(coefficients), values, frame, block % across * BLOCK, block / across * BLOCK);
        }
        return new PixelSamples(frame.width(), frame.height(), 1, frame.precision(), values);
    }

    private static int checked(final int category) throws IOException {
        if (category > 16) {
            throw new IOException("is a JPEG with a difference of " + category + " bits");
        }
        return category;
    }

    private static void alternating(final JpegBits bits, final JpegHuffmanTable table, final int[] quantisation,
        final double[] coefficients) throws IOException
    {
        for (int k = 1; k < coefficients.length; k++) {
            final int code = table.decode(bits);
            final int run = code >> 4;
            final int size = code & 0xf;
            if (size == 0 && run < 15) {
                return;
            }
            k += run;
            if (size > 0) {
                if (k >= coefficients.length) {
                    throw new IOException("is a JPEG with too many coefficients");
                }
                coefficients[ZIGZAG[k]] = (double) bits.difference(size) * quantisation[k];
            }
        }
    }

    private static double[] transformed(final double[] coefficients) {
        final double[] rows = new double[coefficients.length];
        for (int v = 0; v < BLOCK; v++) {
            for (int x = 0; x < BLOCK; x++) {
                for (int u = 0; u < BLOCK; u++) {
                    rows[v * BLOCK + x] += COSINES[x][u] * coefficients[v * BLOCK + u];
                }
            }
        }
        final double[] samples = new double[coefficients.length];
        for (int y = 0; y < BLOCK; y++) {
            for (int x = 0; x < BLOCK; x++) {
                for (int v = 0; v < BLOCK; v++) {
                    samples[y * BLOCK + x] += COSINES[y][v] * rows[v * BLOCK + x];
                }
            }
        }
        return samples;
    }

    private static void place(final double[] samples, final int[] values, final JpegFrame frame, final int left,
        final int top)
    {
        final int centre = 1 << frame.precision() - 1;
        for (int y = 0; y < Math.min(BLOCK, frame.height() - top); y++) {
            for (int x = 0; x < Math.min(BLOCK, frame.width() - left); x++) {
                values[(top + y) * frame.width() + left + x] = (int) Math.max(0, Math.min(2 * centre - 1,
                    Math.round(samples[y * BLOCK + x]) + centre));
            }
        }
    }
}
