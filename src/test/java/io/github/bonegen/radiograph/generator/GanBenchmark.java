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
package io.github.bonegen.radiograph.generator;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import com.sun.management.OperatingSystemMXBean;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Images a second of the GAN's generator at several sizes, and processor time an image, which other programs hardly
 * change, a JSON line each. Arguments: threads, batch, batches; a batch
 * of 1 is how {@code generate-radiographs} makes them. To be run in turn with the same network in PyTorch,
 * {@code src/test/python/torch_gan2d.py}:
 * {@code mvn -q -B test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.radiograph.generator.GanBenchmark -Dexec.args="1 8 8"}
 */
final class GanBenchmark {

    private static final int LATENT = 66;

    /** Batches, in which the virtual machine compiles what runs often. */
    private static final int WARM_UP = 400;

    private GanBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final int[] numbers = {1, 8, 8};
        for (int i = 0; i < arguments.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        try (Torch torch = Torch.on("cpu")) {
            JniUtils.setNumThreads(numbers[0]);
            secondsPerImage(torch, new ProgressiveArchitecture(2, LATENT, GanMethod.channels(4)), numbers[1], WARM_UP);
            for (int levels = 4; levels <= 7; levels++) {
                final ProgressiveArchitecture architecture = new ProgressiveArchitecture(2, LATENT,
                    GanMethod.channels(levels));
                final double[] seconds = secondsPerImage(torch, architecture, numbers[1], numbers[2]);
                System.out.printf(Locale.ROOT, "{\"threads\": %d, \"edge\": %d, \"batch\": %d, \"images_per_s\": %.2f, "
                    + "\"processor_s_per_image\": %.4f}%n", numbers[0], architecture.edge(), numbers[1],
                    1 / seconds[0], seconds[1]);
            }
        }
    }

    /** By the clock and of the processor. */
    private static double[] secondsPerImage(final Torch torch, final ProgressiveArchitecture architecture,
        final int batch, final int batches)
    {
        try (Parameters parameters = new Parameters(torch,
            ProgressiveArchitecture.initialise(architecture.generatorShapes(), 1)))
        {
            final ProgressiveGenerator generator = new ProgressiveGenerator(architecture, parameters, Precision.FLOAT32);
            final float[] latents = Latents.ofSamples(1, 0, batch, LATENT);
            // Once to warm up.
            generate(generator, latents, batch, batches, torch);
            final long begin = System.nanoTime();
            final long worked = processorTime();
            generate(generator, latents, batch, batches, torch);
            return new double[] {(System.nanoTime() - begin) * 1e-9 / (batch * batches),
                (processorTime() - worked) * 1e-9 / (batch * batches)};
        }
    }

    private static void generate(final ProgressiveGenerator generator, final float[] latents, final int batch,
        final int batches, final Torch torch)
    {
        for (int i = 0; i < batches; i++) {
            try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
                generator.generate(step.create(latents, new Shape(batch, LATENT))).toFloatArray();
            }
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
