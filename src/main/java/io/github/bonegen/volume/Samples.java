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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Voxels from a stream of bytes. */
final class Samples {

    private static final int BUFFER_SAMPLES = 1 << 15;
    private static final double GIBI = 1 << 30;

    private Samples() {
        // Static functions only.
    }

    /**
     * The number of voxels of a volume whose sizes a file states, checked before anything is made for them.
     *
     * @throws io.github.bonegen.InvalidInputException if a size is not positive or the volume too large to hold
     */
    static int count(final Object file, final long width, final long height, final long depth) {
        final boolean sane = width > 0 && height > 0 && depth > 0 && width < Integer.MAX_VALUE
            && height < Integer.MAX_VALUE && depth < Integer.MAX_VALUE && width * height < Integer.MAX_VALUE
            && width * height * depth < Integer.MAX_VALUE;
        require(sane, "%s states a size of %d x %d x %d voxels; accepted are positive sizes and less than 2^31 voxels",
            file, width, height, depth);
        return (int) (width * height * depth);
    }

    /**
     * Reads voxels.
     *
     * @throws EOFException if the stream ends before the last voxel
     * @throws io.github.bonegen.InvalidInputException if there is not the memory to hold them
     */
    static float[] read(final InputStream in, final SampleType type, final ByteOrder order, final int count)
        throws IOException
    {
        require((long) Float.BYTES * count <= Runtime.getRuntime().maxMemory(),
            "The volume needs %.1f GiB of memory and Java may use %.1f; give Java more (-Xmx, in Fiji Edit > Options >"
                + " Memory & Threads)", Float.BYTES * (double) count / GIBI, Runtime.getRuntime().maxMemory() / GIBI);
        final float[] voxels = new float[count];
        final byte[] bytes = new byte[BUFFER_SAMPLES * type.bytes()];
        for (int first = 0; first < count; first += BUFFER_SAMPLES) {
            final int samples = Math.min(BUFFER_SAMPLES, count - first);
            if (in.readNBytes(bytes, 0, samples * type.bytes()) < samples * type.bytes()) {
                throw new EOFException("the data end before the last voxel");
            }
            final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            for (int i = 0; i < samples; i++) {
                voxels[first + i] = type.get(buffer);
            }
        }
        return voxels;
    }
}
