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
package io.github.bonegen.nn.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Muon optimiser of matrices (Jordan et al. 2024, kellerjordan.github.io/posts/muon): the momentum's matrix is made
 * nearly orthogonal, so that every direction that the weights may move in is moved as far. Kernels are matrices of outputs
 * and all else; steps are as long as Adam's (Liu et al. 2025, arXiv:2502.16982).
 */
public final class Muon implements AutoCloseable {

    private static final double MOMENTUM = 0.95;
    private static final double DECAY = 0.02;
    private static final double LENGTH = 0.2;

    private final double learningRate;
    private final Parameters parameters;
    private final NDManager manager;
    private final Map<String, NDArray> momenta = new LinkedHashMap<>();

    public Muon(final Parameters parameters, final double learningRate) {
        this.parameters = parameters;
        this.learningRate = learningRate;
        manager = parameters.torch().newStep();
    }

    /**
     * Moves weights against their derivatives; {@code muon} in the source of Torch's door has the arithmetic.
     *
     * @param gradients one for each name; closed
     * @param share of the learning rate
     */
    void step(final List<String> names, final NDList gradients, final double share) {
        final double rate = share * learningRate;
        final double[] numbers = new double[2 + names.size()];
        numbers[0] = MOMENTUM;
        numbers[1] = 1 - rate * DECAY;
        for (int i = 0; i < names.size(); i++) {
            final NDArray weight = parameters.get(names.get(i));
            final long outputs = weight.getShape().get(0);
            numbers[2 + i] = rate * LENGTH * Math.sqrt(Math.max(outputs, (double) weight.size() / outputs));
        }
        final NDList arrays = parameters.list(names);
        arrays.addAll(gradients);
        names.forEach(name -> arrays.add(momenta.computeIfAbsent(name, key -> manager.zeros(parameters.get(name).getShape()))));
        parameters.torch().move("muon", arrays, numbers);
        gradients.close();
    }

    /** The momenta, to go on from later. */
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        momenta.forEach((name, momentum) -> state.put(name, Torch.tensor(momentum)));
        return state;
    }

    /** Goes on with momenta that {@link #state} gave; neither their names nor their shapes are checked. */
    public void restore(final Map<String, Tensor> state) {
        state.forEach((name, tensor) -> momenta.put(name, parameters.torch().array(manager, tensor)));
    }

    @Override
    public void close() {
        manager.close();
    }
}
