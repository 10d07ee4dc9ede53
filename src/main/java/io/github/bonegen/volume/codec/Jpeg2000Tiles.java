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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tiles of a JPEG 2000 codestream, each in one part (ITU-T T.800, annex A.4.2). A codestream may spread the parts of
 * its tiles among each other; the decoder then gives other pixels without a word.
 */
final class Jpeg2000Tiles {

    private static final int SOT = 0xff90;
    private static final int SOD = 0xff93;
    private static final int EOC = 0xffd9;
    /** Lengths of packets, which the decoder does not need. */
    private static final int PLT = 0xff58;
    private static final int PPM = 0xff60;
    private static final int SOT_BYTES = 12;
    private static final String CUT = "is a JPEG 2000 image that ends before its pixels do";

    private final ByteBuffer code;
    private final Map<Integer, Tile> tiles = new TreeMap<>();

    private Jpeg2000Tiles(final byte[] codestream) {
        code = ByteBuffer.wrap(codestream);
    }

    /** The settings and the packets of a tile. */
    private record Tile(ByteArrayOutputStream header, ByteArrayOutputStream packets) {

        Tile() {
            this(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        }
    }

    /**
     * The same codestream with one part a tile.
     *
     * @param codestream from its first marker on; what stands behind its last is left out
     * @throws IOException if it is damaged, cut short, or its packets' headers lie apart from them
     */
    static byte[] joined(final byte[] codestream) throws IOException {
        try {
            return new Jpeg2000Tiles(codestream).joined();
        }
        catch (final IndexOutOfBoundsException exception) {
            throw new IOException(CUT, exception);
        }
    }

    private byte[] joined() throws IOException {
        final int start = endOfMarkers(2, SOT);
        int at = start;
        int parts = 0;
        while (marker(at) == SOT) {
            at = readPart(at);
            parts++;
        }
        if (marker(at) != EOC) {
            throw new IOException(CUT);
        }
        return parts == tiles.size() ? code.array() : written(start);
    }

    private int marker(final int at) {
        return code.getShort(at) & 0xffff;
    }

    /** Where, after the marker segments from here on, the marker stands that is looked for. */
    private int endOfMarkers(final int from, final int sought) throws IOException {
        int at = from;
        while (marker(at) != sought) {
            if (marker(at) < 0xff00 || marker(at) == PPM) {
                throw new IOException(marker(at) == PPM ? "is a JPEG 2000 image with the headers of its packets apart,"
                    + " which is not read" : "is a damaged JPEG 2000 image");
            }
            at += 2 + (code.getShort(at + 2) & 0xffff);
        }
        return at;
    }

    private int readPart(final int at) throws IOException {
        final int index = code.getShort(at + 4) & 0xffff;
        final int stated = code.getInt(at + 6);
        // The last part may leave its length open.
        final int end = stated == 0 ? lastMarker() : at + stated;
        final int data = endOfMarkers(at + SOT_BYTES, SOD);
        if (end < data + 2 || end > code.limit()) {
            throw new IOException(CUT);
        }
        final boolean isFirst = !tiles.containsKey(index);
        final Tile tile = tiles.computeIfAbsent(index, key -> new Tile());
        for (int segment = at + SOT_BYTES; segment < data; segment += 2 + (code.getShort(segment + 2) & 0xffff)) {
            if (marker(segment) != PLT) {
                if (!isFirst) {
                    throw new IOException("is a JPEG 2000 image with settings within a tile, which are not read");
                }
                tile.header().write(code.array(), segment, 2 + (code.getShort(segment + 2) & 0xffff));
            }
        }
        tile.packets().write(code.array(), data + 2, end - data - 2);
        return end;
    }

    private int lastMarker() {
        int at = code.limit() - 2;
        while (marker(at) != EOC) {
            at--;
        }
        return at;
    }

    private byte[] written(final int start) {
        final ByteArrayOutputStream joined = new ByteArrayOutputStream(code.limit());
        joined.write(code.array(), 0, start);
        tiles.forEach((index, tile) -> {
            final int length = SOT_BYTES + tile.header().size() + 2 + tile.packets().size();
            joined.writeBytes(ByteBuffer.allocate(SOT_BYTES).putShort((short) SOT).putShort((short) 10)
                .putShort(index.shortValue()).putInt(length).put((byte) 0).put((byte) 1).array());
            joined.writeBytes(tile.header().toByteArray());
            joined.writeBytes(new byte[] {(byte) 0xff, (byte) 0x93});
            joined.writeBytes(tile.packets().toByteArray());
        });
        joined.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return joined.toByteArray();
    }
}
