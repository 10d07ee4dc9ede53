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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.RandomBone;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definition, of every voxel from every voxel of its ball. */
class DistanceRidgeTest {

    private static final double NOTHING = Double.NaN;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.97})
    void the_ridge_is_where_the_closing_of_distances_stands_above_their_opening(final double bvtv) {
        final BinaryVolume bone = RandomBone.of(22, 3, bvtv, 5).crop(0, 0, 1, 22, 20, 17);
        final List<double[]> expected = byDefinition(bone);
        assertThat(expected).isNotEmpty();
        assertThat(DistanceRidge.of(bone, Parallel.NONE)).usingRecursiveComparison().isEqualTo(expected);
        assertThat(DistanceRidge.of(bone, new Parallel(2, Progress.NONE))).usingRecursiveComparison().isEqualTo(expected);
    }

    private static List<double[]> byDefinition(final BinaryVolume bone) {
        final double[][][] distances = new double[bone.depth() + 2][bone.height() + 2][bone.width() + 2];
        forEach(distances, (x, y, z) -> distances[z][y][x] = toMarrow(bone, x - 1, y - 1, z - 1));
        final double[][][] closed = inBalls(inBalls(distances, Math::max), Math::min);
        final double[][][] opened = inBalls(inBalls(distances, Math::min), Math::max);
        final double[] most = new double[1];
        forEach(distances, (x, y, z) -> most[0] = Math.max(most[0], opened[z][y][x] <= 1 ? 0 : closed[z][y][x] - opened[z][y][x]));
        final List<double[]> ridge = new ArrayList<>();
        forEach(distances, (x, y, z) -> {
            if (opened[z][y][x] > 1 && closed[z][y][x] - opened[z][y][x] > 0.6 * most[0]) {
                ridge.add(new double[] {x - 0.5, y - 0.5, z - 0.5});
            }
        });
        return ridge;
    }

    /** What lies outside is marrow. */
    private static double toMarrow(final BinaryVolume bone, final int x, final int y, final int z) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = -1; k <= bone.depth(); k++) {
            for (int j = -1; j <= bone.height(); j++) {
                for (int i = -1; i <= bone.width(); i++) {
                    final boolean inside = i >= 0 && j >= 0 && k >= 0 && i < bone.width() && j < bone.height() && k < bone.depth();
                    if (!inside || !bone.get(i, j, k)) {
                        least = Math.min(least, (x - i) * (x - i) + (y - j) * (y - j) + (z - k) * (z - k));
                    }
                }
            }
        }
        return Math.sqrt(least);
    }

    private static double[][][] inBalls(final double[][][] values, final DoubleBinaryOperator better) {
        final double[][][] best = new double[values.length][values[0].length][values[0][0].length];
        for (final double[][] slice : best) {
            for (final double[] row : slice) {
                Arrays.fill(row, NOTHING);
            }
        }
        forEach(values, (x, y, z) -> forEach(values, (i, j, k) -> {
            if ((x - i) * (x - i) + (y - j) * (y - j) + (z - k) * (z - k) <= 4) {
                best[z][y][x] = Double.isNaN(best[z][y][x]) ? values[k][j][i] : better.applyAsDouble(best[z][y][x], values[k][j][i]);
            }
        }));
        return best;
    }

    /** A voxel. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int x, int y, int z);
    }

    private static void forEach(final double[][][] values, final Visitor visitor) {
        for (int z = 0; z < values.length; z++) {
            for (int y = 0; y < values[z].length; y++) {
                for (int x = 0; x < values[z][y].length; x++) {
                    visitor.visit(x, y, z);
                }
            }
        }
    }
}
