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
package io.github.bonegen.nn.training;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.nn.Ops;
import io.github.bonegen.nn.Torch;
import java.util.Random;

/**
 * Raises each octave of detail over the next coarser one, so that a critic of gradient 1 weighs fine detail as it does
 * coarse shape. What it then estimates is the Wasserstein distance of a Sobolev norm (Adler and Lunz 2018,
 * arXiv:1806.06621). The amplitudes of images as they are fall with the frequency, and blurred edges cost next to
 * nothing.
 *
 * @param before how images are changed first
 * @param base edge, a power of two, of the coarse image that is left as it is; each octave beyond has twice the gain
 *     of the one before: Haar wavelets of an image of edge {@code 2^k base} are 2, 4, ... {@code 2^k} times as high
 */
public record RaisedDetail(DifferentiableAugmentation before, int base) implements DifferentiableAugmentation {

    @Override
    public NDArray apply(final Torch torch, final NDArray images, final Random random) {
        return raise(before.apply(torch, images, random));
    }

    private NDArray raise(final NDArray images) {
        final long edge = images.getShape().get(2);
        if (edge <= base) {
            return images;
        }
        final NDArray detail = images.sub(Ops.upsample(Ops.averagePool(images)));
        return Torch.times(detail, (double) edge / base).add(Ops.upsample(raise(Ops.averagePool(images))));
    }
}
