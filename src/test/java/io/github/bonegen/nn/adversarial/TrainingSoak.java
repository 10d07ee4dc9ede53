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

import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.diffusion.DiffusionTraining;
import io.github.bonegen.nn.diffusion.NoiseDistribution;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.nn.training.BlobsOnARing;
import io.github.bonegen.nn.training.ImageAugmentation;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.nn.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Trains for hundreds of steps, a GAN at 16^3 or a diffusion model at 32^2, and prints how the process's resident
 * memory goes (Linux). Arguments: method, steps, channels, batch. To be started with a heap that is touched at once, so
 * that what grows is native:
 * {@code java -Xms256m -Xmx256m -XX:+AlwaysPreTouch -cp ... io.github.bonegen.nn.adversarial.TrainingSoak gan 600 16 16}
 */
public final class TrainingSoak {

    private static final int SETTLED = 50;
    private static final int LEVELS = 3;

    private TrainingSoak() {
        // Entry point only.
    }

    public static void main(final String[] arguments) throws IOException {
        final int steps = Integer.parseInt(arguments[1]);
        final int channels = Integer.parseInt(arguments[2]);
        final int batch = Integer.parseInt(arguments[3]);
        try (Torch torch = Torch.on("cpu"); Training training = arguments[0].equals("gan")
            ? gan(torch, channels, batch) : diffusion(torch, channels, batch))
        {
            double settled = 0;
            double most = 0;
            for (int step = 0; step < steps; step++) {
                training.step(step);
                if (step == SETTLED) {
                    settled = residentMegabytes();
                }
                if (step >= SETTLED) {
                    most = Math.max(most, residentMegabytes());
                }
                if (step % SETTLED == 0) {
                    System.out.printf("step %d: %.1f MB%n", step, residentMegabytes());
                }
            }
            System.out.printf("after %d steps %.1f MB, most since then %.1f MB: +%.2f %%%n", SETTLED, settled, most,
                100 * (most / settled - 1));
        }
    }

    private static Training gan(final Torch torch, final int channels, final int batch) {
        final ProgressiveArchitecture architecture = new ProgressiveArchitecture(3, channels,
            Collections.nCopies(LEVELS, channels));
        final GrowthSchedule fullGrown = new GrowthSchedule(Collections.nCopies(LEVELS, 0),
            Collections.nCopies(LEVELS - 1, 0), Collections.nCopies(LEVELS, batch));
        final ImageSource noise = (labels, random) -> {
            final float[] values = new float[labels.length * 4096];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.tanh(random.nextGaussian());
            }
            return values;
        };
        return new ProgressiveTraining(new ProgressiveTraining.Settings(
            new ProgressivePlan(architecture, fullGrown, 0.999, Precision.FLOAT32, 1), 1e-3, 1e-3,
                WassersteinLoss.PUBLISHED), noise, torch);
    }

    private static Training diffusion(final Torch torch, final int channels, final int batch) {
        return new DiffusionTraining(new DiffusionTraining.Settings(new UnetArchitecture(32, 1,
            Collections.nCopies(LEVELS, channels), 1, channels, DiffusionTraining.conditions(2)), 1_000_000, batch,
                1e-3,
            0.999, 0.8, NoiseDistribution.forEdge(32), 0.1, 0.05, new ImageAugmentation(0.15), Precision.BFLOAT16, 1),
            new BlobsOnARing(32), torch);
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElseThrow();
    }
}
