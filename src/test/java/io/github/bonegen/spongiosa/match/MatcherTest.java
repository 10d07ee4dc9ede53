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
package io.github.bonegen.spongiosa.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.Resources;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.match.statistics.Feasibility;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.match.statistics.ReferenceMeasure;
import io.github.bonegen.spongiosa.match.statistics.StatisticsSurvey;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.InputLatents;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.model.WideLatents;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a tiny random network, which knows nothing of bone but has parameters that can be asked for. */
class MatcherTest {

    private static final List<MicrostructureTarget> TARGETS = List.of(new MineralDensity(), new VolumeFraction());
    private static final double TOLERANCE = 0.01;

    private static Torch torch;
    private static SpongiosaModel generator;
    private static ReferenceMeasure reference;
    private static ModelStatistics statistics;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
        generator = new GanSpongiosa(CheckpointImport.read(Resources.path("pwgan/generator_zip.pth"), "tiny",
            SpongiosaScale.PUBLISHED), torch);
        // Half of all voxels are bone at the mean density of the model.
        final double middle = new StatisticsSurvey(generator, TARGETS.subList(0, 1),
            new ReferenceMeasure(new BuiltInEngine(), 225), 1, 16).run(Progress.NONE).of(TARGETS.get(0)).quantile(0.5);
        reference = new ReferenceMeasure(new BuiltInEngine(), middle);
        statistics = new StatisticsSurvey(generator, TARGETS, reference, 1, 64).run(Progress.NONE);
    }

    @AfterAll
    static void close() {
        generator.close();
        torch.close();
    }

    @Test
    void reaches_the_measured_values_of_another_sample() {
        final List<MatchedSample> found = match(ofAnotherSample(), 3, Progress.NONE);
        assertThat(found).hasSize(3);
        for (final MatchedSample sample : found) {
            assertThat(sample.ending()).isEqualTo(MatchedSample.Ending.REACHED);
            assertThat(reference.of(sample.sample(), TARGETS)).containsExactly(sample.measured());
            assertThat(sample.worst()).isLessThanOrEqualTo(1);
            assertThat(sample.sample().provenance().entries()).containsKeys("asked BMD", "measured BMD", "ending");
        }
    }

    @Test
    void gives_the_same_samples_for_the_same_seed() {
        final List<MatchedSample> once = match(ofAnotherSample(), 2, Progress.NONE);
        final List<MatchedSample> again = match(ofAnotherSample(), 2, Progress.NONE);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).sample().voxels()).containsExactly(once.get(i).sample().voxels());
        }
        assertThat(once.get(0).sample().voxels()).isNotEqualTo(once.get(1).sample().voxels());
    }

    @Test
    void says_what_is_out_of_reach_and_hands_in_the_nearest() {
        final double least = statistics.of(TARGETS.get(1)).quantile(0);
        final List<Goal> goals = List.of(new Goal(TARGETS.get(0), 1000, TOLERANCE),
            new Goal(TARGETS.get(1), least, TOLERANCE));
        assertThat(Feasibility.of(goals, statistics).isDoubtful()).isTrue();
        assertThat(Feasibility.of(goals, statistics).toText()).contains("out of reach").contains("the nearest has bmd=");
        final MatchedSample sample = match(goals, 1, Progress.NONE).get(0);
        assertThat(sample.ending()).isNotEqualTo(MatchedSample.Ending.REACHED);
        assertThat(sample.worst()).isGreaterThan(1);
    }

    @Test
    void hands_in_the_best_so_far_when_cancelled() {
        final List<Goal> goals = List.of(new Goal(TARGETS.get(0), 1000, TOLERANCE));
        final List<MatchedSample> found = match(goals, 1, new CancelledAfter(3));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).ending()).isEqualTo(MatchedSample.Ending.CANCELLED);
        assertThat(found.get(0).evaluations()).isEqualTo(3);
    }

    @Test
    void wide_space_begins_with_the_models_own_sample() {
        final LatentSpace space = generator.spaces(reference.threshold()).get(1);
        final float[] latent = generator.latents(5, 0, 1);
        final Evaluation evaluation = new BatchEvaluator(generator, List.of(),
            io.github.bonegen.spongiosa.soft.SoftThreshold.at(225)).evaluate(space,
                new ScaledObjective(List.of(), statistics),
                List.of(new Query(space.ofLatent(latent), new double[0], null, 0))).get(0);
        final float[] expected = generator.densities(latent);
        for (int i = 0; i < expected.length; i++) {
            assertThat(evaluation.densities()[i]).isCloseTo(expected[i], within(0.01f));
        }
        assertThat(evaluation.loss()).isZero();
    }

    private static List<Goal> ofAnotherSample() {
        final double[] values = reference.of(generator.generate(generator.latents(99, 0, 1)).get(0), TARGETS);
        return List.of(new Goal(TARGETS.get(0), values[0], TOLERANCE), new Goal(TARGETS.get(1), values[1], TOLERANCE));
    }

    private static List<MatchedSample> match(final List<Goal> goals, final int count, final Progress progress) {
        final List<MatchedSample> found = new ArrayList<>();
        new Matcher(generator, reference, List.of(new InputLatents(generator))).run(
            List.of(MatchRequest.of(goals, count, 4)), each -> new ScaledObjective(each, statistics), statistics,
            found::add, progress);
        found.sort(Comparator.comparingInt(MatchedSample::index));
        return found;
    }

    /** A user who cancels after some looks. */
    private static final class CancelledAfter implements Progress {

        private int looks;

        CancelledAfter(final int looks) {
            this.looks = looks;
        }

        @Override
        public void update(final double fraction, final String message) {
            // Not shown.
        }

        @Override
        public boolean isCancelled() {
            return looks-- <= 0;
        }
    }
}
