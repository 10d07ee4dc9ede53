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

import static io.github.bonegen.InvalidInputException.require;

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

    /** Adds tensors under their names behind a prefix. */
    public static void putAll(final Map<String, Tensor> target, final String prefix, final Map<String, Tensor> part) {
        part.forEach((name, tensor) -> target.put(prefix + name, tensor));
    }

    /** The tensors whose name begins with a prefix, under the rest of their names. */
    public static Map<String, Tensor> part(final Map<String, Tensor> tensors, final String prefix) {
        final Map<String, Tensor> part = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
            }
        });
        return part;
    }

    /** @throws io.github.bonegen.InvalidInputException unless names and shapes are as expected and values finite */
    public static void requireShapes(final Map<String, Tensor> tensors, final Map<String, long[]> expected) {
        expected.forEach((name, shape) -> {
            final Tensor tensor = tensors.get(name);
            require(tensor != null, "The tensor %s is missing", name);
            require(Arrays.equals(tensor.shape(), shape), "The tensor %s has the shape %s; expected is %s", name,
                Arrays.toString(tensor.shape()), Arrays.toString(shape));
            require(tensor.isFinite(), "The tensor %s holds NaN or infinite numbers", name);
        });
        tensors.keySet().forEach(name -> require(expected.containsKey(name), "The tensor %s is unknown", name));
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
