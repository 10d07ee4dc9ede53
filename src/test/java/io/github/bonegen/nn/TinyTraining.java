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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real training of a tiny network from noise, in a process of its own that can be killed. */
final class TinyTraining {

    static final int STEPS = 60;

    private static final ProgressiveTraining.Settings SETTINGS = new ProgressiveTraining.Settings(
        new ProgressiveArchitecture(3, 4, List.of(4, 4)), new GrowthSchedule(List.of(20, 20), List.of(20), List.of(4,
            4)),
        1e-3, 1e-3, 0.99, WassersteinLoss.PUBLISHED, Precision.FLOAT32, 7);

    private TinyTraining() {
        // Entry point only.
    }

    /** Trains in the folder named; a second argument is the milliseconds that every step is drawn out by. */
    public static void main(final String[] arguments) {
        final long pause = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        final ImageSource noise = (labels, random) -> {
            final float[] values = new float[labels.length * 512];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.tanh(random.nextGaussian());
            }
            return values;
        };
        try (Torch torch = Torch.on("cpu"); Training training = new ProgressiveTraining(SETTINGS, noise, torch)) {
            new TrainingRun(Path.of(arguments[0]), Duration.ofMillis(5 * pause)).run(training, Duration.ofHours(1),
                (step, losses) -> sleep(pause), Progress.NONE);
        }
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
