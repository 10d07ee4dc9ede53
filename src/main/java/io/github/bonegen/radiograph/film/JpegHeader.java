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
package io.github.bonegen.radiograph.film;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the application segments of a JPEG say (JFIF 1.02, Adobe's APP14, EXIF 2.3).
 *
 * @param orientation as EXIF counts them, 1 where it says nothing
 * @param dots a unit, 0 where it says nothing
 * @param unit of length; empty for none
 * @param isRgb whether three components are red, green and blue
 */
record JpegHeader(int orientation, double[] dots, String unit, boolean isRgb) {

    private static final int ORIENTATION = 0x112;
    private static final int X_RESOLUTION = 0x11a;
    private static final int Y_RESOLUTION = 0x11b;
    private static final int RESOLUTION_UNIT = 0x128;
    private static final int ENTRY = 12;

    static JpegHeader of(final byte[] jpeg) {
        JpegHeader header = new JpegHeader(1, new double[] {0, 0}, "", false);
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != 0xda) {
            final int marker = jpeg[at + 1] & 0xff;
            final int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            final int end = Math.min(jpeg.length, at + 2 + Math.max(2, length));
            header = header.with(marker, ByteBuffer.wrap(jpeg, at + 4, end - at - 4).slice());
            at = marker == 0xff ? at + 1 : end;
        }
        return header;
    }

    private JpegHeader with(final int marker, final ByteBuffer segment) {
        if (marker == 0xe0 && begins(segment, "JFIF") && segment.limit() >= 12 && unit.isEmpty()) {
            final String name = segment.get(7) == 1 ? "inch" : segment.get(7) == 2 ? "cm" : "";
            return new JpegHeader(orientation, new double[] {segment.getShort(8) & 0xffff, segment.getShort(10) & 0xffff},
                name, isRgb);
        }
        if (marker == 0xee && begins(segment, "Adobe") && segment.limit() >= 12) {
            return new JpegHeader(orientation, dots, unit, segment.get(11) == 0);
        }
        return marker == 0xe1 && begins(segment, "Exif") && segment.limit() > 14 ? exif(segment.slice(6,
            segment.limit() - 6)) : this;
    }

    private static boolean begins(final ByteBuffer segment, final String name) {
        return segment.limit() >= name.length()
            && name.equals(new String(segment.array(), segment.arrayOffset(), name.length(), StandardCharsets.ISO_8859_1));
    }

    /** The first directory of a TIFF structure. */
    private JpegHeader exif(final ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        final long start = tiff.getInt(4) & 0xffffffffL;
        if (start + 2 > tiff.limit()) {
            return this;
        }
        int turned = orientation;
        final double[] resolution = dots.clone();
        String named = unit;
        final int count = tiff.getShort((int) start) & 0xffff;
        for (int i = 0; i < count && start + 2 + (i + 1L) * ENTRY <= tiff.limit(); i++) {
            final int entry = (int) start + 2 + i * ENTRY;
            switch (tiff.getShort(entry) & 0xffff) {
                case ORIENTATION -> turned = tiff.getShort(entry + 8);
                case X_RESOLUTION -> resolution[0] = fraction(tiff, entry, resolution[0]);
                case Y_RESOLUTION -> resolution[1] = fraction(tiff, entry, resolution[1]);
                case RESOLUTION_UNIT -> named = tiff.getShort(entry + 8) == 3 ? "cm" : "inch";
                default -> {
                    // Nothing that a film needs.
                }
            }
        }
        return new JpegHeader(turned, resolution, named, isRgb);
    }

    private static double fraction(final ByteBuffer tiff, final int entry, final double standard) {
        final long offset = tiff.getInt(entry + 8) & 0xffffffffL;
        return offset + 8 > tiff.limit() ? standard : (tiff.getInt((int) offset) & 0xffffffffL)
            / (double) (tiff.getInt((int) offset + 4) & 0xffffffffL);
    }
}
