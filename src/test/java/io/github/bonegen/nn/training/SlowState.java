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
package io.github.bonegen.nn.training;

import io.github.bonegen.nn.Tensor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A training without networks whose state is large, so that a process can be killed while it is being written. */
final class SlowState implements Training {

    private static final int NUMBERS = 4_000_000;
    private static final int STEPS = 100_000;

    private final float[] numbers = new float[NUMBERS];

    /** Trains in the folder named, writing a checkpoint after every step, until killed. */
    public static void main(final String[] arguments) {
        try (SlowState training = new SlowState()) {
            new TrainingRun(Path.of(arguments[0]), Duration.ZERO).run(training, Duration.ofHours(1),
                (step, losses) -> { }, io.github.bonegen.Progress.NONE);
        }
    }

    @Override
    public long steps() {
        return STEPS;
    }

    @Override
    public Map<String, Double> step(final long index) {
        numbers[0] = 0.5f * numbers[0] + index;
        numbers[NUMBERS - 1] = index + 1;
        return Map.of("loss", (double) numbers[0]);
    }

    @Override
    public Map<String, Tensor> state() {
        return new LinkedHashMap<>(Map.of("numbers", new Tensor(new long[] {NUMBERS}, numbers.clone())));
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        System.arraycopy(state.get("numbers").values(), 0, numbers, 0, NUMBERS);
    }

    /** The number of steps that its state is of. */
    long age() {
        return (long) numbers[NUMBERS - 1];
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
