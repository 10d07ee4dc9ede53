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
package io.github.bonegen.spongiosa.match.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.TinySetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embedding, therapy and morphing, on a tiny random network. */
class SeriesTest {

    private static final List<MicrostructureTarget> TARGETS = List.of(new MineralDensity(), new VolumeFraction());
    private static final double TOLERANCE = 0.01;
    private static final double WEIGHT = 0.1;
    private static final int EVALUATIONS = 120;

    @TempDir
    private static Path home;
    private static MatchSetup setup;

    @BeforeAll
    static void open() {
        setup = TinySetup.open(home, TARGETS);
    }

    @AfterAll
    static void close() {
        setup.close();
    }

    @Test
    void a_sample_of_the_model_is_found_again() {
        final float[] voxels = setup.sample(7, 0).voxels();
        final Embedding.Embedded found = new Embedding(setup.generator(), setup.statistics(),
            setup.reference().threshold()).embed(voxels, 1, EVALUATIONS, Progress.NONE);
        assertThat(found.correlation()).isGreaterThan(0.99);
        assertThat(setup.voxels(found.point())).containsExactly(found.voxels(), within(0.01f));
    }

    @Test
    void therapy_changes_the_measured_values_as_asked_and_keeps_the_rest_of_a_volume_the_model_cannot_make() {
        final EmbeddedVolume start = withNoise(setup.sample(3, 0));
        final List<Therapy.Stage> stages = rise(0.06).simulate(setup, start, Progress.NONE);
        assertThat(stages).extracting(Therapy.Stage::months).containsExactly(0.0, 5.0, 10.0);
        assertThat(stages.get(0).sample().voxels()).containsExactly(start.voxels());
        final double before = stages.get(0).measured()[0];
        assertThat(setup.measure(stages.get(2).sample().voxels(), TARGETS)[1])
            .isCloseTo(1.06 * before, within(TOLERANCE * 1.06 * Math.abs(before)));
        assertThat(stages.get(1).asked()[0]).isCloseTo(1.03 * before, within(1e-9 * Math.abs(before)));
        assertThat(stages.get(2).correlation()).isBetween(0.7, 1.0);
    }

    @Test
    void therapy_that_is_cancelled_hands_in_what_there_is() {
        final List<Therapy.Stage> stages = rise(0.06).simulate(setup, setup.sample(3, 0), new Cancelled());
        assertThat(stages).extracting(Therapy.Stage::months).containsExactly(0.0);
    }

    @Test
    void a_morph_by_appearance_goes_from_one_sample_to_the_other() {
        final SampleMorph morph = new SampleMorph(TARGETS, 2);
        final List<SampleMorph.Step> steps = morph.run(setup, setup.sample(1, 0).point(), setup.sample(2, 0).point(),
            morph.byAppearance(), Progress.NONE);
        assertThat(steps).extracting(SampleMorph.Step::share).containsExactly(0.0, 0.5, 1.0);
        assertThat(steps.get(0).sample().voxels()).containsExactly(setup.sample(1, 0).voxels());
        assertThat(steps.get(2).sample().voxels()).containsExactly(setup.sample(2, 0).voxels());
    }

    @Test
    void a_morph_by_both_has_the_values_half_way_as_well() {
        final SampleMorph morph = new SampleMorph(TARGETS.subList(0, 1), 2);
        final SampleMorph.Step middle = morph.run(setup, setup.sample(1, 0).point(), setup.sample(2, 0).point(),
            morph.byBoth(setup, TOLERANCE, 0, EVALUATIONS), Progress.NONE).get(1);
        final double straight = (setup.measure(setup.sample(1, 0).voxels(), TARGETS)[0]
            + setup.measure(setup.sample(2, 0).voxels(), TARGETS)[0]) / 2;
        assertThat(middle.straight()[0]).isCloseTo(straight, within(1e-9 * Math.abs(straight)));
        assertThat(middle.measured()[0]).isCloseTo(straight, within(TOLERANCE * Math.abs(straight)));
    }

    private static Therapy rise(final double share) {
        final TherapyCourse course = new TherapyCourse("rise", Map.of("bvtv", new TreeMap<>(Map.of(0.0, 0.0, 10.0, share))));
        return new Therapy(course, TARGETS.subList(1, 2), List.of(0.0, 5.0, 10.0), TOLERANCE, WEIGHT, EVALUATIONS);
    }

    private static EmbeddedVolume withNoise(final EmbeddedVolume sample) {
        final Random random = new Random(5);
        final float[] voxels = sample.voxels().clone();
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] += (float) (5 * random.nextGaussian());
        }
        return new EmbeddedVolume(sample.point(), voxels);
    }

    /** A user who cancelled. */
    private static final class Cancelled implements Progress {

        @Override
        public void update(final double fraction, final String message) {
            // Not shown.
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
