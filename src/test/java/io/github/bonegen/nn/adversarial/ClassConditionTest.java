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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveCritic;
import io.github.bonegen.nn.training.BlobsOnARing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How classes are told to the networks of a GAN. */
class ClassConditionTest {

    private static final ProgressiveArchitecture ARCHITECTURE = new ProgressiveArchitecture(2, 5, List.of(8, 8));

    @Test
    void a_latent_names_its_class_after_its_random_numbers() {
        assertThat(Latents.ofClasses(new float[] {0.6f, 0.8f, 1, 0}, new int[] {1, 0}, 2))
            .containsExactly(0.6f, 0.8f, 0, 1, 1, 0, 1, 0);
        assertThat(Latents.ofClasses(new float[] {0.6f, 0.8f}, new int[] {0}, 1)).containsExactly(0.6f, 0.8f);
    }

    @Test
    void a_critic_of_one_class_is_the_published_one() {
        assertThat(ARCHITECTURE.criticShapes(1).get("blocks.0.conv_class.conv.weight")).containsExactly(1, 8, 1, 1);
        assertThat(ARCHITECTURE.criticShapes(2).get("blocks.0.conv_class.conv.weight")).containsExactly(2, 8, 1, 1);
    }

    @Test
    void an_image_has_the_score_of_its_own_class() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Parameters weights = new Parameters(torch,
            ProgressiveArchitecture.initialise(ARCHITECTURE.criticShapes(2), 1)))
        {
            final ProgressiveCritic critic = new ProgressiveCritic(ARCHITECTURE, weights, Precision.FLOAT32);
            final NDArray images = step.create(new BlobsOnARing(8).draw(new int[] {0, 1, 1}, new Random(1)),
                new Shape(3, 1, 8, 8));
            final float[] all = critic.scores(images, 1).toFloatArray();
            final float[] own = critic.score(images, step.create(Latents.oneHot(new int[] {0, 1, 1}, 2),
                new Shape(3, 2)), 1).toFloatArray();
            assertThat(own).containsExactly(new float[] {all[0], all[3], all[5]}, within(1e-6f));
            assertThat(all[0]).isNotCloseTo(all[1], within(1e-3f));
        }
    }

    @Test
    void classes_are_drawn_equally_often() {
        final int[] labels = new BlobsOnARing(8).labels(10_000, new Random(3));
        assertThat(java.util.Arrays.stream(labels).average().orElseThrow()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void a_latent_without_room_for_the_classes_is_refused() {
        final ProgressiveTraining.Settings settings = new ProgressiveTraining.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(2, 2, List.of(8, 8)),
                new GrowthSchedule(List.of(1, 1), List.of(1), List.of(2, 2)), 0.99, Precision.FLOAT32, 1), 1e-3,
                1e-3, WassersteinLoss.PUBLISHED);
        try (Torch torch = Torch.on("cpu")) {
            assertThatThrownBy(() -> new ProgressiveTraining(settings, new BlobsOnARing(8), torch))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("no room for 2 classes");
        }
    }
}
