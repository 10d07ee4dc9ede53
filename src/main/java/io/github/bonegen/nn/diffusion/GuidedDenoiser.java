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
package io.github.bonegen.nn.diffusion;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.nn.Torch;

/**
 * Classifier-free guidance (Ho and Salimans 2022, arXiv:2207.12598): the estimate goes from that without a label
 * towards that with it, and beyond where guidance exceeds 1.
 *
 * @param guidance 0 for no label at all, 1 for the label as learned, more for images more typical of it
 */
public record GuidedDenoiser(Denoiser unlabelled, Denoiser labelled, double guidance) implements Denoiser {

    @Override
    public NDArray denoise(final NDArray noisy, final double noise) {
        if (guidance == 0 || guidance == 1) {
            return (guidance == 0 ? unlabelled : labelled).denoise(noisy, noise);
        }
        try (NDArray without = unlabelled.denoise(noisy, noise); NDArray with = labelled.denoise(noisy, noise);
             NDArray difference = with.sub(without); NDArray push = Torch.times(difference, guidance))
        {
            return without.add(push);
        }
    }
}
