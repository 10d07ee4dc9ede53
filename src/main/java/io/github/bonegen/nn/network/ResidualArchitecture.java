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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The layout of a residual network of 2D images (He et al. 2016, doi:10.1109/CVPR.2016.90) that gives evidence for one
 * class: a stem that halves the image, then one block of two convolutions for each further number of channels, then two
 * convolutions of kernel 1, to evidence and to the attention that each place gets. A block whose number of channels
 * differs from its input's halves the image. Group normalisation in 8 groups (Wu and He 2018, arXiv:1803.08494) works
 * for batches of any size.
 *
 * @param channels of the stem and of each block, multiples of {@value #GROUPS}
 */
public record ResidualArchitecture(List<Integer> channels) {

    static final int GROUPS = 8;

    private static final int KERNEL = 3;
    private static final String STEM = "stem";
    private static final String WEIGHT = ".weight";
    private static final String SCALE = ".scale";
    private static final String HEAD = "head";
    private static final String ATTENTION = "head.attention";

    /** @throws io.github.bonegen.InvalidInputException if a number of channels cannot be normalised in groups */
    public ResidualArchitecture {
        channels = List.copyOf(channels);
        require(channels.size() > 1 && channels.stream().allMatch(each -> each > 0 && each % GROUPS == 0),
            "channels=%s is not accepted; give two or more multiples of %d", channels, GROUPS);
    }

    /**
     * The layout that weights have.
     *
     * @throws io.github.bonegen.InvalidInputException if they are of no such network
     */
    public static ResidualArchitecture of(final Map<String, Tensor> weights) {
        final List<Integer> channels = new ArrayList<>();
        for (String name = STEM; weights.containsKey(name + WEIGHT); name = block(channels.size() - 1) + "first") {
            channels.add((int) weights.get(name + WEIGHT).shape()[0]);
        }
        final ResidualArchitecture architecture = new ResidualArchitecture(channels);
        Tensor.requireShapes(weights, architecture.shapes());
        return architecture;
    }

    /** Names and shapes of all weights. */
    public Map<String, long[]> shapes() {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        putConvolution(shapes, STEM, 1, channels.get(0), KERNEL);
        for (int i = 0; i < blocks(); i++) {
            final int from = channels.get(i);
            final int to = channels.get(i + 1);
            putConvolution(shapes, block(i) + "first", from, to, KERNEL);
            putConvolution(shapes, block(i) + "second", to, to, KERNEL);
            if (from != to) {
                putConvolution(shapes, block(i) + "shortcut", from, to, 1);
            }
        }
        shapes.put(HEAD + WEIGHT, new long[] {1, channels.get(blocks()), 1, 1});
        shapes.put(HEAD + ".bias", new long[] {1});
        shapes.put(ATTENTION, new long[] {1, channels.get(blocks()), 1, 1});
        return shapes;
    }

    /** The number of weights. */
    public long parameters() {
        return shapes().values().stream().mapToLong(Tensor::size).sum();
    }

    /** The number of mean features: all channels of the stem and of every block. */
    public int features() {
        return channels.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Fresh weights (He et al. 2015, arXiv:1502.01852); every block begins as its shortcut, and every place gets the
     * same attention.
     */
    public Map<String, Tensor> initialise(final long seed) {
        final Random random = new Random(seed);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        shapes().forEach((name, shape) -> {
            final float[] values = new float[(int) Tensor.size(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = initial(name, values.length / shape[0], random);
            }
            tensors.put(name, new Tensor(shape, values));
        });
        return tensors;
    }

    private static float initial(final String name, final double fanIn, final Random random) {
        if (name.endsWith(WEIGHT)) {
            return (float) (random.nextGaussian() * Math.sqrt(2 / fanIn));
        }
        return name.endsWith(SCALE) && !name.endsWith("second" + SCALE) ? 1 : 0;
    }

    int blocks() {
        return channels.size() - 1;
    }

    /** The weights of the stem or of a block, in the order in which they are used. */
    List<String> names(final String part) {
        return shapes().keySet().stream().filter(name -> name.startsWith(part)).toList();
    }

    static String stem() {
        return STEM;
    }

    static String head() {
        return HEAD;
    }

    static String block(final int index) {
        return "blocks." + index + ".";
    }

    private static void putConvolution(final Map<String, long[]> shapes, final String name, final int from,
        final int to, final int kernel)
    {
        shapes.put(name + WEIGHT, new long[] {to, from, kernel, kernel});
        shapes.put(name + SCALE, new long[] {to});
        shapes.put(name + ".shift", new long[] {to});
    }
}
