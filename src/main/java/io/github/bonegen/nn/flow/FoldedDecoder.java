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
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;

/**
 * Signed distances to the surface of bone in voxels, of the latents that a flow ends with: those of an autoencoder folded
 * to a grid of every 8 voxels.
 */
public final class FoldedDecoder implements LocalNetwork {

    private static final int VOXELS_A_CELL = 8;

    private final LocalDecoder decoder;
    private final Tensor mean;
    private final Tensor deviation;
    private final Torch torch;

    /** @param weights that hold a decoder's, and mean and deviation of its latents */
    public FoldedDecoder(final Parameters weights, final Precision precision) {
        decoder = new LocalDecoder(weights, precision);
        torch = weights.torch();
        mean = Torch.tensor(weights.get(LatentCrops.MEAN));
        deviation = Torch.tensor(weights.get(LatentCrops.DEVIATION));
    }

    @Override
    public int inputs() {
        return LatentCrops.FOLDED * mean.values().length;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public int stride() {
        return VOXELS_A_CELL;
    }

    @Override
    public int halo() {
        return 2;
    }

    @Override
    public NDArray generate(final NDArray latents) {
        final Shape shape = new Shape(1, mean.values().length, 1, 1, 1);
        final NDArray unfolded = torch.depthToSpace(latents).mul(latents.getManager().create(deviation.values(), shape))
            .add(latents.getManager().create(mean.values(), shape));
        final NDArray distances = decoder.decode(unfolded);
        final long[] extents = latents.getShape().getShape();
        final long[] wanted = {extents[0], 1, made(extents[2]), made(extents[3]), made(extents[4])};
        return torch.middleLike(distances, latents.getManager().zeros(new Shape(wanted)));
    }

    private long made(final long cells) {
        return (cells - 2L * halo()) * VOXELS_A_CELL;
    }
}
