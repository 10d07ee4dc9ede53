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
package io.github.bonegen.spongiosa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.spongiosa.evaluation.EvaluationReport;
import io.github.bonegen.spongiosa.evaluation.SpongiosaEvaluation;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.phantom.PhantomScanner;
import io.github.bonegen.spongiosa.phantom.PhantomSeries;
import io.github.bonegen.spongiosa.phantom.PhantomStructure;
import io.github.bonegen.spongiosa.phantom.SpongiosaPhantom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small training from scratch learns. Some minutes, so by its own line:
 * {@code mvn test -Dtest=LearningTest -Dbonegen.learning=true}
 */
@EnabledIfSystemProperty(named = "bonegen.learning", matches = "true",
    disabledReason = "takes minutes; run it with -Dbonegen.learning=true")
class LearningTest {

    private static final PhantomStructure STRUCTURE = new PhantomStructure(0.4, 0.6, 0.9, 0.3);
    private static final PhantomScanner SCANNER = new PhantomScanner(0.164, 0.164, 25, 10, 440, "mg/cm3");
    private static final SpongiosaEvaluation EVALUATION = new SpongiosaEvaluation(128, 0, SCANNER.threshold(),
        List.of(), 0);

    private static final ProgressiveTraining.Settings SETTINGS = new ProgressiveTraining.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, 16, List.of(16, 16, 16)),
                GrowthSchedule.even(List.of(100, 100), 800, List.of(16, 16, 16)), 0.999, Precision.BFLOAT16, 1), 4e-4,
                1e-3, WassersteinLoss.PUBLISHED);

    @TempDir
    private Path folder;

    @Test
    void morphometry_of_generated_phantoms_nears_that_of_the_real_ones() {
        new PhantomSeries(512, 5, 16).write(new SpongiosaPhantom(STRUCTURE, SCANNER), folder.resolve("patches"),
            SpongiosaScale.PUBLISHED, Progress.NONE);
        try (PatchSet patches = PatchSet.open(folder.resolve("patches")); Torch torch = Torch.on("cpu")) {
            final EvaluationReport before = evaluate(patches, torch, Duration.ZERO, "before");
            final EvaluationReport after = evaluate(patches, torch, Duration.ofHours(1), "after");
            System.out.println(before.summary() + "\n" + after.rows() + "\n" + after.summary());

            assertThat(after.synthetic().frechet()).isLessThan(before.synthetic().frechet() / 5);
            assertThat(mean(after, "BV/TV")).isCloseTo(0, within(0.1));
            assertThat(mean(after, "Tb.Th Mean")).isCloseTo(0, within(0.1));
        }
    }

    private EvaluationReport evaluate(final PatchSet patches, final Torch torch, final Duration budget,
        final String name) {
        final Model model = new ModelTraining<>(patches, new AdversarialMethod(SETTINGS),
                folder.resolve(name)).run(name, false, budget,
            torch,
            (step, losses) -> { }, Progress.NONE);
        try (SpongiosaModel generator = new GanSpongiosa(model, torch)) {
            return EVALUATION.run(generator, patches, new LocalRunner(), Progress.NONE);
        }
    }

    private static double mean(final EvaluationReport report, final String parameter) {
        return report.parameters().stream().filter(row -> row.name().equals(parameter)).findFirst().orElseThrow()
            .relativeDifference();
    }
}
