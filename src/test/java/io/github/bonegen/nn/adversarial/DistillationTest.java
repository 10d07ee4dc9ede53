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
package io.github.bonegen.nn.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import io.github.bonegen.nn.training.DifferentiableAugmentation;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.nn.training.PairSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistillationTest {

    private static final ProgressiveArchitecture TEACHER = new ProgressiveArchitecture(3, 4, List.of(6, 6));
    private static final int BATCH = 8;

    private Torch torch;
    private PairSource pairs;

    @BeforeEach
    void make_a_teacher() {
        torch = Torch.on("cpu");
        final Parameters weights = new Parameters(torch, ProgressiveArchitecture.initialise(TEACHER.generatorShapes(),
                1));
        final ProgressiveGenerator teacher = new ProgressiveGenerator(TEACHER, weights, Precision.FLOAT32);
        pairs = (count, random) -> {
            final float[] latents = Latents.draw(count, 4, random);
            try (NDManager step = torch.newStep(); Torch.Recording paused = Torch.pause()) {
                return new PairSource.Pairs(latents,
                    teacher.generate(step.create(latents, new Shape(count, 4))).toFloatArray());
            }
        };
    }

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void a_student_of_other_widths_learns_most_of_what_its_teacher_makes() {
        try (Distillation student = student(0)) {
            for (int i = 0; i < student.steps(); i++) {
                student.step(i);
            }
            assertThat(difference(student.averagedWeights())).isLessThan(0.5 * variance());
        }
    }

    @Test
    void a_restored_student_goes_on_as_if_nothing_had_happened() {
        try (Distillation whole = student(1); Distillation restored = student(1)) {
            for (int i = 0; i < 60; i++) {
                whole.step(i);
            }
            restored.restore(whole.state());
            for (int i = 60; i < 64; i++) {
                assertThat(restored.step(i)).isEqualTo(whole.step(i));
            }
        }
    }

    @Test
    void evenness_takes_from_a_student_the_pattern_that_its_teacher_has() {
        try (Distillation like = student(0); Distillation even = student(8)) {
            double likePattern = 0;
            double evenPattern = 0;
            for (int i = 0; i < like.steps(); i++) {
                likePattern = like.step(i).get("pattern");
                evenPattern = even.step(i).get("pattern");
            }
            assertThat(evenPattern).isLessThan(0.5 * likePattern);
        }
    }

    @Test
    void the_checkpoint_of_another_training_is_refused() {
        try (Distillation student = student(0)) {
            assertThatThrownBy(() -> student.restore(Map.of())).isInstanceOf(InvalidInputException.class)
                .hasMessage("The checkpoint is not one of such a network");
        }
    }

    @Test
    void a_checkpoint_without_the_shared_pattern_is_refused() {
        try (Distillation student = student(1)) {
            final Map<String, Tensor> state = student.state();
            state.remove("pattern");
            assertThatThrownBy(() -> student.restore(state)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("holds no running mean");
        }
    }

    @Test
    void a_shared_pattern_is_what_the_mean_image_has_and_its_loss_points_at_it() {
        final SharedPattern pattern = new SharedPattern();
        try (NDManager step = torch.newStep()) {
            final var images = step.create(new float[] {3, -1, 1, -3}, new Shape(2, 1, 2, 1));
            for (int i = 0; i < 30; i++) {
                pattern.add(images);
            }
            // The mean image is (2, -2): a pattern of 2 about a mean of 0; its products with the images are 6, 2, 2, 6.
            assertThat(pattern.deviation()).isCloseTo(2, within(1e-6));
            assertThat(pattern.loss(images).getFloat()).isCloseTo(4, within(1e-5f));
        }
    }

    @Test
    void a_refined_generator_is_its_beginning_while_the_critic_learns_alone_and_changes_then() {
        final Map<String, Tensor> beginning = ProgressiveArchitecture.initialise(TEACHER.generatorShapes(), 5);
        final ProgressiveTraining.Settings settings = new ProgressiveTraining.Settings(
            new ProgressivePlan(TEACHER, GrowthSchedule.even(List.of(0), 10, List.of(4, 4)), 0, Precision.FLOAT32, 7),
                1e-3, 1e-3, WassersteinLoss.PUBLISHED);
        final ImageSource source = (labels, random) -> pairs.draw(labels.length, random).images();
        try (ProgressiveTraining training = new ProgressiveTraining(settings, source, DifferentiableAugmentation.NONE,
            new ProgressiveTraining.Refinement(beginning, Optional.empty(), 3, Optional.of(imitation(1)), 1000), torch))
        {
            training.step(0);
            training.step(1);
            training.step(2);
            assertThat(first(training.averagedWeights())).isEqualTo(first(beginning));
            training.step(3);
            assertThat(first(training.averagedWeights())).isNotEqualTo(first(beginning));
        }
    }

    private static float[] first(final Map<String, Tensor> weights) {
        return weights.get("blocks.0.conv0.conv.weight").values();
    }

    private Distillation student(final double evenness) {
        return new Distillation(new Distillation.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, 4, List.of(10, 8)), GrowthSchedule.even(List.of(40),
                220, List.of(BATCH, BATCH)), 0.9, Precision.FLOAT32, 3), 0.02),
            imitation(evenness), torch);
    }

    private Imitation imitation(final double evenness) {
        return new Imitation(pairs, (made, wanted, measured) -> made.sub(wanted).square().mean(), evenness);
    }

    /** Mean squared difference from the teacher, of latents that were not learned from. */
    private double difference(final Map<String, Tensor> weights) {
        final PairSource.Pairs unseen = pairs.draw(64, new Random(99));
        try (Parameters parameters = new Parameters(torch, weights); NDManager step = torch.newStep();
             Torch.Recording paused = Torch.pause())
        {
            final float[] made = new ProgressiveGenerator(ProgressiveArchitecture.ofGenerator(weights), parameters,
                Precision.FLOAT32).generate(step.create(unseen.latents(), new Shape(64, 4))).toFloatArray();
            double sum = 0;
            for (int i = 0; i < made.length; i++) {
                sum += Math.pow(made[i] - unseen.images()[i], 2);
            }
            return sum / made.length;
        }
    }

    /** Variance of the teacher's voxels, each about its mean over the images: what is lost by making the mean image. */
    private double variance() {
        final float[] images = pairs.draw(64, new Random(99)).images();
        final int voxels = images.length / 64;
        double sum = 0;
        for (int voxel = 0; voxel < voxels; voxel++) {
            double mean = 0;
            for (int image = 0; image < 64; image++) {
                mean += images[image * voxels + voxel] / 64;
            }
            for (int image = 0; image < 64; image++) {
                sum += Math.pow(images[image * voxels + voxel] - mean, 2);
            }
        }
        return sum / images.length;
    }
}
