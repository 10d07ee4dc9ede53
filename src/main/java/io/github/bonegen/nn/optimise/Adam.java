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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Adam optimiser (Kingma and Ba 2015, arXiv:1412.6980, algorithm 1) on the weights of one network. */
public final class Adam implements AutoCloseable {

    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final Parameters parameters;
    private final NDManager manager;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();

    public Adam(final Parameters parameters, final double learningRate, final double beta1, final double beta2) {
        this.parameters = parameters;
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        manager = parameters.torch().newStep();
    }

    /**
     * Moves weights against their derivatives. A weight that is not named keeps its value and its moments.
     *
     * @param names of the weights
     * @param gradients one for each name; closed
     */
    public void step(final List<String> names, final NDList gradients) {
        step(names, gradients, 1);
    }

    /** As above, at a share of the learning rate. */
    public void step(final List<String> names, final NDList gradients, final double share) {
        final Map<Integer, List<Integer>> byAge = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            byAge.computeIfAbsent(steps.merge(names.get(i), 1, Integer::sum), age -> new ArrayList<>()).add(i);
        }
        byAge.forEach((age, indices) -> move(age, indices.stream().map(names::get).toList(),
            new NDList(indices.stream().map(gradients::get).toList()), share * learningRate));
        gradients.close();
    }

    /** Weights that have been moved as often. */
    private void move(final int step, final List<String> names, final NDList gradients, final double rate) {
        final NDList arrays = parameters.list(names);
        arrays.addAll(gradients);
        names.forEach(name -> arrays.add(moment(means, name)));
        names.forEach(name -> arrays.add(moment(squares, name)));
        parameters.torch().move("adam", arrays, beta1, beta2, Math.sqrt(1 - Math.pow(beta2, step)), EPSILON,
            rate / (1 - Math.pow(beta1, step)));
    }

    private NDArray moment(final Map<String, NDArray> moments, final String name) {
        return moments.computeIfAbsent(name, key -> manager.zeros(parameters.get(name).getShape()));
    }

    /** The moments and step counts, to go on from later. */
    Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        steps.forEach((name, step) -> {
            state.put("steps/" + name, new Tensor(new long[] {1}, new float[] {step}));
            state.put("mean/" + name, Torch.tensor(means.get(name)));
            state.put("square/" + name, Torch.tensor(squares.get(name)));
        });
        return state;
    }

    void restore(final Map<String, Tensor> state) {
        state.forEach((key, tensor) -> {
            final String name = key.substring(key.indexOf('/') + 1);
            if (key.startsWith("steps/")) {
                steps.put(name, (int) tensor.values()[0]);
            } else {
                (key.startsWith("mean/") ? means : squares).put(name, parameters.torch().array(manager, tensor));
            }
        });
    }

    @Override
    public void close() {
        manager.close();
    }
}
