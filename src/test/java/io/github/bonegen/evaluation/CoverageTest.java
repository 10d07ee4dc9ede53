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
package io.github.bonegen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void equal_distributions_have_the_density_and_coverage_that_follow_from_the_neighbour_alone() {
        final Coverage coverage = Coverage.of(gaussians(1500, 6, 1, 0), gaussians(1500, 6, 2, 0));

        // A sample falls into a ball of a k-th neighbour as often as the k neighbours do; a ball is missed if all of
        // the
        // nearest k of both sets are real: 2^-k (Naeem et al. 2020, lemma 2).
        assertThat(coverage.density()).isCloseTo(1, within(0.06));
        assertThat(coverage.coverage()).isCloseTo(1 - Math.pow(2, -Coverage.NEIGHBOUR), within(0.015));
    }

    @Test
    void figures_are_those_of_the_distance_matrices_written_out() {
        final double[][] real = table(40, i -> Math.sin(1.7 * Math.pow(1 + i, 1.3)));
        final double[][] synthetic = table(30, i -> Math.cos(2.3 * Math.pow(2 + i, 1.2)) + 0.2);

        // numpy: sorted rows of full distance matrices, the fifth after the sample itself.
        assertThat(Coverage.of(real, synthetic)).usingRecursiveComparison()
            .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
            .isEqualTo(new Coverage(1, 0.875, 89.0 / 150, 0.7));
    }

    private static double[][] table(final int rows, final java.util.function.IntToDoubleFunction value) {
        final double[][] table = new double[rows][4];
        for (int i = 0; i < 4 * rows; i++) {
            table[i / 4][i % 4] = value.applyAsDouble(i);
        }
        return table;
    }

    @Test
    void precision_and_recall_change_places_with_the_sets() {
        final double[][] wide = gaussians(300, 3, 3, 0);
        final double[][] narrow = gaussians(300, 3, 4, 0);
        for (final double[] sample : narrow) {
            sample[0] *= 0.1;
        }
        final Coverage one = Coverage.of(wide, narrow);
        final Coverage other = Coverage.of(narrow, wide);

        assertThat(one.precision()).isEqualTo(other.recall()).isGreaterThan(one.recall());
        assertThat(one.recall()).isEqualTo(other.precision());
    }

    @Test
    void sets_far_apart_share_nothing() {
        assertThat(Coverage.of(gaussians(50, 3, 5, 0), gaussians(50, 3, 6, 100))).isEqualTo(new Coverage(0, 0, 0, 0));
    }

    private static double[][] gaussians(final int count, final int features, final long seed, final double shift) {
        final Random random = new Random(seed);
        final double[][] samples = new double[count][features];
        for (final double[] sample : samples) {
            for (int i = 0; i < features; i++) {
                sample[i] = shift + random.nextGaussian();
            }
        }
        return samples;
    }
}
