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

import ai.djl.ndarray.NDList;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.network.Parameters;
import java.util.List;
import java.util.Map;

/**
 * The exponential moving average of a network's weights, which is what is used once it has learned. Young averages
 * follow faster, over about the last ninth of their age, so that the first weights do not linger in short trainings.
 */
public final class MovingAverage implements AutoCloseable {

    private static final double YOUNG = 9;
    private static final String WEIGHTS = "average/";
    private static final String AGE = "average-age";

    private final Parameters source;
    private final Parameters average;
    private final double decay;
    private long age;

    /** An average that begins with the weights as they are. */
    public MovingAverage(final Parameters source, final double decay) {
        this.source = source;
        this.decay = decay;
        average = new Parameters(source.torch(), source.tensors());
    }

    /** The average itself, which every update moves; closed with this. */
    public Parameters weights() {
        return average;
    }

    /** Follows the weights after a step of theirs; the first time it takes them as they are. */
    public void update() {
        final double keep = Math.min(age / (age + YOUNG), decay);
        final List<String> names = average.names(name -> true);
        final NDList arrays = average.list(names);
        arrays.addAll(source.list(names));
        average.torch().move("follow", arrays, keep);
        age++;
    }

    /** Whether it has followed anything yet. */
    public boolean isUsed() {
        return age > 0;
    }

    /** Forgets: the next update takes the weights as they are. */
    public void restart() {
        age = 0;
    }

    /** Puts everything needed to go on from here into a checkpoint. */
    public void save(final Map<String, Tensor> state) {
        Tensor.putAll(state, WEIGHTS, average.tensors());
        state.put(AGE, new Tensor(new long[] {1}, new float[] {age}));
    }

    /** @throws InvalidInputException if the checkpoint is that of another network */
    public void restore(final Map<String, Tensor> state) {
        InvalidInputException.require(state.containsKey(AGE), "The checkpoint is not one of such a network");
        average.restore(Tensor.part(state, WEIGHTS));
        age = (long) state.get(AGE).values()[0];
    }

    @Override
    public void close() {
        average.close();
    }
}
