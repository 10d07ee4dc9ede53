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
package io.github.bonegen.morphometry.structure;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * How often each of the 256 arrangements of 2 x 2 x 2 voxels occurs. Euler number, surface and SMI are sums over it.
 * Bit x + 2y + 4z of an arrangement is the voxel at (x, y, z) of the cube.
 *
 * <p>Cost O(voxels); memory 2 KiB a slice.
 */
public final class Neighbourhoods {

    static final int ARRANGEMENTS = 256;

    /** The voxels of an arrangement at x = 0: what remains of it, at x = 1, is moved there when the cube steps on. */
    private static final int LEFT = 0b01010101;

    private Neighbourhoods() {
        // Static functions only.
    }

    /** All cubes that touch the volume; voxels outside are marrow. */
    public static long[] padded(final BinaryVolume volume, final Parallel parallel) {
        return count(volume, parallel, -1);
    }

    /** The cubes inside the volume alone. */
    public static long[] inside(final BinaryVolume volume, final Parallel parallel) {
        return count(volume, parallel, 0);
    }

    private static long[] count(final BinaryVolume volume, final Parallel parallel, final int from) {
        final int slices = Math.max(0, volume.depth() - 1 - 2 * from);
        final long[][] counts = new long[slices][];
        parallel.run("Counting neighbourhoods", slices, slice -> counts[slice] = countSlice(volume, from + slice,
            from));
        final long[] total = new long[ARRANGEMENTS];
        for (final long[] slice : counts) {
            for (int i = 0; i < ARRANGEMENTS; i++) {
                total[i] += slice[i];
            }
        }
        return total;
    }

    private static long[] countSlice(final BinaryVolume volume, final int z, final int from) {
        final long[] counts = new long[ARRANGEMENTS];
        final long[] outside = new long[volume.wordsPerRow()];
        final long[][] rows = new long[4][volume.wordsPerRow()];
        for (int y = from; y < volume.height() - 1 - from; y++) {
            for (int i = 0; i < 4; i++) {
                load(volume, y + (i & 1), z + (i >> 1), rows[i], outside);
            }
            countRow(rows, volume.width(), from, counts);
        }
        return counts;
    }

    private static void load(final BinaryVolume volume, final int y, final int z, final long[] row,
        final long[] outside)
    {
        if (y < 0 || z < 0 || y >= volume.height() || z >= volume.depth()) {
            System.arraycopy(outside, 0, row, 0, row.length);
        } else {
            System.arraycopy(volume.words(), volume.row(y, z), row, 0, row.length);
        }
    }

    private static void countRow(final long[][] rows, final int width, final int from, final long[] counts) {
        int arrangement = from < 0 ? 0 : column(rows, 0);
        for (int x = from + 1; x < width; x++) {
            arrangement = arrangement >> 1 & LEFT | column(rows, x);
            counts[arrangement]++;
        }
        if (from < 0) {
            counts[arrangement >> 1 & LEFT]++;
        }
    }

    /** The four voxels at x, as the right half of an arrangement. */
    private static int column(final long[][] rows, final int x) {
        final int word = x / BinaryVolume.WORD;
        return (int) (rows[0][word] >>> x & 1) << 1 | (int) (rows[1][word] >>> x & 1) << 3
            | (int) (rows[2][word] >>> x & 1) << 5 | (int) (rows[3][word] >>> x & 1) << 7;
    }
}
