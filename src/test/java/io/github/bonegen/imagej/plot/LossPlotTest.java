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
package io.github.bonegen.imagej.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LossPlotTest {

    @Test
    void any_number_of_steps_fits_by_thinning() {
        final LossPlot losses = new LossPlot("losses");
        for (int step = 0; step < 100_000; step++) {
            losses.add(step, Map.of("distance", 1.0 / (step + 1)));
        }

        assertThat(losses.points()).isBetween(500, 2000);
    }

    /** ImageJ's plot draws no line to or from a point that is no number. */
    @Test
    void the_line_of_one_fold_does_not_go_on_into_the_next() {
        final LossPlot losses = new LossPlot("losses");
        for (int fold = 0; fold < 2; fold++) {
            for (int step = 0; step < 3; step++) {
                losses.add(step, Map.of("loss", 1.0 / (step + 1)));
            }
        }

        assertThat(losses.plot().getDataObjectArrays(0)[0]).containsExactly(0, 1, 2, Float.NaN, 0, 1, 2);
    }

    @Test
    void every_loss_is_drawn() {
        final LossPlot losses = new LossPlot("losses");
        losses.add(0, Map.of("distance", 1.0, "generator", 5.0));
        losses.add(1, Map.of("distance", 2.0, "generator", 7.0));

        assertThat(losses.plot().getDataObjectDesignations()).hasSize(2);
        assertThat(losses.plot().getImagePlus().getWidth()).isPositive();
    }
}
