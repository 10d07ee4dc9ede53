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
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The weights of a network that learns, and the optimiser that moves them. */
public final class Learner implements AutoCloseable {

    private final String name;
    private final Parameters weights;
    private final Adam adam;

    /**
     * A learner that begins with given weights.
     *
     * @param name of the network in a checkpoint
     * @param rate learning rate of Adam
     */
    public Learner(final String name, final Map<String, Tensor> start, final double rate, final double beta1,
        final double beta2, final Torch torch)
    {
        this.name = name;
        weights = new Parameters(torch, start);
        weights.setRequiresGradient(true);
        adam = new Adam(weights, rate, beta1, beta2);
    }

    /** The weights themselves, which every step moves; closed with this. */
    public Parameters weights() {
        return weights;
    }

    /**
     * Moves weights against the derivatives of a loss, whose graph is freed.
     *
     * @param names of the weights that take part
     * @param share of the learning rate
     */
    public void descend(final NDArray loss, final List<String> names, final double share) {
        adam.step(names, weights.torch().gradients(loss, weights.list(names)), share);
    }

    /** As {@link #descend}, by all weights that there are; derivatives whose norm is above 1 are scaled to it. */
    public void descendClipped(final NDArray loss, final double share) {
        final List<String> names = weights.names(name -> true);
        adam.step(names, clipped(loss, names), share);
    }

    /** As above, but some weights are moved by Muon. */
    public void descendClipped(final NDArray loss, final double share, final Muon muon, final Predicate<String> moved) {
        final List<String> names = weights.names(name -> true);
        final NDList gradients = clipped(loss, names);
        final NDList ofMuon = new NDList();
        final NDList ofAdam = new NDList();
        for (int i = 0; i < names.size(); i++) {
            (moved.test(names.get(i)) ? ofMuon : ofAdam).add(gradients.get(i));
        }
        muon.step(weights.names(moved), ofMuon, share);
        adam.step(weights.names(moved.negate()), ofAdam, share);
    }

    private NDList clipped(final NDArray loss, final List<String> names) {
        final NDList gradients = weights.torch().gradients(loss, weights.list(names));
        weights.torch().move("clip", gradients);
        return gradients;
    }

    /** Puts everything needed to go on from here into a checkpoint. */
    public void save(final Map<String, Tensor> state) {
        Tensor.putAll(state, name + "/", weights.tensors());
        Tensor.putAll(state, name + "-adam/", adam.state());
    }

    /** @throws io.github.bonegen.InvalidInputException if the checkpoint is that of another network */
    public void restore(final Map<String, Tensor> state) {
        weights.restore(Tensor.part(state, name + "/"));
        adam.restore(Tensor.part(state, name + "-adam/"));
    }

    @Override
    public void close() {
        adam.close();
        weights.close();
    }
}
