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
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One step along a flow, from noise towards bone: in one, or block by block. Blocks see one place further each: made one
 * after the other on the cubes of a lattice they make nothing twice, while the whole step would make its halo for each.
 */
public final class FlowStep {

    private final FlowNetwork network;
    private final double time;
    private final double length;
    private final float[] condition;

    /**
     * @param time where the step begins: 1 is noise
     * @param length of the step
     * @param style normalised
     * @param told which numbers of it count
     */
    public FlowStep(final FlowNetwork network, final double time, final double length, final float[] style,
        final boolean[] told)
    {
        this.network = network;
        this.time = time;
        this.length = length;
        condition = FlowCondition.of(length, style, told);
    }

    /** The whole step without padding: batch x channels x extents less the blocks on every side. */
    public NDArray generate(final NDArray latents) {
        final int batch = (int) latents.getShape().get(0);
        return moved(latents, network.velocity(latents, times(batch), condition(latents)));
    }

    private NDArray moved(final NDArray latents, final NDArray velocity) {
        return network.torch().middleLike(latents, velocity).sub(Torch.times(velocity, length));
    }

    private double[] times(final int batch) {
        final double[] times = new double[batch];
        Arrays.fill(times, time);
        return times;
    }

    private NDArray condition(final NDArray latents) {
        final int batch = (int) latents.getShape().get(0);
        final float[] conditions = new float[batch * condition.length];
        for (int i = 0; i < batch; i++) {
            System.arraycopy(condition, 0, conditions, i * condition.length, condition.length);
        }
        return latents.getManager().create(conditions, new Shape(batch, condition.length));
    }

    /** The blocks. The first takes latents; the last takes features and, behind them, the latents that the first took. */
    public List<LocalNetwork> blocks() {
        return IntStream.range(0, network.architecture().blocks()).<LocalNetwork>mapToObj(Block::new).toList();
    }

    private final class Block implements LocalNetwork {

        private final int index;

        Block(final int index) {
            this.index = index;
        }

        private boolean isFirst() {
            return index == 0;
        }

        private boolean isLast() {
            return index == network.architecture().blocks() - 1;
        }

        @Override
        public int inputs() {
            final int channels = network.architecture().channels();
            final int features = network.architecture().features();
            return isFirst() ? channels : isLast() ? features + channels : features;
        }

        @Override
        public int outputs() {
            return isLast() ? network.architecture().channels() : network.architecture().features();
        }

        @Override
        public int stride() {
            return 1;
        }

        @Override
        public int halo() {
            return 1;
        }

        @Override
        public NDArray generate(final NDArray inputs) {
            final int features = network.architecture().features();
            final NDArray before = isFirst() ? network.begin(inputs) : isLast() ? part(inputs, 0, features) : inputs;
            final NDArray embedding = network.embedding(inputs, times((int) inputs.getShape().get(0)), condition(inputs));
            final NDArray after = network.block(before, index, embedding);
            if (!isLast()) {
                return after;
            }
            final NDArray latents = isFirst() ? inputs : part(inputs, features, inputs());
            return moved(latents, network.end(after, latents, embedding));
        }

        private NDArray part(final NDArray inputs, final int from, final int to) {
            return inputs.get(new NDIndex().addAllDim().addSliceDim(from, to));
        }
    }
}
