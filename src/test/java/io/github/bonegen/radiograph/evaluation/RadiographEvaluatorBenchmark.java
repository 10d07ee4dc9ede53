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
package io.github.bonegen.radiograph.evaluation;

import com.sun.management.OperatingSystemMXBean;
import io.github.bonegen.Progress;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Seconds to measure 1000 synthetic images of 128 x 128 against 1000 training and 1000 held-out ones, as a clock and as
 * the processor counts them:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.radiograph.evaluation.RadiographEvaluatorBenchmark}.
 */
final class RadiographEvaluatorBenchmark {

    private static final int EDGE = 128;
    private static final int EACH = 500;

    private RadiographEvaluatorBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final RealImages real = new RealImages(images("T", 1), images("H", 2));
        final List<EvaluatedImage> synthetic = images("S", 3);
        final RadiographEvaluator[] ruler = new RadiographEvaluator[1];
        time("controls", () -> ruler[0] = new RadiographEvaluator(real, EvaluationSettings.standard(EACH, 1), Progress.NONE));
        time("synthetic set", () -> ruler[0].measure(synthetic, Progress.NONE));
    }

    private static void time(final String name, final Runnable work) {
        final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        final long start = System.nanoTime();
        final long used = system.getProcessCpuTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %.1f s, %.1f s of processor time%n", name,
            (System.nanoTime() - start) * 1e-9, (system.getProcessCpuTime() - used) * 1e-9);
    }

    /** Noise: what is on the images does not change the time. */
    private static List<EvaluatedImage> images(final String name, final long seed) {
        final Random random = new Random(seed);
        final List<EvaluatedImage> images = new ArrayList<>();
        for (int i = 0; i < 2 * EACH; i++) {
            final float[] grey = new float[EDGE * EDGE];
            for (int k = 0; k < grey.length; k++) {
                grey[k] = random.nextFloat();
            }
            images.add(new EvaluatedImage(grey, i % 2 == 0 ? "AFF" : "NFF", name + i, "H" + i % 4));
        }
        return images;
    }
}
