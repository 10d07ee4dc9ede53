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
import ai.djl.ndarray.types.Shape;
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
    private static final double EPSILON = 1e-7;

    /** Coefficients of the odd polynomial that five times takes singular values near 1. */
    private static final double[] QUINTIC = {3.4445, -4.7750, 2.0315};
    private static final int TIMES = 5;

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
     * Moves weights against their derivatives.
     *
     * @param gradients one for each name; closed
     * @param share of the learning rate
     */
    void step(final List<String> names, final NDList gradients, final double share) {
        try (Torch.Recording paused = Torch.pause(); NDManager step = parameters.torch().newStep()) {
            for (int i = 0; i < names.size(); i++) {
                gradients.get(i).attach(step);
                move(names.get(i), gradients.get(i), share * learningRate);
            }
        }
    }

    private void move(final String name, final NDArray gradient, final double rate) {
        final NDArray weight = parameters.get(name);
        final NDArray momentum = momenta.computeIfAbsent(name, key -> manager.zeros(weight.getShape()));
        momentum.muli(MOMENTUM).addi(gradient);
        final long outputs = weight.getShape().get(0);
        final NDArray matrix = ahead(gradient, momentum).reshape(new Shape(outputs, weight.size() / outputs));
        final double longest = Math.max(outputs, (double) weight.size() / outputs);
        weight.muli(1 - rate * DECAY)
            .subi(orthogonal(matrix).reshape(weight.getShape()).mul(rate * LENGTH * Math.sqrt(longest)));
    }

    /** Nesterov's: where the momentum goes next. What is made of the momentum would else last as long as that. */
    private static NDArray ahead(final NDArray gradient, final NDArray momentum) {
        try (NDArray next = momentum.mul(MOMENTUM)) {
            return gradient.add(next);
        }
    }

    /** A matrix of the same singular vectors whose singular values are about 1. */
    static NDArray orthogonal(final NDArray matrix) {
        final boolean tall = matrix.getShape().get(0) > matrix.getShape().get(1);
        final NDArray wide = tall ? matrix.transpose() : matrix;
        NDArray x = wide.div(wide.square().sum().sqrt().add(EPSILON));
        for (int i = 0; i < TIMES; i++) {
            final NDArray square = x.matMul(x.transpose());
            final NDArray even = square.mul(QUINTIC[1]).add(square.matMul(square).mul(QUINTIC[2]));
            x = x.mul(QUINTIC[0]).add(even.matMul(x));
        }
        return tall ? x.transpose() : x;
    }

    /** The momenta, to go on from later. */
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        momenta.forEach((name, momentum) -> state.put(name, Torch.tensor(momentum)));
        return state;
    }

    public void restore(final Map<String, Tensor> state) {
        state.forEach((name, tensor) -> momenta.put(name, parameters.torch().array(manager, tensor)));
    }

    @Override
    public void close() {
        manager.close();
    }
}
