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

/** The numbers that convolutions calculate in; weights, and everything between convolutions, stay 32-bit floats. */
public enum Precision {

    /** 64-bit floats: for the few convolutions whose rounding all later ones would multiply. */
    FLOAT64 {
        @Override
        public NDArray cast(final Torch torch, final NDArray x) {
            return torch.toDoubles(x);
        }

        @Override
        public NDArray convolve(final Torch torch, final NDArray x, final NDArray weight, final NDArray bias,
            final int padding)
        {
            try (NDArray longX = torch.toDoubles(x); NDArray longWeight = torch.toDoubles(weight);
                 NDArray longBias = torch.toDoubles(bias);
                 NDArray result = Ops.convolve(longX, longWeight, longBias, padding))
            {
                return torch.toFloats(result);
            }
        }
    },

    /** 32-bit floats: the reference. */
    FLOAT32 {
        @Override
        public NDArray cast(final Torch torch, final NDArray x) {
            return x;
        }

        @Override
        public NDArray convolve(final Torch torch, final NDArray x, final NDArray weight, final NDArray bias,
            final int padding)
        {
            return Ops.convolve(x, weight, bias, padding);
        }
    },

    /** 16-bit brain floats: about twice as fast where the processor has instructions for them. */
    BFLOAT16 {
        @Override
        public NDArray cast(final Torch torch, final NDArray x) {
            return torch.toBrainFloats(x);
        }

        @Override
        public NDArray convolve(final Torch torch, final NDArray x, final NDArray weight, final NDArray bias,
            final int padding)
        {
            try (NDArray shortX = torch.toBrainFloats(x); NDArray shortWeight = torch.toBrainFloats(weight);
                 NDArray shortBias = torch.toBrainFloats(bias);
                 NDArray result = Ops.convolve(shortX, shortWeight, shortBias, padding))
            {
                return torch.toFloats(result);
            }
        }
    };

    /** The same values as these numbers. */
    public abstract NDArray cast(Torch torch, NDArray x);

    /** Convolution of stride 1; leaves its arguments open, the result belongs to the manager of {@code x}. */
    public abstract NDArray convolve(Torch torch, NDArray x, NDArray weight, NDArray bias, int padding);
}
