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
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.List;
import java.util.function.BiFunction;

/** Tells how latents on a grid flow; see {@link FlowArchitecture}. Results belong to the manager of the argument. */
public final class FlowNetwork {

    private static final int FREQUENCIES = 8;
    private static final double LOWEST = 1.5;
    private static final double RATIO = 100;

    private final FlowArchitecture architecture;
    private final Parameters weights;
    private final Precision precision;
    private final Torch torch;

    /** @param weights that hold the flow's, among others */
    public FlowNetwork(final FlowArchitecture architecture, final Parameters weights, final Precision precision) {
        this.architecture = architecture;
        this.weights = weights;
        this.precision = precision;
        torch = weights.torch();
    }

    Torch torch() {
        return torch;
    }

    /** The sizes of the network. */
    public FlowArchitecture architecture() {
        return architecture;
    }

    /**
     * The velocity from bone to noise without padding, derivable.
     *
     * @param latents batch x channels x extents; left open
     * @param times one each, 0 (bone) to 1 (noise)
     * @param condition batch x numbers
     * @return batch x channels x extents less the blocks on every side
     */
    public NDArray velocity(final NDArray latents, final double[] times, final NDArray condition) {
        return velocity(latents, times, condition, torch::flowBlock);
    }

    /** As {@link #velocity}, for crops with nothing around them: the extents stay. */
    public NDArray velocityOfCrops(final NDArray latents, final double[] times, final NDArray condition) {
        return velocity(latents, times, condition, torch::paddedFlowBlock);
    }

    private NDArray velocity(final NDArray latents, final double[] times, final NDArray condition,
        final BiFunction<NDArray, NDList, NDArray> block)
    {
        final NDArray embedding = torch.linear(torch.silu(torch.linear(
            numbers(latents, times).concat(condition, 1), layer("embedding.0"))), layer("embedding.1"));
        final long[] mask = latents.getShape().getShape();
        mask[1] = 1;
        NDArray features = torch.validConvolution(latents.concat(latents.getManager().ones(new Shape(mask)), 1),
            layer("first"));
        for (int i = 0; i < architecture.blocks(); i++) {
            final NDList arguments = cast(latents, layer(FlowArchitecture.block(i) + ".mix"));
            arguments.addAll(cast(latents, layer(FlowArchitecture.block(i) + ".out")));
            arguments.add(modulation(embedding, 2 * i));
            arguments.add(modulation(embedding, 2 * i + 1));
            features = block.apply(features, arguments);
        }
        final NDArray last = torch.modulate(features, modulation(embedding, 2 * architecture.blocks()));
        final NDArray flow = torch.validConvolution(last, layer("last"));
        return flow.add(torch.middleLike(torch.validConvolution(latents, layer("skip")), flow));
    }

    /** Sines and cosines of times: batch x 16. */
    private static NDArray numbers(final NDArray latents, final double[] times) {
        final float[] numbers = new float[times.length * 2 * FREQUENCIES];
        for (int i = 0; i < times.length; i++) {
            for (int k = 0; k < FREQUENCIES; k++) {
                final double angle = LOWEST * times[i] * Math.pow(RATIO, k / (FREQUENCIES - 1.0));
                numbers[2 * i * FREQUENCIES + k] = (float) Math.sin(angle);
                numbers[(2 * i + 1) * FREQUENCIES + k] = (float) Math.cos(angle);
            }
        }
        return latents.getManager().create(numbers, new Shape(times.length, 2 * FREQUENCIES));
    }

    private NDArray modulation(final NDArray embedding, final int index) {
        final int features = architecture.features();
        return embedding.get(new NDIndex().addAllDim().addSliceDim((long) index * features, (index + 1L) * features))
            .reshape(new Shape(embedding.getShape().get(0), features, 1, 1, 1));
    }

    private NDList layer(final String name) {
        return weights.list(List.of(FlowArchitecture.PREFIX + name + ".weight", FlowArchitecture.PREFIX + name + ".bias"));
    }

    /** Weights in the numbers that are calculated with; they last as long as the latents, not as the weights. */
    private NDList cast(final NDArray latents, final NDList arrays) {
        final NDList result = new NDList();
        arrays.forEach(array -> {
            final NDArray cast = precision.cast(torch, array);
            if (cast != array) {
                cast.attach(latents.getManager());
            }
            result.add(cast);
        });
        return result;
    }
}
