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
package io.github.bonegen.nn.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.github.bonegen.Progress;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.Unet;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.nn.training.ImageAugmentation;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.nn.training.Training;
import java.util.Locale;

/**
 * Seconds a training step of a denoiser and images a second of each sampler, one JSON line. Arguments: threads, edge,
 * patch, batch, steps, images to make, steps of the sampler, precision. To be run in turn with the same network in
 * PyTorch, {@code src/test/python/torch_diffusion.py}.
 */
public final class DiffusionBenchmark {

    /** Whole samplings before the clock starts, and under it. */
    private static final int WARM_UP = 20;
    private static final int REPEATS = 3;

    private DiffusionBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final int[] numbers = {1, 128, 2, 8, 3, 4, 18};
        for (int i = 0; i < Math.min(numbers.length, arguments.length); i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        final Precision precision = arguments.length > numbers.length
            ? Precision.valueOf(arguments[numbers.length].toUpperCase(Locale.ROOT)) : Precision.FLOAT32;
        final UnetArchitecture architecture = new UnetArchitecture(numbers[1], numbers[2],
            java.util.List.of(48, 64, 64, 64), 2, 64, DiffusionTraining.conditions(2));
        try (Torch torch = Torch.on("cpu")) {
            JniUtils.setNumThreads(numbers[0]);
            System.out.printf(Locale.ROOT, "{\"threads\": %d, \"edge\": %d, \"patch\": %d, \"batch\": %d, "
                + "\"precision\": \"%s\", \"weights\": %d, \"s_per_step\": %.3f, \"heun_images_per_s\": %.3f, "
                + "\"ddim_images_per_s\": %.3f}%n", numbers[0], numbers[1], numbers[2], numbers[3], precision,
                architecture.shapes().values().stream().mapToLong(Tensor::size).sum(),
                secondsPerStep(torch, architecture, numbers[3], numbers[4], precision),
                imagesPerSecond(torch, architecture, precision, numbers[5], new HeunSampler(
                    NoiseLevels.published(numbers[6]))),
                imagesPerSecond(torch, architecture, precision, numbers[5], new DdimSampler(
                    NoiseLevels.published(numbers[6]))));
        }
    }

    private static double secondsPerStep(final Torch torch, final UnetArchitecture architecture, final int batch,
        final int steps, final Precision precision)
    {
        final ImageSource noise = new ImageSource() {
            @Override
            public int classes() {
                return 2;
            }

            @Override
            public float[] draw(final int[] labels, final java.util.Random random) {
                final float[] values = new float[labels.length * architecture.edge() * architecture.edge()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) Math.tanh(random.nextGaussian());
                }
                return values;
            }
        };
        try (Training training = new DiffusionTraining(new DiffusionTraining.Settings(architecture, 1_000_000, batch,
            1e-3, 0.999, 0.5, NoiseDistribution.forEdge(architecture.edge()), 0.1, 0.05, new ImageAugmentation(0.15),
            precision, 1), noise, torch))
        {
            training.step(0);
            final long begin = System.nanoTime();
            for (int i = 1; i <= steps; i++) {
                training.step(i);
            }
            return (System.nanoTime() - begin) * 1e-9 / steps;
        }
    }

    private static double imagesPerSecond(final Torch torch, final UnetArchitecture architecture,
        final Precision precision, final int images, final DiffusionSampler sampler)
    {
        try (NDManager step = torch.newStep();
             Parameters parameters = new Parameters(torch, architecture.initialise(1)))
        {
            final NetworkDenoiser denoiser = new NetworkDenoiser(new Unet(architecture, parameters, precision),
                new Preconditioning(0.5));
            final NDArray condition = step.zeros(new Shape(images, architecture.condition()));
            final NDArray noise = step.create(DiffusionTraining.noise(0, 0, images, architecture.edge()),
                new Shape(images, 1, architecture.edge(), architecture.edge()));
            // The virtual machine compiles what runs often; until then an evaluation takes half as long again.
            for (int i = 0; i < WARM_UP; i++) {
                sampler.sample(denoiser.under(condition), noise, Progress.NONE);
            }
            final long begin = System.nanoTime();
            for (int i = 0; i < REPEATS; i++) {
                sampler.sample(denoiser.under(condition), noise, Progress.NONE);
            }
            return REPEATS * images / ((System.nanoTime() - begin) * 1e-9);
        }
    }
}
