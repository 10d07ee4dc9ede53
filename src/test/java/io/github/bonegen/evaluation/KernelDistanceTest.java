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
import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelDistanceTest {

    @Test
    void value_and_error_are_those_of_the_kernel_matrix_written_out() {
        final KernelDistance distance = KernelDistance.of(table(7, i -> Math.sin(1 + i)),
            table(5, i -> Math.cos(2 + i) + 0.3));

        // numpy: full matrices, and one leave-one-out estimate a sample.
        assertThat(distance.value()).isCloseTo(-0.5548606061448154, within(1e-12));
        assertThat(distance.standardError()).isCloseTo(0.19445628589005878, within(1e-12));
    }

    @Test
    void equal_distributions_cover_zero() {
        int covered = 0;
        double sum = 0;
        for (int draw = 0; draw < 100; draw++) {
            final KernelDistance distance = KernelDistance.of(gaussians(80, 2L * draw, 0), gaussians(60,
                2L * draw + 1, 0));
            covered += Math.abs(distance.value()) <= 2 * distance.standardError() ? 1 : 0;
            sum += distance.value();
        }

        assertThat(covered).isGreaterThanOrEqualTo(95);
        // Unbiased: the mean of 100 draws whose SD is about .02.
        assertThat(sum / 100).isCloseTo(0, within(0.008));
    }

    @Test
    void a_shift_is_seen_at_any_size_as_the_closed_form_has_it() {
        final double shift = 0.5;
        final KernelDistance few = KernelDistance.of(gaussians(200, 1, 0), gaussians(200, 2, shift));
        final KernelDistance many = KernelDistance.of(gaussians(1500, 3, 0), gaussians(1500, 4, shift));

        // With t = x.y / d over standard Gaussians shifted by 0 or s in all d features:
        // E (t + 1)^3 = 1 + 3 E t + 3 E t^2 + E t^3.
        final double expected = closedForm(shift);
        assertThat(few.value()).isCloseTo(expected, within(3 * few.standardError()));
        assertThat(many.value()).isCloseTo(expected, within(3 * many.standardError()));
        assertThat(many.standardError()).isLessThan(few.standardError());
    }

    @Test
    void needs_three_samples() {
        assertThatThrownBy(() -> KernelDistance.of(gaussians(2, 1, 0), gaussians(9, 2, 0)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("at least 3");
    }

    private static final int FEATURES = 6;

    /** The kernel's mean within the shifted, plus that within the other, 1 + 3/d, less twice that across. */
    private static double closedForm(final double shift) {
        final double s = shift * shift;
        final double d = FEATURES;
        // Within: x = s + u, y = s + v; x.y = d s + s.(u + v) + u.v has mean ds, variance 2 d s + d and third central
        // moment 6 d s (from (s.u)(s.v)(u.v), six times).
        final double mean = s;
        final double variance = (2 * s + 1) / d;
        final double third = 6 * s / (d * d);
        final double within = Math.pow(1 + mean, 3) + 3 * (1 + mean) * variance + third;
        // Across: s.u + u.v has mean 0, variance d s + d, no third moment.
        final double across = 1 + 3 * (s + 1) / d;
        return within + 1 + 3 / d - 2 * across;
    }

    private static double[][] table(final int rows, final java.util.function.IntToDoubleFunction value) {
        final double[][] table = new double[rows][3];
        for (int i = 0; i < 3 * rows; i++) {
            table[i / 3][i % 3] = value.applyAsDouble(i);
        }
        return table;
    }

    private static double[][] gaussians(final int count, final long seed, final double shift) {
        final Random random = new Random(seed);
        final double[][] samples = new double[count][FEATURES];
        for (final double[] sample : samples) {
            for (int i = 0; i < FEATURES; i++) {
                sample[i] = shift + random.nextGaussian();
            }
        }
        return samples;
    }
}
