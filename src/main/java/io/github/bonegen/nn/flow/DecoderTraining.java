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
package io.github.bonegen.nn.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.optimise.MovingAverage;
import io.github.bonegen.nn.training.CubeSource;
import io.github.bonegen.nn.training.Training;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Trains the decoder of a trained autoencoder further, alone: latents stay as they are, and bone's amount, surface and
 * holes count too.
 */
final class DecoderTraining implements Training {

    private static final double RATE = 1.5e-3;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double WARM_UP = 20;
    private static final double LAST_SHARE = 0.01;
    private static final double AVERAGE_DECAY = 0.99;

    private final long steps;
    private final long seed;
    private final AutoencoderTraining autoencoder;
    private final CubeSource source;
    private final Torch torch;
    private final Learner learner;
    private final MovingAverage average;

    /** @param autoencoder finished when the first step is done */
    DecoderTraining(final long steps, final long seed, final AutoencoderTraining autoencoder, final CubeSource source,
        final Torch torch)
    {
        this.steps = steps;
        this.seed = seed;
        this.autoencoder = autoencoder;
        this.source = source;
        this.torch = torch;
        learner = new Learner("decoder", trained(), RATE, BETA1, BETA2, torch);
        average = new MovingAverage(learner.weights(), AVERAGE_DECAY);
    }

    private Map<String, Tensor> trained() {
        final Map<String, Tensor> decoder = new LinkedHashMap<>();
        Tensor.putAll(decoder, AutoencoderArchitecture.DECODER,
            Tensor.part(autoencoder.averaged().tensors(), AutoencoderArchitecture.DECODER));
        return decoder;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public Map<String, Double> step(final long index) {
        if (index == 0) {
            learner.weights().restore(trained());
        }
        final Random random = new Random(Seeds.mix(seed, index));
        final int edge = AutoencoderTraining.CUBE;
        final float[] cube = source.draw(edge, random).values();
        final Map<String, Double> losses = new LinkedHashMap<>();
        try (NDManager step = torch.newStep()) {
            final NDArray latents;
            try (Torch.Recording paused = Torch.pause()) {
                final NDArray normal = autoencoder.normaliser().apply(new LocalEncoder(autoencoder.averaged()).encode(
                    step.create(cube, new Shape(1, 1, edge, edge, edge))));
                latents = normal.add(AutoencoderTraining.noise(step, normal.getShape(), random));
            }
            try (Torch.Recording recording = Torch.record()) {
                final NDArray made = new LocalDecoder(learner.weights(), Precision.FLOAT32).decode(latents);
                final NDArray right = step.create(AutoencoderTraining.middle(cube), made.getShape());
                final NDArray loss = torch.structureLoss(made, right);
                final NDArray overlap = torch.overlap(made, right);
                learner.descendClipped(loss, share(index));
                losses.put("decoder", (double) loss.getFloat());
                losses.put("overlap", AutoencoderTraining.dice(overlap));
            }
        }
        average.update();
        return losses;
    }

    private double share(final long index) {
        return Math.min(1, (index + 1) / WARM_UP) * Math.max(LAST_SHARE, 1 - (double) index / steps);
    }

    /** The averaged decoder; before the first step that of the autoencoder. */
    Map<String, Tensor> averagedWeights() {
        return average.isUsed() ? average.weights().tensors() : trained();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        learner.save(state);
        average.save(state);
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        average.restore(state);
        learner.restore(state);
    }

    @Override
    public void close() {
        learner.close();
        average.close();
    }
}
