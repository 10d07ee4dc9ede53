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
package io.github.bonegen.volume.dicom;

import io.github.bonegen.volume.codec.PackBits;
import io.github.bonegen.volume.codec.PixelSamples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** RLE pixels: a run-length coded plane for every byte of every sample, the highest first (DICOM PS3.5, annex G). */
final class DicomRle {

    private static final int HEAD = 64;
    private static final int MOST_RATIO = 64;

    private DicomRle() {
        // Static functions only.
    }

    /** @throws IOException if it is damaged or cut short */
    static PixelSamples decode(final byte[] frame, final int width, final int height, final int samples, final int bits)
        throws IOException
    {
        final int sampleBytes = bits / 8;
        final int planes = samples * sampleBytes;
        if (frame.length < HEAD || planes == 0 || (long) width * height * planes > (long) MOST_RATIO * frame.length) {
            throw new IOException("has fewer RLE bytes than its pixels need");
        }
        final ByteBuffer head = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        if (head.getInt(0) != planes) {
            throw new IOException("has " + head.getInt(0) + " RLE planes where " + planes + " were expected");
        }
        final int[] values = new int[width * height * samples];
        for (int plane = 0; plane < planes; plane++) {
            final long start = head.getInt(4 + 4 * plane) & 0xffffffffL;
            final long end = plane + 1 < planes ? head.getInt(8 + 4 * plane) & 0xffffffffL : frame.length;
            if (start < HEAD || end < start || end > frame.length) {
                throw new IOException("has an RLE plane beyond its end");
            }
            final byte[] bytes = PackBits.decode(Arrays.copyOfRange(frame, (int) start, (int) end), width * height);
            final int shift = 8 * (sampleBytes - 1 - plane % sampleBytes);
            for (int i = 0; i < bytes.length; i++) {
                values[i * samples + plane / sampleBytes] |= (bytes[i] & 0xff) << shift;
            }
        }
        return new PixelSamples(width, height, samples, bits, values);
    }
}
