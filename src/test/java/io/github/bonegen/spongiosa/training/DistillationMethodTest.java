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
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.Resources;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.Distillation;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.training.Training;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.Axis;
import io.github.bonegen.spongiosa.patch.PatchSampling;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.PatchSetWriter;
import io.github.bonegen.spongiosa.patch.VerticalSymmetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistillationMethodTest {

    /** The network of the tests makes noise: about the threshold, and never as dense as compact bone. */
    private static final double THRESHOLD = 0;
    private static final SpongiosaScale SCALE = new SpongiosaScale(0.164, "mg/cm3", -300, 300);
    private static final Likeness LIKENESS = new Likeness(THRESHOLD, 1);

    @TempDir
    private Path folder;
    private Torch torch;
    private Model teacher;
    private PatchSet patches;

    @BeforeEach
    void sample_a_teacher() {
        torch = Torch.on("cpu");
        teacher = CheckpointImport.read(Resources.path("pwgan/generator_zip.pth"), "tiny", SCALE);
        try (SpongiosaModel generator = new GanSpongiosa(teacher, torch)) {
            new PatchSampling(12, 3, Axis.Z, false).run(generator, folder.resolve("patches"), "tiny", Progress.NONE);
        }
        patches = PatchSet.open(folder.resolve("patches"));
    }

    @AfterEach
    void close() {
        patches.close();
        torch.close();
    }

    @Test
    void the_latents_of_a_sampled_set_make_its_patches_again() {
        try (SpongiosaModel generator = new GanSpongiosa(teacher, torch)) {
            final float[] made = generator.densities(patches.description().latents().latent(5));
            final float[] kept = patches.densities(5);
            for (int i = 0; i < made.length; i++) {
                assertThat(made[i]).isCloseTo(kept[i], within(0.012f));
            }
        }
    }

    @Test
    void a_model_that_makes_compact_bone_only_gives_no_patches() {
        final Model dense = CheckpointImport.read(Resources.path("pwgan/generator_zip.pth"), "dense",
            new SpongiosaScale(0.164, "mg/cm3", 600, 1200));
        try (SpongiosaModel generator = new GanSpongiosa(dense, torch)) {
            assertThatThrownBy(() -> new PatchSampling(1, 3, Axis.Z, false).run(generator, folder.resolve("dense"),
                "dense",
                Progress.NONE)).isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("None of 512 samples is purely spongeous");
        }
        assertThat(folder.resolve("dense").resolve("patches.json")).doesNotExist();
    }

    @Test
    void a_volume_is_like_itself_and_less_so_the_more_it_is_blurred() {
        final StructureLoss loss = new StructureLoss(patches, THRESHOLD, torch);
        try (NDManager step = torch.newStep()) {
            final NDArray volumes = volumes(step);
            final Map<String, Double> measured = new LinkedHashMap<>();

            assertThat(loss.of(volumes, volumes, measured).getFloat()).isZero();
            assertThat(measured).containsOnlyKeys("density", "bone", "parameters", "bias");
            final float near = loss.of(faded(volumes, 0.9f), volumes, measured).getFloat();
            final float far = loss.of(faded(volumes, 0.5f), volumes, measured).getFloat();
            assertThat(near).isPositive().isLessThan(far);
            assertThat(measured.get("parameters")).isPositive();
        }
    }

    @Test
    void what_all_volumes_get_wrong_alike_weighs_more_once_many_batches_have_shown_it() {
        final StructureLoss loss = new StructureLoss(patches, THRESHOLD, torch);
        try (NDManager step = torch.newStep()) {
            final NDArray volumes = volumes(step);
            final Map<String, Double> measured = new LinkedHashMap<>();
            final float first = loss.of(faded(volumes, 0.5f), volumes, measured).getFloat();
            for (int i = 0; i < 30; i++) {
                loss.of(faded(volumes, 0.5f), volumes, measured);
            }
            final float settled = loss.of(faded(volumes, 0.5f), volumes, measured).getFloat();

            final double squaredBias = 8 * Math.pow(measured.get("bias"), 2);
            assertThat(squaredBias).isPositive();
            assertThat((double) settled - first).isCloseTo(2 * 0.04 * squaredBias, withinPercentage(0.1));

            final Map<String, Tensor> state = new LinkedHashMap<>();
            loss.save(state);
            final StructureLoss resumed = new StructureLoss(patches, THRESHOLD, torch);
            resumed.restore(state);
            assertThat(resumed.of(faded(volumes, 0.5f), volumes, measured).getFloat())
                .isEqualTo(loss.of(faded(volumes, 0.5f), volumes, measured).getFloat());
        }
    }

    @Test
    void volumes_of_a_network_that_still_grows_have_no_parameters_to_compare() {
        final Map<String, Double> measured = new LinkedHashMap<>();
        try (NDManager step = torch.newStep()) {
            new StructureLoss(patches, THRESHOLD, torch).of(step.zeros(new Shape(2, 1, 4, 4, 4)),
                step.ones(new Shape(2, 1, 4, 4, 4)), measured);
        }
        assertThat(measured).containsEntry("parameters", 0.0).containsEntry("density", 1.0);
    }

    @Test
    void turned_volumes_are_turned_as_the_symmetries_say() {
        try (NDManager step = torch.newStep()) {
            final NDArray volumes = volumes(step);
            for (int seed = 0; seed < 40; seed++) {
                final VerticalSymmetry symmetry =
                    VerticalSymmetry.values()[new Random(seed).nextInt(VerticalSymmetry.COUNT)];
                final float[] turned = new TurnedVolumes().apply(torch, volumes,
                new Random(seed)).get("0:1").toFloatArray();
                assertThat(turned).as("seed %d", seed)
                    .isEqualTo(symmetry.apply(volumes.get("0:1").toFloatArray(), patches.edge()));
            }
        }
    }

    @Test
    void a_distilled_model_generates_and_is_refined_by_a_critic() {
        final Model student = train("student", distillation(patches));

        final Model refined = train("refined", refinement(student, Optional.empty()));

        try (SpongiosaModel generator = new GanSpongiosa(refined, torch)) {
            assertThat(generator.edge()).isEqualTo(patches.edge());
        }
        assertThat(student.card().description()).startsWith("Generator of spongiosa that imitates another one, trained with BoneGen");
        assertThat(refined.card().training()).containsEntry("began with", "student");
    }

    @Test
    void a_critic_goes_on_with_the_generator_that_it_judged() {
        final Model student = train("student", distillation(patches));
        final Model refined = train("refined", refinement(student, Optional.empty()));

        final Map<String, Tensor> critic = run("refined").network("critic");
        try (Training further = refinement(refined, Optional.of(critic)).begin(patches, torch)) {
            final Map<String, Tensor> state = further.state();
            critic.forEach((name, weights) ->
                assertThat(state.get("critic/" + name).values()).as(name).isEqualTo(weights.values()));
        }
        assertThatThrownBy(() -> run("student").network("critic")).isInstanceOf(InvalidInputException.class)
            .hasMessageEndingWith("student holds no training of a critic");
    }

    private TrainingRun run(final String name) {
        return new TrainingRun(folder.resolve(name), Duration.ZERO);
    }

    private RefinementMethod refinement(final Model start, final Optional<Map<String, Tensor>> critic) {
        return new RefinementMethod(new ProgressiveTraining.Settings(
            new ProgressivePlan(ProgressiveArchitecture.ofGenerator(start.weights()), fullGrown(2), 0.9,
                Precision.FLOAT32, 7), 1e-3, 1e-3, WassersteinLoss.PUBLISHED), start, critic, 1, Optional.of(LIKENESS), 1000);
    }

    @Test
    void patches_of_scans_are_refused_for_there_is_nothing_to_imitate() {
        try (PatchSetWriter writer = new PatchSetWriter(folder.resolve("scans"), 8, SpongiosaScale.PUBLISHED, "scan")) {
            for (int i = 0; i < 4; i++) {
                writer.add(new float[512], "a");
            }
            writer.finish();
        }
        try (PatchSet scans = PatchSet.open(folder.resolve("scans"))) {
            assertThatThrownBy(() -> train("student", distillation(scans),
                scans)).isInstanceOf(InvalidInputException.class)
                .hasMessage("The patches are no samples of a model, so that there is nothing to imitate; "
                    + "make some with sample-patches");
        }
    }

    private TrainingMethod<PatchSet> distillation(final PatchSet set) {
        final int levels = ProgressiveArchitecture.levels(set.edge());
        final int latent = patches.description().latents().size();
        return new DistillationMethod(new Distillation.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, latent, Collections.nCopies(levels, 4)), fullGrown(2),
                0.9, Precision.FLOAT32, 7), 1e-2), LIKENESS);
    }

    private GrowthSchedule fullGrown(final int steps) {
        final int levels = ProgressiveArchitecture.levels(patches.edge());
        return GrowthSchedule.even(Collections.nCopies(levels - 1, 0), steps,
            Collections.nCopies(levels, 4));
    }

    private Model train(final String name, final TrainingMethod<PatchSet> method) {
        return train(name, method, patches);
    }

    private Model train(final String name, final TrainingMethod<PatchSet> method, final PatchSet set) {
        return new ModelTraining<>(set, method, folder.resolve(name)).run(name, false, Duration.ofHours(1), torch,
            (step, losses) -> { }, Progress.NONE);
    }

    private NDArray volumes(final NDManager step) {
        final int edge = patches.edge();
        final float[] values = new float[2 * edge * edge * edge];
        for (int i = 0; i < 2; i++) {
            final float[] densities = patches.densities(i);
            for (int v = 0; v < densities.length; v++) {
                values[i * densities.length + v] = patches.scale().toNetwork(densities[v]);
            }
        }
        return step.create(values, new Shape(2, 1, edge, edge, edge));
    }

    /** Nearer to the mean by a factor. */
    private static NDArray faded(final NDArray volumes, final float factor) {
        final NDArray mean = volumes.mean();
        return volumes.sub(mean).mul(factor).add(mean);
    }
}
