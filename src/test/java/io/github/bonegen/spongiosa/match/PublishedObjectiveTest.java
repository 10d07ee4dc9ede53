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
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.bonegen.NumPy;
import io.github.bonegen.Reference;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.optimise.Lbfgs;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.InputLatents;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.spongiosa.soft.TissueDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the published optimiser's run from the same start, content and target. */
class PublishedObjectiveTest {

    private static final int LATENT = 32;
    private static final int START = 2;
    private static final int CONTENT = 1;
    private static final double CONTENT_WEIGHT = 1e-6;

    @Test
    void reaches_what_the_published_optimiser_reached_in_as_many_evaluations() throws IOException {
        final JsonObject run = JsonParser.parseString(Files.readString(
            Reference.file("spongiosa/opt_reference.json"))).getAsJsonObject().getAsJsonObject("auth");
        final double[] expected = numbers(run, "got");
        final double[] aim = numbers(run, "target");
        try (Torch torch = Torch.on("cpu"); SpongiosaModel generator = new GanSpongiosa(
            CheckpointImport.read(Reference.file("spongiosa/published_generator.pth"), "published",
                SpongiosaScale.PUBLISHED), torch))
        {
            final float[] latents = NumPy.read(Reference.file("spongiosa/z.npy")).values();
            final LatentSpace space = new InputLatents(generator);
            final Lbfgs lbfgs = new Lbfgs(space.ofLatent(latent(latents, START)));
            final float[] content = generator.densities(latent(latents, CONTENT));
            final List<MicrostructureTarget> targets = List.of(new MineralDensity(), new VolumeFraction(),
                new TissueDensity());
            final BatchEvaluator evaluator = new BatchEvaluator(generator, targets, SoftThreshold.at(225));
            final MatchObjective objective = new PublishedObjective(List.of(new Goal(targets.get(0), aim[0], 0.01),
                new Goal(targets.get(1), aim[1], 0.01), new Goal(targets.get(2), aim[2], 0.01)));
            for (int i = 0; i < run.get("evals").getAsInt() - 1; i++) {
                final double[] point = lbfgs.point();
                final Evaluation evaluation = evaluator.evaluate(space, objective,
                    List.of(new Query(point, aim, content, CONTENT_WEIGHT))).get(0);
                lbfgs.submit(evaluation.loss(), evaluation.gradient());
            }
            final double[] reached = evaluator.evaluate(space, objective,
                List.of(new Query(lbfgs.best(), aim, content, CONTENT_WEIGHT))).get(0).soft();
            for (int i = 0; i < reached.length; i++) {
                assertThat(reached[i]).as(targets.get(i).column()).isCloseTo(expected[i], withinPercentage(0.5));
            }
        }
    }

    private static float[] latent(final float[] all, final int index) {
        return Arrays.copyOfRange(all, index * LATENT, (index + 1) * LATENT);
    }

    private static double[] numbers(final JsonObject object, final String name) {
        return object.getAsJsonArray(name).asList().stream().mapToDouble(each -> each.getAsDouble()).toArray();
    }
}
