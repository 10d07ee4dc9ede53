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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.nn.network.ResidualNetwork;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.optimise.MovingAverage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A residual network that learns to tell two classes of square images apart. The moving average of its weights is what
 * answers.
 */
public final class BinaryLearner implements AutoCloseable {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double AVERAGE_DECAY = 0.99;

    private final Torch torch;
    private final Learner learner;
    private final MovingAverage average;
    private final ResidualNetwork network;
    private final ResidualNetwork averaged;

    /** @param rate learning rate of Adam */
    public BinaryLearner(final ResidualArchitecture architecture, final Precision precision, final double rate,
        final long seed, final Torch torch)
    {
        this.torch = torch;
        learner = new Learner("network", architecture.initialise(seed), rate, BETA1, BETA2, torch);
        average = new MovingAverage(learner.weights(), AVERAGE_DECAY);
        network = new ResidualNetwork(architecture, learner.weights(), precision);
        averaged = new ResidualNetwork(architecture, average.weights(), precision);
    }

    /**
     * Learns from one batch.
     *
     * @param images one after the other
     * @param targets 1 for the class, 0 for the other, one an image
     * @return the mean cross-entropy before the step, in nats
     */
    public double learn(final float[] images, final float[] targets) {
        return learn(images, targets, new float[0]);
    }

    /**
     * Learns from one batch, and where to look.
     *
     * @param places share of the attention that each place should get, images one after the other; all 0 for an image
     *     where it does not matter; none at all where it matters nowhere
     * @return the mean cross-entropies of class and place, together, before the step, in nats
     */
    public double learn(final float[] images, final float[] targets, final float[] places) {
        final double loss;
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final ResidualNetwork.Output output = network.apply(batch(step, images, targets.length));
            NDArray error = torch.binaryCrossEntropy(output.logits(), step.create(targets));
            if (places.length > 0) {
                final NDArray wanted = step.create(places, output.logAttention().getShape());
                error = error.add(Torch.times(output.logAttention().mul(wanted).sum(), -1.0 / targets.length));
            }
            learner.descend(error, learner.weights().names(name -> true), 1);
            average.update();
            loss = error.getFloat();
        }
        return loss;
    }

    /** The log-odds of the class, one an image. */
    public float[] logits(final float[] images, final int count) {
        try (NDManager step = torch.newStep(); Torch.Recording paused = Torch.pause()) {
            return averaged.apply(batch(step, images, count)).logits().toFloatArray();
        }
    }

    private static NDArray batch(final NDManager step, final float[] images, final int count) {
        final long edge = Math.round(Math.sqrt((double) images.length / count));
        return step.create(images, new Shape(count, 1, edge, edge));
    }

    /** The averaged weights as they are now. */
    public Map<String, Tensor> weights() {
        return average.weights().tensors();
    }

    /** Everything needed to go on from here. */
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        learner.save(state);
        average.save(state);
        return state;
    }

    /** @throws io.github.bonegen.InvalidInputException if the state is that of another network */
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
