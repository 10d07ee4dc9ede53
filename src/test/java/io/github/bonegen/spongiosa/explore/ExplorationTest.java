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
package io.github.bonegen.spongiosa.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.TinySetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk through a tiny random network. */
class ExplorationTest {

    private static final List<MicrostructureTarget> TARGETS = List.of(new MineralDensity(), new VolumeFraction());
    private static final int FRACTION = 1;

    @TempDir
    private static Path home;
    private static MatchSetup setup;
    private static LatentDirections directions;

    private Exploration exploration;

    @BeforeAll
    static void open() {
        setup = TinySetup.open(home, TARGETS);
        directions = LatentDirections.of(setup, TARGETS, 3, Progress.NONE);
    }

    @AfterAll
    static void close() {
        setup.close();
    }

    @BeforeEach
    void begin() {
        exploration = new Exploration(setup, "tiny", 4, TARGETS, directions);
    }

    @Test
    void begins_at_the_first_sample_of_the_seed_and_says_how_to_make_it() {
        assertThat(exploration.view().volume().voxels()).containsExactly(setup.sample(4, 0).voxels());
        assertThat(exploration.macro()).isEqualTo("run(\"Generate Spongiosa...\", \"model=[tiny] seed=4\");");
    }

    @Test
    void arrives_at_the_value_that_a_slider_is_set_to() {
        final double value = exploration.view().measured()[FRACTION] + 0.03;
        assertThat(exploration.arrive(FRACTION, value).measured()[FRACTION]).isCloseTo(value, within(0.01));
        assertThat(setup.measure(exploration.view().volume().voxels(), TARGETS))
            .containsExactly(exploration.view().measured());
    }

    @Test
    void steps_that_are_tried_do_not_add_up() {
        final double[] once = exploration.turn(0, 0.3).point();
        exploration.turn(1, -0.5);
        assertThat(exploration.turn(0, 0.3).point()).containsExactly(once);
    }

    @Test
    void steps_that_are_kept_can_be_undone_one_by_one() {
        final double[] start = exploration.view().point();
        exploration.turn(0, 0.3);
        exploration.keep();
        final double[] first = exploration.view().point();
        exploration.turn(0, 0.3);
        exploration.keep();
        assertThat(exploration.undo().point()).containsExactly(first);
        assertThat(exploration.undo().point()).containsExactly(start);
        assertThat(exploration.undo().point()).containsExactly(start);
    }

    @Test
    void the_macro_asks_for_what_was_steered() {
        exploration.arrive(FRACTION, exploration.view().measured()[FRACTION] + 0.03);
        exploration.keep();
        assertThat(exploration.macro()).startsWith("run(\"Match Parameters...\", \"model=[tiny] bvtv=0.")
            .doesNotContain("bmd=").contains("contentseed=4");
        exploration.undo();
        exploration.turn(0, 0.3);
        exploration.keep();
        assertThat(exploration.macro()).contains(" bmd=").contains(" bvtv=");
    }

    @Test
    void main_directions_are_of_length_one_and_square_to_each_other() {
        for (int i = 0; i < directions.main().size(); i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(product(directions.main().get(i), directions.main().get(j)))
                    .isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    private static double product(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
