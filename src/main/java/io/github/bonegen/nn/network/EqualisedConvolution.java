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
package io.github.bonegen.nn.network;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;

/**
 * Convolution of stride 1 with an equalised learning rate (Karras et al. 2018, arXiv:1710.10196): the weights are kept
 * at unit variance and scaled by sqrt(gain / fan-in) when used, the bias is not scaled. The published network scales
 * the input instead; scaling the weights is the same sum over far fewer numbers.
 */
final class EqualisedConvolution {

    /** Gain of a convolution that a rectifier follows, and of one that nothing follows. */
    static final double RECTIFIED = 2;
    static final double LINEAR = 1;

    private final NDArray weight;
    private final NDArray bias;
    private final double scale;
    private final int padding;
    private final boolean pointwise;
    private final Precision precision;
    private final Torch torch;

    EqualisedConvolution(final Parameters parameters, final Precision precision, final String name,
        final double gain, final int padding)
    {
        this.precision = precision;
        torch = parameters.torch();
        weight = parameters.get(name + ".conv.weight");
        bias = parameters.get(name + ".conv.bias");
        scale = Math.sqrt(gain / (weight.size() / weight.getShape().get(0)));
        this.padding = padding;
        pointwise = weight.getShape().get(2) == 1;
    }

    /** The result belongs to the manager of {@code x}, which is closed. */
    NDArray apply(final NDArray x) {
        final NDArray result = applyTo(x);
        x.close();
        return result;
    }

    /** As {@link #apply}, but leaves {@code x} open. */
    NDArray applyTo(final NDArray x) {
        try (NDArray scaled = Torch.times(weight, scale)) {
            return pointwise ? torch.convolvePointwise(x, scaled, bias)
                : precision.convolve(torch, x, scaled, bias, padding);
        }
    }
}
