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
package io.github.bonegen.nn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that go together become independent, each of variance 1. */
class WhiteningTest {

    @Test
    void numbers_that_go_together_become_independent_and_of_one_variance() {
        final Random random = new Random(1);
        final float[][] rows = new float[4000][];
        for (int i = 0; i < rows.length; i++) {
            final double a = random.nextGaussian();
            final double b = random.nextGaussian();
            rows[i] = new float[] {(float) (100 + 5 * a), (float) (0.01 * a + 0.002 * b)};
        }
        final float[] matrix = Whitening.of(rows, 1e-3);
        double first = 0;
        double second = 0;
        double both = 0;
        for (final float[] row : rows) {
            final double u = matrix[0] * (row[0] - 100) + matrix[1] * row[1];
            final double v = matrix[2] * (row[0] - 100) + matrix[3] * row[1];
            first += u * u / rows.length;
            second += v * v / rows.length;
            both += u * v / rows.length;
        }
        assertThat(first).isCloseTo(1, within(0.01));
        assertThat(second).isCloseTo(1, within(0.01));
        assertThat(both).isCloseTo(0, within(0.01));
    }

    @Test
    void a_direction_in_which_nothing_differs_is_not_blown_up() {
        final float[] matrix = Whitening.of(new float[][] {{1, 1}, {2, 2}, {3, 3}}, 0.02);

        for (final float number : matrix) {
            assertThat(Math.abs(number)).isLessThan(7);
        }
    }
}
