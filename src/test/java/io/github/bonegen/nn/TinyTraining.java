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
package io.github.bonegen.nn;

import io.github.bonegen.Progress;
import io.github.bonegen.nn.adversarial.Distillation;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.Imitation;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.diffusion.DiffusionTraining;
import io.github.bonegen.nn.diffusion.NoiseDistribution;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.nn.training.BlobsOnARing;
import io.github.bonegen.nn.training.ImageAugmentation;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.nn.training.PairSource;
import io.github.bonegen.nn.training.Training;
import io.github.bonegen.nn.training.TrainingRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real training of a tiny network, in a process of its own that can be killed. */
public final class TinyTraining {

    public static final int STEPS = 60;

    private static final BlobsOnARing RING = new BlobsOnARing(8);

    private TinyTraining() {
        // Entry point only.
    }

    /** Trains by a method in the folder named; a third argument is the milliseconds that every step is drawn out by. */
    public static void main(final String[] arguments) {
        final long pause = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
        try (Torch torch = Torch.on("cpu");
             Training training = training(arguments[0], torch))
        {
            new TrainingRun(Path.of(arguments[1]), Duration.ofMillis(5 * pause)).run(training, Duration.ofHours(1),
                (step, losses) -> sleep(pause), Progress.NONE);
        }
    }

    private static Training training(final String method, final Torch torch) {
        return switch (method) {
            case "gan" -> gan(torch);
            case "distillation" -> distillation(torch);
            default -> diffusion(torch);
        };
    }

    /** In 3D, of images that follow from their latents. */
    private static Training distillation(final Torch torch) {
        final PairSource pairs = (count, random) -> {
            final float[] latents = Latents.draw(count, 4, random);
            final float[] images = new float[count * 512];
            for (int i = 0; i < images.length; i++) {
                images[i] = (float) Math.sin(i % 512 * latents[i / 512 * 4]);
            }
            return new PairSource.Pairs(latents, images);
        };
        return new Distillation(new Distillation.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, 4, List.of(4, 4)), new GrowthSchedule(List.of(20, 20),
                List.of(20), List.of(4, 4)), 0.99, Precision.FLOAT32, 7), 1e-2),
            new Imitation(pairs, (made, wanted, measured) -> made.sub(wanted).square().mean(), 1), torch);
    }

    /** In 3D, from noise. */
    private static Training gan(final Torch torch) {
        final ImageSource noise = (labels, random) -> {
            final float[] values = new float[labels.length * 512];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.tanh(random.nextGaussian());
            }
            return values;
        };
        return new ProgressiveTraining(new ProgressiveTraining.Settings(
            new ProgressivePlan(new ProgressiveArchitecture(3, 4, List.of(4, 4)), new GrowthSchedule(List.of(20, 20),
                List.of(20), List.of(4, 4)), 0.99, Precision.FLOAT32, 7), 1e-3, 1e-3, WassersteinLoss.PUBLISHED),
                noise, torch);
    }

    /** In 2D, of two classes, with everything that chance has a part in. */
    private static Training diffusion(final Torch torch) {
        return new DiffusionTraining(new DiffusionTraining.Settings(new UnetArchitecture(8, 1, List.of(16, 16), 1, 16,
            DiffusionTraining.conditions(2)), STEPS, 4, 1e-3, 0.99, 0.8, NoiseDistribution.forEdge(8), 0.2, 0.1,
            new ImageAugmentation(0.3), Precision.FLOAT32, 7), RING, torch);
    }

    private static void sleep(final long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
