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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import io.github.bonegen.morphometry.structure.EulerNumber;
import io.github.bonegen.volume.Calibration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast algorithms give what the definitions give when they are followed to the letter. */
class BruteForceTest {

    private static final Parallel THREADS = new Parallel(3, Progress.NONE);

    @ParameterizedTest
    @CsvSource({"13, 11, 9, 0.5", "9, 14, 17, 0.97", "20, 18, 16, 0.999", "70, 5, 6, 0.9"})
    void distances_are_those_to_the_nearest_marrow_voxel(final int width, final int height, final int depth,
        final double share)
    {
        final BinaryVolume bone = noise(width, height, depth, share);
        assertThat(SquaredDistances.of(bone, THREADS)).isEqualTo(distances(bone));
    }

    @ParameterizedTest
    @CsvSource({"13, 11, 9, 0.7", "9, 14, 17, 0.97", "20, 18, 16, 0.999", "24, 23, 25, 0.9995", "40, 5, 6, 0.98"})
    void each_voxel_has_the_largest_sphere_that_holds_it(final int width, final int height, final int depth,
        final double share)
    {
        final BinaryVolume bone = noise(width, height, depth, share);
        final int[] distances = distances(bone);
        final float[] expected = new float[distances.length];
        forEach(bone, (x, y, z) -> {
            final int radius2 = distances[(z * height + y) * width + x];
            forEach(bone, (i, j, k) -> {
                final int index = (k * height + j) * width + i;
                if (radius2 > 0 && sq(i - x) + sq(j - y) + sq(k - z) <= radius2) {
                    expected[index] = Math.max(expected[index], (float) (2 * Math.sqrt(radius2)));
                }
            });
        });
        assertThat(SpherePainting.paint(distances, Grid.of(bone), Parallel.NONE)).isEqualTo(expected);
        assertThat(SpherePainting.paint(distances, Grid.of(bone), THREADS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12, 10, 8, 0.1", "12, 10, 8, 0.3", "66, 7, 5, 0.2"})
    void components_are_those_of_a_flood(final int width, final int height, final int depth, final double share) {
        final BinaryVolume bone = noise(width, height, depth, share);
        assertThat(Components.of(bone, Components.Neighbours.TWENTY_SIX).count()).isEqualTo(floods(bone, 3));
        assertThat(Components.of(bone, Components.Neighbours.SIX).count()).isEqualTo(floods(bone, 1));
        final BinaryVolume largest = Components.of(bone, Components.Neighbours.TWENTY_SIX).largest();
        assertThat(Components.of(largest, Components.Neighbours.TWENTY_SIX).count()).isEqualTo(1);
        assertThat(largest.count()).isEqualTo(Components.of(bone, Components.Neighbours.TWENTY_SIX).largestSize());
    }

    /** chi = vertices - edges + faces - cubes of the closed voxels. */
    @ParameterizedTest
    @CsvSource({"9, 8, 7, 0.3", "65, 4, 5, 0.6"})
    void the_euler_number_counts_the_cells_of_the_complex(final int width, final int height, final int depth,
        final double share)
    {
        final BinaryVolume bone = noise(width, height, depth, share);
        final boolean[] cells = new boolean[(2 * width + 1) * (2 * height + 1) * (2 * depth + 1)];
        forEach(bone, (x, y, z) -> {
            for (int i = 0; i < 27 && bone.get(x, y, z); i++) {
                cells[((2 * z + i / 9) * (2 * height + 1) + 2 * y + i / 3 % 3) * (2 * width + 1) + 2 * x
                    + i % 3] = true;
            }
        });
        long euler = 0;
        for (int i = 0; i < cells.length; i++) {
            final int dimension = i % (2 * width + 1) % 2 + i / (2 * width + 1) % (2 * height + 1) % 2
                + i / (2 * width + 1) / (2 * height + 1) % 2;
            euler += cells[i] ? 1 - 2 * (dimension % 2) : 0;
        }
        assertThat(EulerNumber.of(bone, THREADS)).isEqualTo(euler);
    }

    private static int[] distances(final BinaryVolume bone) {
        final int[] distances = new int[(int) bone.size()];
        forEach(bone, (x, y, z) -> {
            final int[] nearest = {SquaredDistances.NONE};
            forEach(bone, (i, j, k) -> {
                if (!bone.get(i, j, k)) {
                    nearest[0] = Math.min(nearest[0], sq(i - x) + sq(j - y) + sq(k - z));
                }
            });
            distances[(z * bone.height() + y) * bone.width() + x] = nearest[0];
        });
        return distances;
    }

    /** @param steps the number of axes along which neighbours may differ */
    private static int floods(final BinaryVolume bone, final int steps) {
        final boolean[] seen = new boolean[(int) bone.size()];
        final int[] count = {0};
        forEach(bone, (x, y, z) -> {
            final Deque<int[]> open = new ArrayDeque<>();
            count[0] += visit(bone, seen, open, x, y, z) ? 1 : 0;
            while (!open.isEmpty()) {
                final int[] at = open.pop();
                for (final Neighbour neighbour : Neighbour.ALL) {
                    if (neighbour.kind() < steps) {
                        visit(bone, seen, open, at[0] + neighbour.offset()[0], at[1] + neighbour.offset()[1],
                            at[2] + neighbour.offset()[2]);
                    }
                }
            }
        });
        return count[0];
    }

    private static boolean visit(final BinaryVolume bone, final boolean[] seen, final Deque<int[]> open, final int x,
        final int y, final int z)
    {
        if (x < 0 || y < 0 || z < 0 || x >= bone.width() || y >= bone.height() || z >= bone.depth()) {
            return false;
        }
        final int index = (z * bone.height() + y) * bone.width() + x;
        if (seen[index] || !bone.get(x, y, z)) {
            return false;
        }
        seen[index] = true;
        open.push(new int[] {x, y, z});
        return true;
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(int x, int y, int z);
    }

    private static void forEach(final BinaryVolume bone, final Visitor visitor) {
        for (int z = 0; z < bone.depth(); z++) {
            for (int y = 0; y < bone.height(); y++) {
                for (int x = 0; x < bone.width(); x++) {
                    visitor.visit(x, y, z);
                }
            }
        }
    }

    private static int sq(final int value) {
        return value * value;
    }

    private static BinaryVolume noise(final int width, final int height, final int depth, final double share) {
        final Random random = new Random(7);
        return BinaryVolume.of(width, height, depth, Calibration.NONE, (x, y, z) -> random.nextDouble() < share);
    }
}
