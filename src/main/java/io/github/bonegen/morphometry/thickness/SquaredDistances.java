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

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * The squared Euclidean distance, in voxels, between the centres of each bone voxel and the nearest marrow voxel: exact
 * integers, 0 in marrow, {@link #NONE} where the whole volume is bone. What lies outside the volume is ignored.
 *
 * <p>Axis by axis, as Saito and Toriwaki 1994, doi:10.1016/0031-3203(94)90133-3: along x by runs of bone, then whole rows
 * against the rows near them. Cost O(voxels times the largest distance), of which a processor takes eight at a step;
 * memory 4 bytes a voxel.
 */
public final class SquaredDistances {

    /** Farther than any distance in a volume, and small enough for sums in 32 bits. */
    public static final int NONE = 1 << 29;

    /** Columns that are transformed at a time, so that all their rows stay in the processor's cache. */
    private static final int BLOCK = 512;

    private SquaredDistances() {
        // Static functions only.
    }

    /** The distances, x fastest, then y, then z. */
    public static int[] of(final BinaryVolume volume, final Parallel parallel) {
        volume.requireNumbered("Distances");
        final int width = volume.width();
        final int height = volume.height();
        final int depth = volume.depth();
        final int[] distances = new int[(int) volume.size()];
        parallel.part(0, 0.5).run("Distances in slices", depth, z -> {
            for (int y = 0; y < height; y++) {
                alongRow(volume, y, z, distances);
            }
            acrossRows(distances, z * width * height, width, height, width);
        });
        parallel.part(0.5, 1).run("Distances between slices", height,
            y -> acrossRows(distances, y * width, width * height, depth, width));
        return distances;
    }

    private static void alongRow(final BinaryVolume volume, final int y, final int z, final int[] distances) {
        final int width = volume.width();
        final int row = (z * volume.height() + y) * width;
        int start = volume.next(true, 0, y, z);
        while (start < width) {
            final int end = volume.next(false, start, y, z);
            // A run that reaches the border has marrow on its other side alone.
            final int left = start > 0 ? start - 1 : -NONE;
            final int right = end < width ? end : NONE;
            for (int x = start; x < end; x++) {
                final int distance = Math.min(x - left, right - x);
                distances[row + x] = distance >= width ? NONE : distance * distance;
            }
            start = volume.next(true, end, y, z);
        }
    }

    /** Takes rows a stride apart, in blocks of columns. */
    private static void acrossRows(final int[] distances, final int start, final int stride, final int rows,
        final int width)
    {
        for (int first = 0; first < width; first += BLOCK) {
            final int[][] before = new int[rows][Math.min(BLOCK, width - first)];
            for (int i = 0; i < rows; i++) {
                System.arraycopy(distances, start + first + i * stride, before[i], 0, before[i].length);
            }
            transform(before, distances, start + first, stride);
        }
    }

    /** The least f(j) + (i - j)^2 over all rows j, for every row i and column. */
    private static void transform(final int[][] before, final int[] distances, final int start, final int stride) {
        final boolean[] blank = new boolean[before.length];
        for (int i = 0; i < before.length; i++) {
            blank[i] = isBlank(before[i]);
        }
        for (int i = 0; i < before.length; i++) {
            final int[] row = before[i].clone();
            final int reach = Math.max(i, before.length - 1 - i);
            // What is nearer than a row stays so: neither grows its distance nor shrinks the row's.
            int settled = settled(row, 0, 1);
            for (int step = 1; step <= reach && settled < row.length; step++) {
                // At the border the row on the one side stands for both.
                final int above = i - step >= 0 ? i - step : i + step;
                final int below = i + step < before.length ? i + step : i - step;
                if (!blank[above] || !blank[below]) {
                    lower(row, before[above], before[below], step * step);
                }
                settled = settled(row, settled, (step + 1) * (step + 1));
            }
            System.arraycopy(row, 0, distances, start + i * stride, row.length);
        }
    }

    private static boolean isBlank(final int[] row) {
        int x = 0;
        while (x < row.length && row[x] == NONE) {
            x++;
        }
        return x == row.length;
    }

    /** How many columns from the first on are so near already, the given number at least. */
    private static int settled(final int[] row, final int from, final int distance) {
        int x = from;
        while (x < row.length && row[x] <= distance) {
            x++;
        }
        return x;
    }

    /** The least of three by their differences' signs, which compilers make vectors of where they do not of Math.min. */
    private static void lower(final int[] row, final int[] above, final int[] below, final int step2) {
        for (int x = 0; x < row.length; x++) {
            final int apart = above[x] - below[x];
            final int less = below[x] + (apart & apart >> 31) + step2 - row[x];
            row[x] += less & less >> 31;
        }
    }
}
