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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A residual network that learns to tell two classes of square images apart. The moving average of its weights is what
 * answers.
 */
public final class BinaryLearner implements AutoCloseable {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double AVERAGE_DECAY = 0.99;
    private static final String AGE = "average-age";

    private final ResidualArchitecture architecture;
    private final Torch torch;
    private final Parameters weights;
    private final Parameters averageWeights;
    private final ResidualNetwork network;
    private final ResidualNetwork averaged;
    private final Adam adam;
    private final MovingAverage average;

    /** @param rate learning rate of Adam */
    public BinaryLearner(final ResidualArchitecture architecture, final Precision precision, final double rate,
        final long seed, final Torch torch)
    {
        this.architecture = architecture;
        this.torch = torch;
        final Map<String, Tensor> fresh = architecture.initialise(seed);
        weights = new Parameters(torch, fresh);
        averageWeights = new Parameters(torch, fresh);
        weights.setRequiresGradient(true);
        network = new ResidualNetwork(architecture, weights, precision);
        averaged = new ResidualNetwork(architecture, averageWeights, precision);
        adam = new Adam(weights, rate, BETA1, BETA2);
        average = new MovingAverage(weights, averageWeights, AVERAGE_DECAY);
    }

    /**
     * Learns from one batch.
     *
     * @param images one after the other
     * @param targets 1 for the class, 0 for the other, one an image
     * @return the mean cross-entropy before the step, in nats
     */
    public double learn(final float[] images, final float[] targets) {
        final double loss;
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray error = torch.binaryCrossEntropy(network.apply(batch(step, images, targets.length)).logits(),
                step.create(targets));
            loss = error.getFloat();
            final List<String> names = weights.names(name -> true);
            adam.step(names, torch.gradients(error, weights.list(names)));
        }
        average.update();
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
        return averageWeights.tensors();
    }

    /** Everything needed to go on from here. */
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        Tensor.putAll(state, "weights/", weights.tensors());
        Tensor.putAll(state, "average/", averageWeights.tensors());
        Tensor.putAll(state, "adam/", adam.state());
        state.put(AGE, new Tensor(new long[] {1}, new float[] {average.age()}));
        return state;
    }

    /** @throws InvalidInputException if the state is that of another network */
    public void restore(final Map<String, Tensor> state) {
        InvalidInputException.require(state.containsKey(AGE), "The checkpoint is not one of such a network");
        ProgressiveArchitecture.check(Tensor.part(state, "weights/"), architecture.shapes());
        ProgressiveArchitecture.check(Tensor.part(state, "average/"), architecture.shapes());
        weights.set(Tensor.part(state, "weights/"));
        averageWeights.set(Tensor.part(state, "average/"));
        adam.restore(Tensor.part(state, "adam/"));
        average.setAge((long) state.get(AGE).values()[0]);
    }

    @Override
    public void close() {
        adam.close();
        weights.close();
        averageWeights.close();
    }
}
