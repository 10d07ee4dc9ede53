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

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Parallel;
import java.util.Arrays;

/**
 * The squared Euclidean distance, in voxels, between the centres of each bone voxel and the nearest marrow voxel: exact
 * integers, 0 in marrow, {@link #NONE} where the whole volume is bone. What lies outside the volume is ignored.
 *
 * <p>Axis by axis as the lower envelope of parabolas: Felzenszwalb and Huttenlocher 2012,
 * doi:10.4086/toc.2012.v008a019. Cost O(voxels); memory 4 bytes a voxel.
 */
public final class SquaredDistances {

    /** Farther than any distance in a volume, and small enough for sums in 32 bits. */
    public static final int NONE = 1 << 29;

    /** Columns that are read side by side, one cache line of them. */
    private static final int BLOCK = 16;

    private SquaredDistances() {
        // Static functions only.
    }

    /** The distances, x fastest, then y, then z. */
    public static int[] of(final BinaryVolume volume, final Parallel parallel) {
        final int width = volume.width();
        final int height = volume.height();
        final int depth = volume.depth();
        final int[] distances = new int[(int) volume.size()];
        parallel.part(0, 0.5).run("Distances in slices", depth, z -> {
            for (int y = 0; y < height; y++) {
                alongRow(volume, y, z, distances);
            }
            alongColumns(distances, z * width * height, width, width, height);
        });
        parallel.part(0.5, 1).run("Distances between slices", height,
            y -> alongColumns(distances, y * width, width, width * height, depth));
        return distances;
    }

    private static void alongRow(final BinaryVolume volume, final int y, final int z, final int[] distances) {
        final int width = volume.width();
        final int start = (z * volume.height() + y) * width;
        int distance = NONE;
        for (int x = 0; x < width; x++) {
            distance = volume.get(x, y, z) ? Math.min(NONE, distance + 1) : 0;
            distances[start + x] = distance;
        }
        distance = NONE;
        for (int x = width - 1; x >= 0; x--) {
            distance = distances[start + x] == 0 ? 0 : Math.min(NONE, distance + 1);
            final int nearest = Math.min(distance, distances[start + x]);
            distances[start + x] = nearest == NONE ? NONE : nearest * nearest;
        }
    }

    /** Transforms columns that lie side by side, their voxels a stride apart. */
    private static void alongColumns(final int[] distances, final int start, final int columns, final int stride,
        final int length)
    {
        final int[][] block = new int[BLOCK][length];
        final Envelope envelope = new Envelope(length);
        for (int first = 0; first < columns; first += BLOCK) {
            final int count = Math.min(BLOCK, columns - first);
            for (int i = 0, row = start + first; i < length; i++, row += stride) {
                for (int c = 0; c < count; c++) {
                    block[c][i] = distances[row + c];
                }
            }
            for (int c = 0; c < count; c++) {
                envelope.transform(block[c]);
            }
            for (int i = 0, row = start + first; i < length; i++, row += stride) {
                for (int c = 0; c < count; c++) {
                    distances[row + c] = block[c][i];
                }
            }
        }
    }

    /** The least f(j) + (i - j)^2 over all j, for every i of a column. */
    private static final class Envelope {

        /** The parabolas of the envelope from left to right: where they stand, how high, and where each takes over. */
        private final int[] centres;
        private final int[] heights;
        private final int[] starts;

        Envelope(final int length) {
            centres = new int[length];
            heights = new int[length];
            starts = new int[length];
        }

        void transform(final int[] column) {
            final int last = build(column);
            if (last < 0) {
                Arrays.fill(column, NONE);
                return;
            }
            int k = 0;
            for (int i = 0; i < column.length; i++) {
                while (k < last && starts[k + 1] <= i) {
                    k++;
                }
                final int offset = i - centres[k];
                column[i] = heights[k] + offset * offset;
            }
        }

        /** Index of the last parabola, or -1 if there is none. */
        private int build(final int[] column) {
            int last = -1;
            for (int i = 0; i < column.length; i++) {
                final int height = column[i];
                if (height != NONE) {
                    int start = 0;
                    while (last >= 0) {
                        start = takeover(last, i, height);
                        if (start > starts[last]) {
                            break;
                        }
                        last--;
                    }
                    // One that would take over beyond the column is never seen, nor pushes out what is.
                    if (last < 0 || start < column.length) {
                        last++;
                        centres[last] = i;
                        heights[last] = height;
                        starts[last] = last == 0 ? 0 : start;
                    }
                }
            }
            return last;
        }

        /** The first voxel where a parabola further right is not above one of the envelope. */
        private int takeover(final int k, final int centre, final int height) {
            final int left = centres[k];
            final int numerator = height - heights[k] + centre * centre - left * left;
            final int denominator = 2 * (centre - left);
            return Math.floorDiv(numerator + denominator - 1, denominator);
        }
    }
}
