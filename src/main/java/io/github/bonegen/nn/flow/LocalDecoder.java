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
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.List;

/** The half of an autoencoder that makes distances of latents; see {@link AutoencoderArchitecture}. */
public final class LocalDecoder {

    /** The network's numbers are small; distances are up to 4 voxels. */
    private static final double RANGE = 4;

    private final Parameters weights;
    private final Precision precision;
    private final Torch torch;

    /** @param weights that hold the decoder's, among others */
    public LocalDecoder(final Parameters weights, final Precision precision) {
        this.weights = weights;
        this.precision = precision;
        torch = weights.torch();
    }

    /**
     * The distances, derivable.
     *
     * @param latents batch x latents x extents; left open
     * @return signed distance to the surface in voxels, positive in bone: batch x 1 x 4 extents - 28, the middle of what
     *     the latents cover
     */
    public NDArray decode(final NDArray latents) {
        final NDArray first = torch.validActivation(precision.cast(torch, latents), layer("first"));
        final NDArray coarse = torch.validResidual(first, layer("coarse"));
        final NDArray fine = torch.validResidual(torch.validDoubling(coarse, layer("doubling")), layer("fine"));
        final NDArray last = torch.validConvolution(torch.toFloats(fine), layer("last"));
        return Torch.times(torch.depthToSpace(last), RANGE);
    }

    private NDList layer(final String name) {
        return weights.list(List.of(AutoencoderArchitecture.DECODER + name + ".weight",
            AutoencoderArchitecture.DECODER + name + ".bias"));
    }
}
