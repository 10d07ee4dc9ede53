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
package io.github.bonegen.morphometry.thickness;

import java.util.Arrays;

/**
 * A slab of a volume that is painted once a voxel. A bit tells of each voxel whether it is painted: these fit into the
 * processor's cache where the diameters do not. A margin as wide as the largest sphere counts as painted, so that no sphere
 * is ever clipped; rows share it, as what leaves one to the right comes into the margin before the next.
 */
final class Canvas {

    private static final int WORD = Long.SIZE;

    private final float[] diameters;
    private final Grid grid;
    private final int from;
    private final int row;
    private final long plane;
    private final long origin;
    private final long[] painted;

    /**
     * @param from first slice of the slab
     * @param to one more than the last
     * @param radius of the largest sphere
     */
    Canvas(final float[] diameters, final Grid grid, final int from, final int to, final int radius) {
        this.diameters = diameters;
        this.grid = grid;
        this.from = from;
        row = grid.width() + radius;
        plane = (long) row * (grid.height() + radius);
        // Centres may lie outside the slab, a radius away.
        final int before = radius + Math.min(from, radius);
        final int after = radius + Math.min(grid.depth() - to, radius);
        origin = before * plane + (long) radius * row + radius;
        painted = new long[(int) ((origin + (to - from + after) * plane) / WORD) + 1];
        Arrays.fill(painted, -1);
        for (int z = from; z < to; z++) {
            for (int y = 0; y < grid.height(); y++) {
                clear(bit(0, y, z), grid.width());
            }
        }
    }

    private long bit(final int x, final int y, final int z) {
        return origin + (z - from) * plane + (long) y * row + x;
    }

    private void clear(final long first, final int count) {
        for (long bit = first; bit < first + count; bit++) {
            painted[(int) (bit / WORD)] &= ~(1L << bit);
        }
    }

    /** What leads from a voxel to another, as bit and as index. */
    int bitShift(final int x, final int y, final int z) {
        return Math.toIntExact(z * plane + (long) y * row + x);
    }

    int indexShift(final int x, final int y, final int z) {
        return (z * grid.height() + y) * grid.width() + x;
    }

    private long bitOf(final int index) {
        final int line = index / grid.width();
        return bit(index % grid.width(), line % grid.height(), line / grid.height());
    }

    /** Paints voxels where they are free, given by pairs of shifts from a centre. */
    void paint(final int centre, final int[] shifts, final float diameter) {
        final long origin = bitOf(centre);
        for (int i = 0; i < shifts.length; i += 2) {
            final long bit = origin + shifts[i];
            final int word = (int) (bit >> 6);
            if ((painted[word] >>> bit & 1) == 0) {
                painted[word] |= 1L << bit;
                diameters[centre + shifts[i + 1]] = diameter;
            }
        }
    }

    /** @param halfRows the integer square roots of 0 to the squared radius at least */
    void paintSphere(final int centre, final int radius2, final short[] halfRows, final float diameter) {
        final long origin = bitOf(centre);
        final int radius = halfRows[radius2];
        for (int z = -radius; z <= radius; z++) {
            final int disc = halfRows[radius2 - z * z];
            for (int y = -disc; y <= disc; y++) {
                final int half = halfRows[radius2 - z * z - y * y];
                paintRow(origin + bitShift(-half, y, z), centre + indexShift(-half, y, z), 2 * half + 1, diameter);
            }
        }
    }

    private void paintRow(final long firstBit, final int firstIndex, final int count, final float diameter) {
        final long end = firstBit + count;
        for (long word = firstBit / WORD; word * WORD < end; word++) {
            long free = ~painted[(int) word];
            if (word * WORD < firstBit) {
                free &= -1L << firstBit;
            }
            if ((word + 1) * WORD > end) {
                free &= (1L << end) - 1;
            }
            painted[(int) word] |= free;
            for (; free != 0; free &= free - 1) {
                diameters[firstIndex + (int) (word * WORD - firstBit) + Long.numberOfTrailingZeros(free)] = diameter;
            }
        }
    }
}
