package io.github.bonegen.nn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The tensors whose name begins with a prefix, under the rest of their names. */
    static Map<String, Tensor> part(final Map<String, Tensor> tensors, final String prefix) {
        final Map<String, Tensor> part = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
            }
        });
        return part;
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
