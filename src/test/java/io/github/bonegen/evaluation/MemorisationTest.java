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

import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.Test;

class MemorisationTest {

    private static final double[] TRAINING = {0, 10, 20};

    @Test
    void a_sample_beside_one_training_sample_is_a_copy_and_one_between_two_is_not() {
        final Memorisation memorisation = of(10.1, 14.9);

        assertThat(memorisation.copies()).isEqualTo(0.5);
        assertThat(memorisation.least()).isCloseTo(0.1 / 9.9, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void nothing_is_a_copy_where_all_lie_between() {
        assertThat(of(5, 15, 14).copies()).isZero();
    }

    @Test
    void needs_two_training_samples() {
        assertThatThrownBy(() -> Memorisation.of(1, 1, (i, j, limit) -> 1)).isInstanceOf(InvalidInputException.class);
    }

    private static Memorisation of(final double... samples) {
        return Memorisation.of(samples.length, TRAINING.length,
            (i, j, limit) -> (samples[i] - TRAINING[j]) * (samples[i] - TRAINING[j]));
    }
}
