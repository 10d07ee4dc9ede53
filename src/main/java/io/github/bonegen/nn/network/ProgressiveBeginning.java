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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.nn.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a trained progressive generator as a beginning for one that is told other classes, or makes finer images,
 * whose further levels are fresh and grow on it.
 *
 * @param from architecture of the weights
 * @param weights of all its layers
 */
public record ProgressiveBeginning(ProgressiveArchitecture from, Map<String, Tensor> weights) {

    private static final String FIRST = "blocks.0.conv0.conv.weight";

    /**
     * The weights for another network.
     *
     * @param to whose coarse levels have the same channels
     * @param columns for each number of the new latent, the number of the old one that meant the same, or -1 for none
     * @param seed of the fresh weights
     * @throws io.github.bonegen.InvalidInputException if the coarse levels differ
     */
    public Map<String, Tensor> weightsFor(final ProgressiveArchitecture to, final List<Integer> columns, final long seed) {
        final int levels = from.channels().size();
        require(to.dimensions() == from.dimensions() && to.channels().size() >= levels
            && to.channels().subList(0, levels).equals(from.channels()),
            "A network of the channels %s cannot begin with one of %s", to.channels(), from.channels());
        final Map<String, Tensor> begun = new LinkedHashMap<>(ProgressiveArchitecture.initialise(to.generatorShapes(), seed));
        begun.putAll(weights);
        begun.put(FIRST, first(to, columns));
        return begun;
    }

    /** Scales need no change: what normalising a longer latent adds, the layer's constant takes off again. */
    private Tensor first(final ProgressiveArchitecture to, final List<Integer> columns) {
        final Tensor old = weights.get(FIRST);
        final int kernel = (int) Tensor.size(old.shape()) / (int) (old.shape()[0] * old.shape()[1]);
        final float[] values = new float[(int) old.shape()[0] * to.latent() * kernel];
        for (int channel = 0; channel < old.shape()[0]; channel++) {
            for (int i = 0; i < to.latent(); i++) {
                if (columns.get(i) >= 0) {
                    System.arraycopy(old.values(), (channel * from.latent() + columns.get(i)) * kernel, values,
                        (channel * to.latent() + i) * kernel, kernel);
                }
            }
        }
        final long[] shape = old.shape().clone();
        shape[1] = to.latent();
        return new Tensor(shape, values);
    }
}
