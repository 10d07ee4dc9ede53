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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.PatchSetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpongiosaTrainingTest {

    private static final Duration FOREVER = Duration.ofHours(1);

    @TempDir
    private Path folder;
    private PatchSet patches;
    private Torch torch;

    @BeforeEach
    void make_patches() {
        final Random random = new Random(1);
        try (PatchSetWriter writer = new PatchSetWriter(folder.resolve("patches"), 8, SpongiosaScale.PUBLISHED,
            "noise")) {
            for (int patch = 0; patch < 40; patch++) {
                final float[] densities = new float[512];
                for (int i = 0; i < densities.length; i++) {
                    densities[i] = (float) (100 + 100 * random.nextGaussian());
                }
                writer.add(densities, "specimen " + patch / 4);
            }
            writer.finish();
        }
        patches = PatchSet.open(folder.resolve("patches"));
        torch = Torch.on("cpu");
    }

    @AfterEach
    void close() {
        patches.close();
        torch.close();
    }

    @Test
    void a_run_hands_back_a_model_that_generates() {
        train(settings(3, 4), false);

        final Model model = new ModelStore(folder).open(folder.resolve("run/tiny.bonegen").toString());
        try (SpongiosaModel generator = new GanSpongiosa(model, torch)) {
            assertThat(generator.edge()).isEqualTo(8);
            assertThat(generator.densities(generator.latents(1, 0, 2))).hasSize(2 * 512).doesNotContain(Float.NaN);
        }
        assertThat(model.card().training()).containsEntry("source", "noise");
        assertThat(model.card().training().get("settings").toString()).contains("seed=7.0");
    }

    @Test
    void every_checkpoint_leaves_a_model_and_shows_samples() {
        final List<Integer> edges = new ArrayList<>();
        final List<Boolean> archives = new ArrayList<>();
        new ModelTraining<>(patches, new AdversarialMethod(settings(3, 4)), folder.resolve("run"),
                Duration.ZERO).run("tiny", false, FOREVER,
            torch, new ModelTraining.Observer() {
                @Override
                public void stepped(final long step, final java.util.Map<String, Double> losses) {
                    assertThat(losses).containsKeys("distance", "gradient penalty", "generator");
                }

                @Override
                public void saved(final long step, final Duration spent) {
                    archives.add(Files.exists(folder.resolve("run/tiny.bonegen")));
                }

                @Override
                public void sampled(final long step, final float[] samples) {
                    edges.add((int) Math.round(Math.cbrt(samples.length / (double) ModelTraining.PREVIEWS)));
                }
            }, Progress.NONE);

        assertThat(archives).hasSize(9 + 1).containsOnly(true);
        assertThat(edges).startsWith(4).endsWith(8);
    }

    @Test
    void fewer_patches_than_a_batch_are_refused() {
        assertThatThrownBy(() -> train(settings(3, 64), false)).isInstanceOf(InvalidInputException.class)
            .hasMessage("40 patches are fewer than a batch of 64; give more patches or a smaller batch");
    }

    @Test
    void a_folder_with_a_run_is_not_overwritten() {
        train(settings(3, 4), false);

        assertThatThrownBy(() -> train(settings(3, 4), false)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("holds a run already; resume=true goes on with it");
    }

    @Test
    void the_run_of_another_model_is_not_resumed() {
        train(settings(3, 4), false);

        assertThatThrownBy(() -> train(settings(5, 4), true)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("has other settings or other training data");
    }

    @Test
    void a_damaged_checkpoint_is_refused() throws IOException {
        train(settings(3, 4), false);
        Files.write(folder.resolve("run/checkpoint.safetensors"), new byte[100], StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> train(settings(3, 4), true)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("is damaged");
    }

    @Test
    void larger_volumes_than_the_patches_are_refused() {
        final ProgressiveTraining.Settings large = new ProgressiveTraining.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, 4, List.of(4, 4, 4)), new GrowthSchedule(List.of(1, 1,
                1), List.of(1, 1), List.of(4, 4, 4)), 0.99, Precision.FLOAT32, 7), 1e-3, 1e-3,
                WassersteinLoss.PUBLISHED);

        assertThatThrownBy(() -> train(large, false)).isInstanceOf(InvalidInputException.class)
            .hasMessage("size=16 is larger than the patches, which have an edge of 8");
    }

    private void train(final ProgressiveTraining.Settings settings, final boolean resume) {
        new ModelTraining<>(patches, new AdversarialMethod(settings), folder.resolve("run")).run("tiny", resume,
                FOREVER, torch,
            (step, losses) -> { }, Progress.NONE);
    }

    private static ProgressiveTraining.Settings settings(final int steps, final int batch) {
        return new ProgressiveTraining.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, 4, List.of(4, 4)), new GrowthSchedule(List.of(3,
                steps), List.of(3), List.of(batch, batch)), 0.99, Precision.FLOAT32, 7), 1e-3, 1e-3,
                WassersteinLoss.PUBLISHED);
    }
}
