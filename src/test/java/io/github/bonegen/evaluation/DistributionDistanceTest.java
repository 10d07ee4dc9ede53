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

class DistributionDistanceTest {

    private static final double[] ONE_TO_FOUR = {3, 1, 4, 2};

    @Test
    void a_sample_has_no_distance_to_itself() {
        assertThat(DistributionDistance.kolmogorovSmirnov(ONE_TO_FOUR, ONE_TO_FOUR)).isZero();
        assertThat(DistributionDistance.wasserstein(ONE_TO_FOUR, ONE_TO_FOUR)).isZero();
    }

    @Test
    void a_shift_is_the_wasserstein_distance() {
        assertThat(DistributionDistance.wasserstein(ONE_TO_FOUR, new double[] {13, 11, 14, 12}))
            .isCloseTo(10, within(1e-12));
    }

    @Test
    void samples_of_different_sizes_compare_by_their_distributions() {
        assertThat(DistributionDistance.wasserstein(new double[] {0, 1}, new double[] {0, 0, 1, 3}))
            .isCloseTo(0.5, within(1e-12));
        assertThat(DistributionDistance.kolmogorovSmirnov(new double[] {0, 1}, new double[] {0, 0, 1, 3}))
            .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void samples_that_do_not_overlap_have_a_kolmogorov_smirnov_statistic_of_one() {
        assertThat(DistributionDistance.kolmogorovSmirnov(ONE_TO_FOUR, new double[] {5, 6})).isEqualTo(1);
    }

    @Test
    void kolmogorov_smirnov_of_shifted_gaussians_nears_the_closed_form() {
        final Random random = new Random(1);
        final double[] one = random.doubles(20_000).map(ignored -> random.nextGaussian()).toArray();
        final double[] other = random.doubles(20_000).map(ignored -> 1 + random.nextGaussian()).toArray();

        // 2 Phi(1/2) - 1
        assertThat(DistributionDistance.kolmogorovSmirnov(one, other)).isCloseTo(0.3829, within(0.015));
    }
}
