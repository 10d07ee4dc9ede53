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

class EnergyDistanceTest {

    @Test
    void of_a_few_points_it_is_what_its_definition_says() {
        final double[][] one = {{0}, {2}};
        final double[][] other = {{3}, {7}};

        // Across 3, 7, 1 and 5, on average 4; within 2 and 4.
        assertThat(EnergyDistance.of(one, other)).isEqualTo(2 * 4 - 2 - 4);
    }

    @Test
    void of_normal_samples_far_apart_it_is_twice_how_far() {
        final double[][] one = normal(200, 0, 1);
        final double[][] other = normal(200, 20, 2);

        // 2 x 20, less two mean differences of normal variates, 2 / sqrt(pi) each.
        assertThat(EnergyDistance.of(one, other)).isCloseTo(40 - 4 / Math.sqrt(Math.PI), within(0.5));
        assertThat(EnergyDistance.of(one, normal(200, 0, 3))).isCloseTo(0, within(0.03));
    }

    private static double[][] normal(final int count, final double mean, final long seed) {
        final Random random = new Random(seed);
        final double[][] samples = new double[count][1];
        for (final double[] sample : samples) {
            sample[0] = mean + random.nextGaussian();
        }
        return samples;
    }
}
