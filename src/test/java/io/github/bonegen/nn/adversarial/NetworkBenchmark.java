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

import ai.djl.pytorch.jni.JniUtils;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.nn.training.Training;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Generator throughput and seconds a training step, one JSON line. Arguments: threads, channels, levels above the
 * first, batch, steps, batches to generate, precision, and channels of each level where they differ (the first ones are
 * then the latent's). To be run in turn with the same network in PyTorch:
 * {@code mvn -q -B test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.github.bonegen.nn.adversarial.NetworkBenchmark
 * -Dexec.args="1 32 3 16 2 4 FLOAT32"}
 */
public final class NetworkBenchmark {

    private NetworkBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final int[] numbers = new int[6];
        final int[] defaults = {1, 32, 3, 16, 2, 4};
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i < arguments.length ? Integer.parseInt(arguments[i]) : defaults[i];
        }
        final Precision precision = arguments.length > 6 ? Precision.valueOf(arguments[6]) : Precision.FLOAT32;
        final int levels = numbers[2];
        final int batch = numbers[3];
        final ProgressiveArchitecture architecture = new ProgressiveArchitecture(3, numbers[1], arguments.length > 7
            ? Arrays.stream(arguments[7].split(",")).map(Integer::valueOf).toList()
            : Collections.nCopies(levels + 1, numbers[1]));
        try (Torch torch = Torch.on("cpu")) {
            JniUtils.setNumThreads(numbers[0]);
            final double patches = patchesPerSecond(torch, architecture, batch, numbers[5]);
            final double seconds = numbers[4] == 0 ? Double.NaN
                : secondsPerStep(torch, architecture, batch, numbers[4], precision);
            System.out.printf("{\"threads\": %d, \"channels\": \"%s\", \"size\": %d, \"batch\": %d, \"precision\": \"%s\", "
                + "\"patches_per_s\": %.2f, \"s_per_step\": %.3f}%n", numbers[0], architecture.channels(), architecture.edge(), batch,
                precision, patches, seconds);
        }
    }

    private static double patchesPerSecond(final Torch torch, final ProgressiveArchitecture architecture,
        final int batch, final int batches)
    {
        final ModelCard card = new ModelCard(ModelCard.FORMAT, "benchmark", GanSpongiosa.KIND, "", "", List.of(),
            SpongiosaScale.PUBLISHED.toSettings(), Map.of(), Map.of(), "");
        try (SpongiosaModel generator = new GanSpongiosa(new Model(card,
            ProgressiveArchitecture.initialise(architecture.generatorShapes(), 1)), torch))
        {
            generator.densities(generator.latents(0, 0, batch));
            final long begin = System.nanoTime();
            for (int i = 0; i < batches; i++) {
                generator.densities(generator.latents(1, (long) i * batch, batch));
            }
            return batches * batch / ((System.nanoTime() - begin) * 1e-9);
        }
    }

    private static double secondsPerStep(final Torch torch, final ProgressiveArchitecture architecture,
        final int batch, final int steps, final Precision precision)
    {
        final int top = architecture.topLevel();
        final GrowthSchedule fullGrown = new GrowthSchedule(Collections.nCopies(top + 1, 0),
            Collections.nCopies(top, 0), Collections.nCopies(top + 1, batch));
        final ImageSource noise = (labels, random) -> {
            final float[] values = new float[labels.length * (int) Math.pow(architecture.edge(), 3)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.tanh(random.nextGaussian());
            }
            return values;
        };
        try (Training training = new ProgressiveTraining(new ProgressiveTraining.Settings(
            new ProgressivePlan(architecture, fullGrown, 0.999, precision, 1), 1e-3, 1e-3,
                WassersteinLoss.PUBLISHED), noise, torch))
        {
            training.step(0);
            final long begin = System.nanoTime();
            for (int i = 1; i <= steps; i++) {
                training.step(i);
            }
            return (System.nanoTime() - begin) * 1e-9 / steps;
        }
    }
}
