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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How two parameters lie together over the samples of a model. */
class JointSpreadTest {

    private static final List<Goal> GOALS = List.of(new Goal(new MineralDensity(), 200, 0.01),
        new Goal(new VolumeFraction(), 0.2, 0.01));

    private static JointSpread of(final double[] densities, final double[] fractions) {
        return new JointSpread(GOALS, new ModelStatistics(1, densities.length, 0, Map.of(
            "bmd", new ModelStatistics.Parameter(densities, densities),
            "bvtv", new ModelStatistics.Parameter(fractions, fractions))));
    }

    @Test
    void what_does_not_go_together_is_far_away() {
        final JointSpread spread = of(new double[] {-1, 1, Double.NaN, -1, 1}, new double[] {-1, -1, 7, 1, 1});

        assertThat(spread.samples()).containsExactly(0, 1, 3, 4);
        assertThat(spread.distance(new double[] {0, 0}, new double[] {1, 1})).isCloseTo(Math.sqrt(2 * 3 / 4.0), within(1e-5));
    }

    @Test
    void too_few_samples_that_have_all_values_are_said_to_be() {
        assertThatThrownBy(() -> of(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3})).isInstanceOf(
            InvalidInputException.class).hasMessage("Of 3 samples of the model 2 have all of [bmd, bvtv]; more are needed to tell"
            + " how these lie together, so ask for fewer");
    }

    @Test
    void what_is_the_same_in_all_samples_cannot_be_asked_for() {
        assertThatThrownBy(() -> of(new double[] {1, 2, 3}, new double[] {1, 1, 1})).isInstanceOf(InvalidInputException.class)
            .hasMessage("All samples of the model have the same bvtv; it cannot be asked for");
    }
}
