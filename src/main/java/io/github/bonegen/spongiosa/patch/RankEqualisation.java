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
package io.github.bonegen.spongiosa.patch;

import io.github.bonegen.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Frees a model's samples from the {@linkplain FixedPattern pattern} that they share: at every voxel, the densities of
 * all samples are replaced, rank by rank, by those of the whole set. Each voxel then is bone as often, and as dense, as
 * any other, the set keeps its densities, and a sample keeps its structure but for the little that it had from where
 * it lay in the volume.
 *
 * @param patches number of patches in the data
 * @param voxels of a patch
 */
record RankEqualisation(int patches, int voxels) {

    /** Densities held in memory at a time. */
    private static final int HELD = 1 << 24;

    /**
     * Changes the data of a patch set, which is read and written in slabs: some voxels of all patches.
     *
     * @param data the patches one after the other, as 16-bit numbers
     */
    void run(final FileChannel data, final Progress progress) throws IOException {
        final short[] even = levels(data, progress.part(0, 0.2));
        final int slab = Math.max(1, Math.min(voxels, HELD / patches));
        for (int first = 0; first < voxels; first += slab) {
            progress.checkCancelled();
            final int width = Math.min(slab, voxels - first);
            final short[] densities = new short[patches * width];
            for (int patch = 0; patch < patches; patch++) {
                read(data, patch, first, width).get(densities, patch * width, width);
            }
            IntStream.range(0, width).parallel().forEach(voxel -> even(densities, voxel, width, even));
            for (int patch = 0; patch < patches; patch++) {
                write(data, patch, first, densities, patch * width, width);
            }
            progress.update(0.2 + 0.8 * (first + width) / voxels, "evening the patches");
        }
    }

    /** The densities that the ranks of a voxel stand for: those of all voxels, thinned out. */
    private short[] levels(final FileChannel data, final Progress progress) throws IOException {
        final long[] histogram = new long[PatchSet.LEVELS + 1];
        final short[] densities = new short[voxels];
        for (int patch = 0; patch < patches; patch++) {
            progress.checkCancelled();
            read(data, patch, 0, voxels).get(densities);
            for (final short density : densities) {
                histogram[Short.toUnsignedInt(density)]++;
            }
            progress.update((patch + 1.0) / patches, "evening the patches");
        }
        final short[] levels = new short[patches];
        int level = 0;
        long below = histogram[0];
        for (int rank = 0; rank < patches; rank++) {
            final long place = (2L * rank + 1) * voxels / 2;
            while (below <= place) {
                level++;
                below += histogram[level];
            }
            levels[rank] = (short) level;
        }
        return levels;
    }

    /** Gives a voxel's densities the levels of their ranks; of equal ones the earlier patch ranks lower. */
    private void even(final short[] densities, final int voxel, final int width, final short[] levels) {
        final long[] ranked = new long[patches];
        for (int patch = 0; patch < patches; patch++) {
            ranked[patch] = (long) Short.toUnsignedInt(densities[patch * width + voxel]) << Integer.SIZE | patch;
        }
        Arrays.sort(ranked);
        for (int rank = 0; rank < patches; rank++) {
            densities[(int) ranked[rank] * width + voxel] = levels[rank];
        }
    }

    private ShortBuffer read(final FileChannel data, final int patch, final int first, final int count)
        throws IOException
    {
        final ByteBuffer bytes = buffer(count);
        final long start = position(patch, first);
        while (bytes.hasRemaining()) {
            if (data.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("it ends within patch " + patch);
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    private void write(final FileChannel data, final int patch, final int first, final short[] densities,
        final int offset, final int count) throws IOException
    {
        final ByteBuffer bytes = buffer(count);
        bytes.asShortBuffer().put(densities, offset, count);
        final long start = position(patch, first);
        while (bytes.hasRemaining()) {
            data.write(bytes, start + bytes.position());
        }
    }

    private static ByteBuffer buffer(final int count) {
        return ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private long position(final int patch, final int voxel) {
        return ((long) patch * voxels + voxel) * Short.BYTES;
    }
}
