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

import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The sizes of a progressive generator and its critic (Karras et al. 2018, arXiv:1710.10196; in 3D Iarussi, Thomsen
 * and Delrieux, MICCAI 2020): level 0 makes images of edge 4, every further level doubles the edge.
 *
 * @param dimensions 2 for images, 3 for volumes
 * @param latent length of the latent vector
 * @param channels feature channels of each level
 */
public record ProgressiveArchitecture(int dimensions, int latent, List<Integer> channels) {

    private static final int FIRST_EDGE = 4;
    private static final int KERNEL = 3;

    /** Beyond these a file that asks for them is broken or hostile. */
    private static final int MOST_LEVELS = 10;
    private static final int MOST_LEVELS_3D = 7;
    private static final int MOST_CHANNELS = 4096;

    public ProgressiveArchitecture {
        channels = List.copyOf(channels);
        require(dimensions == 2 || dimensions == 3, "A network of %d dimensions; accepted are 2 and 3", dimensions);
        require(latent > 0 && latent <= MOST_CHANNELS, "A latent of %d numbers; accepted are 1 to %d", latent,
            MOST_CHANNELS);
        final int levels = dimensions == 3 ? MOST_LEVELS_3D : MOST_LEVELS;
        require(!channels.isEmpty() && channels.size() <= levels,
            "%d levels make images of %.0f voxels a side; accepted are 1 to %d levels", channels.size(),
            FIRST_EDGE * Math.pow(2, channels.size() - 1), levels);
        channels.forEach(width -> require(width > 0 && width <= MOST_CHANNELS,
            "A level of %d channels; accepted are 1 to %d", width, MOST_CHANNELS));
    }

    /** The highest progress: the index of the last level. */
    public int topLevel() {
        return channels.size() - 1;
    }

    /** Edge of the finished images, in pixels or voxels. */
    public int edge() {
        return edge(topLevel());
    }

    /** The shape of a batch of finished images of one channel. */
    public Shape imageShape(final int batch) {
        final long[] shape = new long[dimensions + 2];
        Arrays.fill(shape, edge());
        shape[0] = batch;
        shape[1] = 1;
        return new Shape(shape);
    }

    /** Edge of the images of a level. */
    public static int edge(final int level) {
        return FIRST_EDGE << level;
    }

    /**
     * The number of levels that make images of an edge.
     *
     * @throws io.github.bonegen.InvalidInputException if no number of levels does
     */
    public static int levels(final int edge) {
        require(Integer.bitCount(edge) == 1 && edge >= FIRST_EDGE,
            "No network makes images of edge %d: edges double from %d on", edge, FIRST_EDGE);
        return Integer.numberOfTrailingZeros(edge / FIRST_EDGE) + 1;
    }

    /**
     * Reads the sizes off a generator's weights and checks every name and shape against them.
     *
     * @throws io.github.bonegen.InvalidInputException if a tensor is missing, misnamed or of the wrong shape, or holds
     *     a number that is not finite
     */
    public static ProgressiveArchitecture ofGenerator(final Map<String, Tensor> tensors) {
        final Tensor first = tensors.get("blocks.0.conv0.conv.weight");
        require(first != null, "This is no progressive generator: the tensor blocks.0.conv0.conv.weight is missing");
        final int dimensions = first.shape().length - 2;
        final List<Integer> channels = new ArrayList<>();
        Tensor convolution = first;
        while (convolution != null && convolution.shape().length > 1) {
            channels.add((int) Math.min(convolution.shape()[0], Integer.MAX_VALUE));
            convolution = tensors.get("blocks." + channels.size() + ".conv0.conv.weight");
        }
        require(first.shape().length > 1, "The tensor blocks.0.conv0.conv.weight has no channels");
        final ProgressiveArchitecture architecture = new ProgressiveArchitecture(dimensions, (int) first.shape()[1],
            channels);
        Tensor.requireShapes(tensors, architecture.generatorShapes());
        return architecture;
    }

    /** Names and shapes of the generator's weights. */
    public Map<String, long[]> generatorShapes() {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        for (int level = 0; level <= topLevel(); level++) {
            putConvolution(shapes, "toRGBs." + level, channels.get(level), 1, 1);
        }
        for (int level = 0; level <= topLevel(); level++) {
            final int width = channels.get(level);
            final String block = "blocks." + level;
            putConvolution(shapes, block + ".conv0", level == 0 ? latent : channels.get(level - 1), width,
                level == 0 ? FIRST_EDGE : KERNEL);
            putConvolution(shapes, block + ".conv1", width, width, KERNEL);
        }
        return shapes;
    }

    /** Names and shapes of the critic's weights: the generator mirrored, a score for each class. */
    public Map<String, long[]> criticShapes(final int classes) {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        for (int level = 0; level <= topLevel(); level++) {
            putConvolution(shapes, "fromRGBs." + level, 1, channels.get(level), 1);
        }
        final int last = channels.get(0);
        putConvolution(shapes, "blocks.0.conv_std", last + 1, last, KERNEL);
        putConvolution(shapes, "blocks.0.conv_pool", last, last, FIRST_EDGE);
        putConvolution(shapes, "blocks.0.conv_class", last, classes, 1);
        for (int level = 1; level <= topLevel(); level++) {
            final int width = channels.get(level);
            putConvolution(shapes, "blocks." + level + ".conv0", width, width, KERNEL);
            putConvolution(shapes, "blocks." + level + ".conv1", width, channels.get(level - 1), KERNEL);
        }
        return shapes;
    }

    /** The names of the weights that take part at a stage of growth; the others wait, as unused weights do in PyTorch. */
    public static List<String> active(final Parameters weights, final double progress) {
        return weights.names(name -> isActive(name, progress));
    }

    private static boolean isActive(final String name, final double progress) {
        final int lower = (int) progress;
        final int upper = (int) Math.ceil(progress);
        final int level = Integer.parseInt(name.split("\\.")[1]);
        return name.startsWith("blocks.") ? level <= upper : level == lower || level == upper;
    }

    /** Fresh weights: standard normal, biases zero. */
    public static Map<String, Tensor> initialise(final Map<String, long[]> shapes, final long seed) {
        final Random random = new Random(seed);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            final float[] values = new float[(int) Tensor.size(shape)];
            if (name.endsWith(".weight")) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) random.nextGaussian();
                }
            }
            tensors.put(name, new Tensor(shape, values));
        });
        return tensors;
    }

    private void putConvolution(final Map<String, long[]> shapes, final String name, final int from, final int to,
        final int kernel)
    {
        final long[] weight = new long[dimensions + 2];
        Arrays.fill(weight, kernel);
        weight[0] = to;
        weight[1] = from;
        shapes.put(name + ".conv.weight", weight);
        shapes.put(name + ".conv.bias", new long[] {to});
    }
}
