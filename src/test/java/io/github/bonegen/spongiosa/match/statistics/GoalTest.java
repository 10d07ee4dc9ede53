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
package io.github.bonegen.spongiosa.match.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.spongiosa.match.Contradictions;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.TissueDensity;
import io.github.bonegen.spongiosa.soft.TrabecularThickness;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {

    private static final MicrostructureTarget BVTV = new VolumeFraction();

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.2})
    void volume_fraction_lies_between_none_and_all(final double value) {
        assertThatThrownBy(() -> new Goal(BVTV, value, 0.01)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("between 0 and 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2, 28})
    void per_cent_for_a_fraction_are_told_what_is_meant(final double value) {
        assertThatThrownBy(() -> new Goal(BVTV, value, 0.01)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("is a fraction").hasMessageContaining("bvtv=" + (float) (value / 100));
    }

    @Test
    void per_cent_for_a_tolerance_are_told_what_is_meant() {
        assertThatThrownBy(() -> new Goal(BVTV, 0.2, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("1.0 % is tolerance=0.01");
    }

    @Test
    void lengths_are_positive() {
        assertThatThrownBy(() -> new Goal(new TrabecularThickness(), -1, 0.01))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("tbth=-1.0");
    }

    @Test
    void error_is_a_fraction_of_what_was_asked_for() {
        final Goal goal = new Goal(BVTV, 0.2, 0.01);
        assertThat(goal.relativeError(0.21)).isCloseTo(0.05, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(goal.isMetBy(0.2019)).isTrue();
        assertThat(goal.isMetBy(0.2021)).isFalse();
    }

    @Test
    void densities_that_no_volume_can_have_together_are_refused() {
        // 30 % of bone at 400 and marrow below 225 make at most 277.5.
        assertThatThrownBy(() -> check(300, 0.3, 400)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("contradicts").hasMessageContaining("277.5");
        assertThatCode(() -> check(150, 0.3, 400)).doesNotThrowAnyException();
    }

    @Test
    void bone_cannot_be_less_dense_than_where_it_begins() {
        assertThatThrownBy(() -> check(100, 0.2, 200)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("bone is 225.0 and above");
    }

    private static void check(final double bmd, final double bvtv, final double tmd) {
        Contradictions.check(List.of(new Goal(new MineralDensity(), bmd, 0.01), new Goal(BVTV, bvtv, 0.01),
            new Goal(new TissueDensity(), tmd, 0.01)), 225, SpongiosaScale.PUBLISHED);
    }
}
