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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.nn.Tensor;
import java.util.Map;
import java.util.Random;

/** Names, shapes and fresh values of the weights of convolutions in 3D without padding. */
final class LocalWeights {

    private static final int MOST_CHANNELS = 4096;

    private LocalWeights() {
        // Static functions only.
    }

    /** Adds a convolution of a cubic kernel. */
    static void put(final Map<String, long[]> shapes, final String name, final int from, final int to, final int kernel) {
        shapes.put(name + ".weight", new long[] {to, from, kernel, kernel, kernel});
        shapes.put(name + ".bias", new long[] {to});
    }

    /** The channels that a convolution takes. */
    static int inputs(final Map<String, Tensor> tensors, final String name) {
        final long[] shape = weight(tensors, name).shape();
        require(shape.length > 1 && shape[1] <= MOST_CHANNELS, "The layer %s has a weight of another form", name);
        return (int) shape[1];
    }

    /** The channels that a convolution makes. */
    static int outputs(final Map<String, Tensor> tensors, final String name) {
        final long[] shape = weight(tensors, name).shape();
        require(shape.length > 1 && shape[0] <= MOST_CHANNELS, "The layer %s has a weight of another form", name);
        return (int) shape[0];
    }

    private static Tensor weight(final Map<String, Tensor> tensors, final String name) {
        final Tensor weight = tensors.get(name + ".weight");
        require(weight != null, "The layer %s is missing", name);
        return weight;
    }

    /** Uniform within the inverse square root of the fan-in, weights and biases alike. */
    static Tensor uniform(final long[] shape, final long fanIn, final double share, final Random random) {
        final float[] values = new float[Math.toIntExact(Tensor.size(shape))];
        final double bound = share / Math.sqrt(fanIn);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return new Tensor(shape, values);
    }

    /** Numbers that each output of a layer sums. */
    static long fanIn(final long... weightShape) {
        return Tensor.size(weightShape) / weightShape[0];
    }
}
