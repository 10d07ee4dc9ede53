package io.github.bonegen.nn;

import java.util.Arrays;

/**
 * Float values with a shape, independent of any engine: what archives and checkpoints hold.
 *
 * @param shape the extent of each axis, slowest first; empty for a scalar
 * @param values in C order; not copied
 */
public record Tensor(long[] shape, float[] values) {

    public Tensor {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(
                values.length + " values do not fill the shape " + Arrays.toString(shape));
        }
    }

    /** The number of values that a shape holds. */
    public static long size(final long... shape) {
        long size = 1;
        for (final long extent : shape) {
            size = Math.multiplyExact(size, extent);
        }
        return size;
    }

    /** Whether no value is NaN or infinite. */
    public boolean isFinite() {
        for (final float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
