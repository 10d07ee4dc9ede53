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
package io.github.bonegen.nn.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthScheduleTest {

    private static final List<Integer> BATCH = List.of(8, 4, 2);

    @Test
    void a_level_is_trained_for_as_many_steps_as_the_next_is_blended_in_over() {
        final GrowthSchedule schedule = GrowthSchedule.even(List.of(2, 3), 10, BATCH);

        assertThat(List.of(0, 1, 2, 3, 4, 6, 7, 8, 9, 10).stream().map(schedule::progress).toList())
            .containsExactly(0.0, 0.0, 1 / 3.0, 2 / 3.0, 1.0, 1.0, 1.25, 1.5, 1.75, 2.0);
        assertThat(schedule.steps()).isEqualTo(2 + 2 + 3 + 3 + 10);
    }

    @Test
    void negative_steps_are_refused() {
        assertThatThrownBy(() -> GrowthSchedule.even(List.of(2, -1), 10, BATCH))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("blended in over -1 steps");
    }
}
