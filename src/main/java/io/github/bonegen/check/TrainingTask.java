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
package io.github.bonegen.check;

import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.training.GeneratorTraining;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A training of which the first steps are taken: derivatives, of a critic second ones too, and the optimiser. */
final class TrainingTask implements EngineTask {

    private static final int COMPARED = 2;
    private static final double TOLERANCE = 2e-2;

    private final String name;
    private final Supplier<GeneratorTraining> compared;
    private final Supplier<GeneratorTraining> timed;
    private GeneratorTraining training;
    private long step;

    /**
     * @param compared begins a training of little work
     * @param timed begins one as large as it is used
     */
    TrainingTask(final String name, final Supplier<GeneratorTraining> compared, final Supplier<GeneratorTraining> timed) {
        this.name = name;
        this.compared = compared;
        this.timed = timed;
    }

    @Override
    public String name() {
        return "training, " + name;
    }

    @Override
    public String unit() {
        return "steps";
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    /** The losses, and means of the absolute weights: which way a weight goes is chance where its derivative vanishes. */
    @Override
    public float[] numbers() {
        final Map<String, Double> losses = new TreeMap<>();
        final Map<String, Tensor> weights;
        try (GeneratorTraining small = compared.get()) {
            for (int i = 0; i < COMPARED; i++) {
                final String ending = " " + i;
                small.step(i).forEach((loss, value) -> losses.put(loss + ending, value));
            }
            weights = new TreeMap<>(small.averagedWeights());
        }
        final float[] numbers = new float[losses.size() + weights.size()];
        int at = 0;
        for (final double loss : losses.values()) {
            numbers[at++] = (float) loss;
        }
        for (final Tensor weight : weights.values()) {
            double sum = 0;
            for (final float value : weight.values()) {
                sum += Math.abs(value);
            }
            numbers[at++] = (float) (sum / weight.values().length);
        }
        return numbers;
    }

    @Override
    public double work() {
        training = training == null ? timed.get() : training;
        training.step(step++);
        return 1;
    }

    @Override
    public void close() {
        if (training != null) {
            training.close();
        }
    }
}
