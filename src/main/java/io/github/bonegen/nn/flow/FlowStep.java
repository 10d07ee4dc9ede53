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
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;

/** One step along a flow, from noise towards bone. */
public final class FlowStep implements LocalNetwork {

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

    @Override
    public int inputs() {
        return network.architecture().channels();
    }

    @Override
    public int outputs() {
        return network.architecture().channels();
    }

    @Override
    public int stride() {
        return 1;
    }

    @Override
    public int halo() {
        return network.architecture().blocks();
    }

    @Override
    public NDArray generate(final NDArray latents) {
        final int batch = (int) latents.getShape().get(0);
        final double[] times = new double[batch];
        final float[] conditions = new float[batch * condition.length];
        for (int i = 0; i < batch; i++) {
            times[i] = time;
            System.arraycopy(condition, 0, conditions, i * condition.length, condition.length);
        }
        final NDArray velocity = network.velocity(latents, times,
            latents.getManager().create(conditions, new Shape(batch, condition.length)));
        return network.torch().middleLike(latents, velocity).sub(Torch.times(velocity, length));
    }
}
