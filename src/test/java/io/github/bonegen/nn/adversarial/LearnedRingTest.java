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

import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.diffusion.DiffusionTraining;
import io.github.bonegen.nn.diffusion.NoiseDistribution;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.nn.training.BlobsOnARing;
import io.github.bonegen.nn.training.ImageAugmentation;
import io.github.bonegen.nn.training.RaisedDetail;
import io.github.bonegen.nn.training.ShiftsAndTones;
import io.github.bonegen.nn.training.Training;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Both methods learn where on a ring the blobs of each class are. The full learning takes minutes, so by its own line:
 * {@code mvn test -Dtest=LearnedRingTest -Dbonegen.learning=true}
 */
class LearnedRingTest {

    private static final int IMAGES = 64;
    private static final BlobsOnARing RING = new BlobsOnARing(16);

    private static final DiffusionTraining.Settings DIFFUSION = new DiffusionTraining.Settings(
        new UnetArchitecture(16, 1, List.of(16, 32, 32), 1, 32, DiffusionTraining.conditions(2)), 2000, 16, 2e-3, 0.995,
        0.8, NoiseDistribution.forEdge(16), 0.1, 0, new ImageAugmentation(0.1), Precision.FLOAT32, 1);

    private static final ProgressiveTraining.Settings GAN = new ProgressiveTraining.Settings(
        new ProgressivePlan(new ProgressiveArchitecture(2, 10, List.of(32, 32, 32)), new GrowthSchedule(
            List.of(150, 150, 1200), List.of(150, 150), List.of(16, 16, 16)), 0.995, Precision.FLOAT32, 1), 1e-3, 1e-3,
        WassersteinLoss.PUBLISHED);

    @Test
    void images_of_the_set_are_good_by_its_own_measure_and_noise_is_not() {
        final int[] labels = RING.labels(IMAGES, new Random(1));
        final float[] noise = new float[IMAGES * 256];
        final Random random = new Random(2);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        assertThat(RING.shareOfGood(RING.draw(labels, new Random(1)), labels)).isEqualTo(1);
        assertThat(RING.shareOfGood(noise, labels)).isLessThan(0.2);
    }

    @Test
    void the_loss_of_diffusion_falls_below_that_of_a_guess() {
        try (Torch torch = Torch.on("cpu"); DiffusionTraining training = new DiffusionTraining(DIFFUSION, RING, torch)) {
            final double before = train(training, 0, 5) / 5;
            train(training, 5, 60);
            final double after = train(training, 60, 80) / 20;
            assertThat(before).isGreaterThan(0.5);
            assertThat(after).isLessThan(0.8 * before);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bonegen.learning", matches = "true", disabledReason = "takes minutes")
    void diffusion_puts_blobs_where_their_class_has_them() {
        try (Torch torch = Torch.on("cpu"); DiffusionTraining training = new DiffusionTraining(DIFFUSION, RING, torch)) {
            train(training, 0, (int) training.steps());
            final double good = RING.shareOfGood(training.preview(IMAGES, training.steps()), alternating());
            System.out.println("diffusion: " + good);
            assertThat(good).isGreaterThan(0.7);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bonegen.learning", matches = "true", disabledReason = "takes minutes")
    void gan_puts_blobs_where_their_class_has_them() {
        try (Torch torch = Torch.on("cpu"); ProgressiveTraining training = new ProgressiveTraining(GAN, RING,
            new RaisedDetail(new ShiftsAndTones(0.5, 0.0625, 0.1, 0.1), 8), torch))
        {
            train(training, 0, (int) training.steps());
            final double good = RING.shareOfGood(training.preview(IMAGES, training.steps()), alternating());
            System.out.println("gan: " + good);
            assertThat(good).isGreaterThan(0.7);
        }
    }

    private static double train(final Training training, final int first, final int end) {
        double sum = 0;
        for (int step = first; step < end; step++) {
            sum += training.step(step).getOrDefault("loss", 0.0);
        }
        return sum;
    }

    private static int[] alternating() {
        final int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % 2;
        }
        return labels;
    }
}
