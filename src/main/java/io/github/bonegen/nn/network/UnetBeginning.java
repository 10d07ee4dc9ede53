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
 * The weights of a trained U-Net as a beginning for one that shows the same field in more pixels, or is told other
 * things. Between its first and last layer nothing changes, for a position is a position; the first layer sees the mean
 * of the pixels that stand where one was, and the last gives all of them its value.
 *
 * @param from architecture of the weights
 * @param weights of all its layers
 */
public record UnetBeginning(UnetArchitecture from, Map<String, Tensor> weights) {

    private static final String INPUT = "input.weight";
    private static final String CONDITION = "condition.weight";
    private static final List<String> OUTPUT = List.of("output.weight", "output.bias");

    /**
     * The weights for another network.
     *
     * @param to of the same channels, attention and number of positions
     * @param columns for each number of the new condition, the number of the old one that meant the same, or -1 for none
     * @throws io.github.bonegen.InvalidInputException if the networks differ in more than pixels and conditions
     */
    public Map<String, Tensor> weightsFor(final UnetArchitecture to, final List<Integer> columns) {
        require(to.channels().equals(from.channels()) && to.attention() == from.attention()
            && to.embedding() == from.embedding(), "A network of the channels %s cannot begin with one of %s",
            to.channels(), from.channels());
        require(to.edge() * from.patch() == from.edge() * to.patch() && to.patch() % from.patch() == 0,
            "A network of %d pixels cannot begin with one of %d; accepted are images of as many positions, %d, or the same size",
            to.edge(), from.edge(), from.edge() / from.patch());
        final Map<String, Tensor> begun = new LinkedHashMap<>(weights);
        begun.put(INPUT, input(to));
        OUTPUT.forEach(name -> begun.put(name, output(weights.get(name), to)));
        begun.put(CONDITION, condition(columns));
        return begun;
    }

    private Tensor input(final UnetArchitecture to) {
        final Tensor old = weights.get(INPUT);
        final int width = (int) old.shape()[0];
        final int kernel = (int) (old.shape()[2] * old.shape()[3]);
        final int pixels = to.patch() * to.patch();
        final int share = pixels / (from.patch() * from.patch());
        final float[] values = new float[width * pixels * kernel];
        for (int channel = 0; channel < width; channel++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                final int stood = (channel * from.patch() * from.patch() + pixelBefore(pixel, to)) * kernel;
                for (int k = 0; k < kernel; k++) {
                    values[(channel * pixels + pixel) * kernel + k] = old.values()[stood + k] / share;
                }
            }
        }
        return new Tensor(new long[] {width, pixels, old.shape()[2], old.shape()[3]}, values);
    }

    private Tensor output(final Tensor old, final UnetArchitecture to) {
        final int pixels = to.patch() * to.patch();
        final int each = old.values().length / (from.patch() * from.patch());
        final float[] values = new float[pixels * each];
        for (int pixel = 0; pixel < pixels; pixel++) {
            System.arraycopy(old.values(), pixelBefore(pixel, to) * each, values, pixel * each, each);
        }
        final long[] shape = old.shape().clone();
        shape[0] = pixels;
        return new Tensor(shape, values);
    }

    /** The pixel of a square that stood where a pixel of a finer square stands. */
    private int pixelBefore(final int pixel, final UnetArchitecture to) {
        final int ratio = to.patch() / from.patch();
        return pixel / to.patch() / ratio * from.patch() + pixel % to.patch() / ratio;
    }

    private Tensor condition(final List<Integer> columns) {
        final Tensor old = weights.get(CONDITION);
        final int rows = (int) old.shape()[0];
        final float[] values = new float[rows * columns.size()];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i) >= 0) {
                    values[row * columns.size() + i] = old.values()[row * from.condition() + columns.get(i)];
                }
            }
        }
        return new Tensor(new long[] {rows, columns.size()}, values);
    }
}
