package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Arrays times plain numbers, where derivatives are recorded. DJL's own {@code mul(Number)} and {@code div(Number)} keep
 * the number in memory of the Java heap's keeping, and let go of it at once, while PyTorch's graph still points there:
 * after the next garbage collection derivatives are noise.
 */
public final class Scalars {

    private Scalars() {
        // Static functions only.
    }

    /** {@code x * factor} as 32-bit floats; belongs to the manager of {@code x}. */
    public static NDArray times(final NDArray x, final double factor) {
        try (NDArray number = x.getManager().ones(new Shape())) {
            number.muli((float) factor);
            return x.mul(number);
        }
    }
}
