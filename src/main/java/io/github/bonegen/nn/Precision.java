package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;

/** The numbers that convolutions calculate in; weights, and everything between convolutions, stay 32-bit floats. */
public enum Precision {

    /** 64-bit floats: for the few convolutions whose rounding all later ones would multiply. */
    FLOAT64 {
        @Override
        NDArray convolve(final Torch torch, final NDArray x, final NDArray weight, final NDArray bias,
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
        NDArray convolve(final Torch torch, final NDArray x, final NDArray weight, final NDArray bias,
            final int padding)
        {
            return Ops.convolve(x, weight, bias, padding);
        }
    },

    /** 16-bit brain floats: about twice as fast where the processor has instructions for them. */
    BFLOAT16 {
        @Override
        NDArray convolve(final Torch torch, final NDArray x, final NDArray weight, final NDArray bias,
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

    /** Convolution of stride 1; leaves its arguments open, the result belongs to the manager of {@code x}. */
    abstract NDArray convolve(Torch torch, NDArray x, NDArray weight, NDArray bias, int padding);
}
