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
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.List;

/** The half of an autoencoder that makes latents of distances; see {@link AutoencoderArchitecture}. */
public final class LocalEncoder {

    private final Parameters weights;
    private final Torch torch;

    /** @param weights that hold the encoder's, among others */
    public LocalEncoder(final Parameters weights) {
        this.weights = weights;
        torch = weights.torch();
    }

    /**
     * The latents, derivable.
     *
     * @param distances batch x 1 x extents that are multiples of 4, about -1 to 1; left open
     * @return batch x latents x extents / 4 - 1
     */
    public NDArray encode(final NDArray distances) {
        final NDArray blocks = torch.spaceToDepth(torch.spaceToDepth(distances));
        final NDArray first = torch.validActivation(blocks, layer("first"));
        final NDArray second = first.add(torch.validActivation(first, layer("second")));
        return torch.validConvolution(second, layer("last"));
    }

    private NDList layer(final String name) {
        return weights.list(List.of(AutoencoderArchitecture.ENCODER + name + ".weight",
            AutoencoderArchitecture.ENCODER + name + ".bias"));
    }
}
