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
package io.github.bonegen.morphometry.ellipsoid;

import io.github.bonegen.Parallel;
import java.util.Arrays;

/**
 * At each voxel the largest value in a ball of radius 2 about it: 33 voxels, less what lies outside the volume. Whole rows are
 * compared, by the signs of differences, which compilers make vectors of.
 */
record BallMaximum(int width, int height, int depth) {

    private static final int RADIUS = 2;

    /** Less than any value, and far enough from the limits for differences in 32 bits. */
    private static final int NONE = -(1 << 30);

    /** @param values between -2^29 and 2^29, x fastest */
    int[] of(final int[] values, final Parallel parallel) {
        final int[] largest = new int[values.length];
        parallel.run("Finding the ridge", depth, z -> {
            final int[] row = new int[width + 2 * RADIUS];
            final int[][] byReach = new int[RADIUS + 1][row.length];
            for (int y = 0; y < height; y++) {
                for (final int[] each : byReach) {
                    Arrays.fill(each, NONE);
                }
                for (int k = Math.max(0, z - RADIUS); k <= Math.min(depth - 1, z + RADIUS); k++) {
                    for (int j = Math.max(0, y - RADIUS); j <= Math.min(height - 1, y + RADIUS); j++) {
                        final int left = RADIUS * RADIUS - (k - z) * (k - z) - (j - y) * (j - y);
                        if (left >= 0) {
                            Arrays.fill(row, NONE);
                            System.arraycopy(values, (k * height + j) * width, row, RADIUS, width);
                            take(row, byReach[(int) Math.sqrt(left)]);
                        }
                    }
                }
                join(byReach[0], byReach[1], byReach[2], largest, (z * height + y) * width);
            }
        });
        return largest;
    }

    private static void take(final int[] row, final int[] largest) {
        for (int x = 0; x < largest.length; x++) {
            largest[x] = larger(largest[x], row[x]);
        }
    }

    private void join(final int[] none, final int[] one, final int[] two, final int[] largest, final int start) {
        final int[] joined = new int[width];
        for (int x = 0; x < joined.length; x++) {
            final int near = larger(larger(one[x + 1], one[x + 2]), larger(one[x + 3], none[x + 2]));
            joined[x] = larger(near, larger(larger(two[x], two[x + 1]), larger(two[x + 2], larger(two[x + 3], two[x + 4]))));
        }
        System.arraycopy(joined, 0, largest, start, width);
    }

    private static int larger(final int a, final int b) {
        final int difference = a - b;
        return a - (difference & difference >> 31);
    }
}
