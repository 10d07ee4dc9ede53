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

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.endless.EndlessKind;
import io.github.bonegen.spongiosa.endless.TinyEndless;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.match.statistics.ReferenceMeasure;
import io.github.bonegen.spongiosa.match.statistics.StatisticsSurvey;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cubes of a model of endless bone are matched and embedded as those of any other model. */
class EndlessSearchTest {

    private static final List<MicrostructureTarget> TARGETS = List.of(new VolumeFraction());

    @TempDir
    private static Path folder;

    private static Torch torch;
    private static SpongiosaModel model;
    private static ReferenceMeasure reference;
    private static ModelStatistics statistics;

    @BeforeAll
    static void open() {
        final Model trained = TinyEndless.train(folder, false, Progress.NONE);
        final ModelCard card = trained.card();
        final Map<String, Object> settings = new LinkedHashMap<>(card.settings());
        settings.put("edge", 16);
        torch = Torch.on("cpu");
        model = new EndlessKind().open(new Model(new ModelCard(card.format(), card.name(), card.kind(), card.description(),
            card.licence(), card.credits(), settings, card.training(), card.quality(), card.weightsSha256()),
            trained.weights()), torch);
        final float[] densities = model.densities(model.latents(1, 0, 4));
        Arrays.sort(densities);
        reference = new ReferenceMeasure(new BuiltInEngine(), densities[densities.length / 2]);
        statistics = new StatisticsSurvey(model, TARGETS, reference, 1, 16).run(Progress.NONE);
    }

    @AfterAll
    static void close() {
        model.close();
        torch.close();
    }

    @Test
    void reaches_the_BV_TV_of_another_sample() {
        final double asked = reference.of(model.generate(model.latents(99, 0, 1)).get(0), TARGETS)[0];
        final List<MatchedSample> found = new ArrayList<>();
        new Matcher(model, reference, model.spaces(reference.threshold())).run(List.of(MatchRequest.of(
            List.of(new Goal(TARGETS.get(0), asked, 0.01)), 2, 4)), each -> new ScaledObjective(each, statistics), statistics,
            found::add, Progress.NONE);

        assertThat(found).hasSize(2).allSatisfy(sample -> {
            assertThat(sample.ending()).isEqualTo(MatchedSample.Ending.REACHED);
            assertThat(reference.of(sample.sample(), TARGETS)[0]).isBetween(0.99 * asked, 1.01 * asked);
        });
    }

    @Test
    void a_sample_of_it_is_found_again() {
        final float[] voxels = model.densities(model.latents(5, 3, 1));
        final Embedding.Embedded found = new Embedding(model, statistics, reference.threshold()).embed(voxels, 5, 60,
            Progress.NONE);

        assertThat(found.correlation()).isGreaterThan(0.99);
    }
}
