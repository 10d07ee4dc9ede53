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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Against the closed forms for Gaussians: the sets are built to have exactly the means and covariances named. */
class FrechetDistanceTest {

    @Test
    void of_a_set_to_itself_is_zero() {
        final double[][] set = gaussian(new double[] {1, 2}, new double[][] {{2, 0.5}, {0.5, 1}});

        assertThat(FrechetDistance.of(set, set)).isCloseTo(0, within(1e-9));
    }

    @Test
    void of_independent_features_is_the_shift_and_the_difference_of_deviations() {
        final double[][] one = gaussian(new double[] {0, 0}, new double[][] {{9, 0}, {0, 1}});
        final double[][] other = gaussian(new double[] {1, 2}, new double[][] {{4, 0}, {0, 16}});

        assertThat(FrechetDistance.of(one, other)).isCloseTo(1 + 4 + (3 - 2) * (3 - 2) + (1 - 4) * (1 - 4),
            within(1e-9));
    }

    @Test
    void of_covariances_that_do_not_commute_follows_the_trace_of_a_root_of_two_by_two() {
        final double[][] a = {{2, 1}, {1, 3}};
        final double[][] b = {{4, -1}, {-1, 1}};
        // tr (AB)^(1/2) = (tr AB + 2 (det AB)^(1/2))^(1/2) for 2 x 2.
        final double trace = 2 * 4 - 1 - 1 + 3;
        final double determinant = (6 - 1) * (4 - 1);
        final double expected = 5 + 5 - 2 * Math.sqrt(trace + 2 * Math.sqrt(determinant));

        assertThat(FrechetDistance.of(gaussian(new double[2], a), gaussian(new double[2], b)))
            .isCloseTo(expected, within(1e-9));
    }

    @Test
    void needs_more_samples_than_features() {
        final double[][] few = {{1, 2}, {3, 4}};

        assertThatThrownBy(() -> FrechetDistance.of(few, few)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("needs more than 2 samples");
    }

    /** Five points: the mean, and pairs on either side of it along the columns of the covariance's Cholesky factor. */
    private static double[][] gaussian(final double[] mean, final double[][] covariance) {
        final double first = Math.sqrt(covariance[0][0]);
        final double mixed = covariance[0][1] / first;
        final double second = Math.sqrt(covariance[1][1] - mixed * mixed);
        final double[][] points = new double[5][];
        final double scale = Math.sqrt((points.length - 1) / 2.0);
        points[0] = mean;
        for (int sign = 0; sign < 2; sign++) {
            final double length = sign == 0 ? scale : -scale;
            points[1 + sign] = new double[] {mean[0] + length * first, mean[1] + length * mixed};
            points[3 + sign] = new double[] {mean[0], mean[1] + length * second};
        }
        return points;
    }
}
