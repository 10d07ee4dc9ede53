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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The sizes of a U-Net (Ronneberger et al. 2015, arXiv:1505.04597) as denoisers use it (Dhariwal and Nichol 2021,
 * arXiv:2105.05233): one residual block a level on the way down, two in the middle, one a level on the way up, each
 * modulated by the noise level and the condition. The first level works on squares of {@code patch} x {@code patch}
 * pixels, each the channels of one position, which makes large images affordable.
 *
 * @param edge of the images in pixels
 * @param patch edge of the squares, 1 for single pixels
 * @param channels feature channels of each level, the finest first; every further level halves the edge
 * @param attention number of levels, the coarsest first, with self-attention
 * @param embedding length of the vector that modulates the blocks
 * @param condition numbers that say what is on an image
 */
public record UnetArchitecture(int edge, int patch, List<Integer> channels, int attention, int embedding,
    int condition)
{
    /** Numbers that describe a noise level to the network. */
    public static final int NOISE_FEATURES = 32;

    static final int CHANNELS_IN_STEPS_OF = 16;

    private static final int MOST_LEVELS = 8;
    private static final int MOST_CHANNELS = 4096;
    /** A side, at the finest level and where there is attention, whose cost grows with their fourth power. */
    private static final int MOST_POSITIONS = 256;
    private static final int MOST_ATTENTIVE = 64;
    private static final int KERNEL = 3;

    public UnetArchitecture {
        channels = List.copyOf(channels);
        require(!channels.isEmpty() && channels.size() <= MOST_LEVELS, "%d levels; accepted are 1 to %d",
            channels.size(), MOST_LEVELS);
        channels.forEach(width -> require(width > 0 && width <= MOST_CHANNELS && width % CHANNELS_IN_STEPS_OF == 0,
            "A level of %d channels; accepted are multiples of %d up to %d", width, CHANNELS_IN_STEPS_OF,
            MOST_CHANNELS));
        require(patch > 0 && edge > 0 && edge % (patch << channels.size() - 1) == 0,
            "Images of %d pixels cannot be halved %d times in squares of %d; accepted are multiples of %d", edge,
            channels.size() - 1, patch, patch << channels.size() - 1);
        require(attention >= 0 && attention <= channels.size(), "attention at %d levels; accepted are 0 to %d",
            attention, channels.size());
        require(edge / patch <= MOST_POSITIONS
            && (attention == 0 || edge / patch >> channels.size() - attention <= MOST_ATTENTIVE),
            "Images of %d pixels in squares of %d, attention at %d levels; accepted are up to %d squares a side, and"
            + " %d where there is attention", edge, patch, attention, MOST_POSITIONS, MOST_ATTENTIVE);
        require(embedding > 0 && embedding <= MOST_CHANNELS && condition >= 0 && condition <= MOST_CHANNELS,
            "An embedding of %d and a condition of %d numbers; accepted are up to %d", embedding, condition,
            MOST_CHANNELS);
    }

    /**
     * Reads the sizes off a network's weights and checks every name and shape against them.
     *
     * @param edge of the images, which the weights do not tell
     * @throws io.github.bonegen.InvalidInputException if a tensor is missing, misnamed or of the wrong shape, or holds
     *     a number that is not finite
     */
    public static UnetArchitecture of(final Map<String, Tensor> tensors, final int edge) {
        final List<Integer> channels = new ArrayList<>();
        while (tensors.containsKey(down(channels.size()) + ".conv1.bias")) {
            channels.add(tensors.get(down(channels.size()) + ".conv1.bias").values().length);
        }
        int attention = 0;
        while (attention < channels.size()
            && tensors.containsKey(down(channels.size() - 1 - attention) + ".attention.norm.bias"))
        {
            attention++;
        }
        final Tensor input = tensors.get("input.weight");
        final Tensor condition = tensors.get("condition.weight");
        require(!channels.isEmpty() && input != null && input.shape().length > 1 && condition != null
            && condition.shape().length == 2, "This is no U-Net: weights of its first layers are missing");
        final UnetArchitecture architecture = new UnetArchitecture(edge, (int) Math.round(Math.sqrt(input.shape()[1])),
            channels, attention, (int) condition.shape()[0], (int) condition.shape()[1]);
        Tensor.requireShapes(tensors, architecture.shapes());
        return architecture;
    }

    /** The index of the coarsest level. */
    public int topLevel() {
        return channels.size() - 1;
    }

    boolean hasAttention(final int level) {
        return level > topLevel() - attention;
    }

    static String down(final int level) {
        return "down." + level;
    }

    static String up(final int level) {
        return "up." + level;
    }

    /** Names and shapes of the weights. */
    public Map<String, long[]> shapes() {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        putLinear(shapes, "noise.0", NOISE_FEATURES, embedding);
        putLinear(shapes, "noise.1", embedding, embedding);
        shapes.put("condition.weight", new long[] {embedding, condition});
        putConvolution(shapes, "input", patch * patch, channels.get(0), KERNEL);
        for (int level = 0; level <= topLevel(); level++) {
            putBlock(shapes, down(level), channels.get(Math.max(0, level - 1)), channels.get(level),
                hasAttention(level));
        }
        final int coarsest = channels.get(topLevel());
        putBlock(shapes, "middle.0", coarsest, coarsest, attention > 0);
        putBlock(shapes, "middle.1", coarsest, coarsest, false);
        for (int level = topLevel(); level >= 0; level--) {
            putBlock(shapes, up(level), channels.get(Math.min(topLevel(), level + 1)) + channels.get(level),
                channels.get(level), hasAttention(level));
        }
        putNorm(shapes, "output.norm", channels.get(0));
        putConvolution(shapes, "output", channels.get(0), patch * patch, KERNEL);
        return shapes;
    }

    /**
     * Fresh weights: every layer keeps the variance of what it is given, but those that end a residual block or the
     * network, and those that modulate, are zero, so that the network begins as an identity and a guess of zero.
     */
    public Map<String, Tensor> initialise(final long seed) {
        final Random random = new Random(seed);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        shapes().forEach((name, shape) -> {
            final float[] values = new float[(int) Tensor.size(shape)];
            if (name.contains("norm") && name.endsWith(".weight")) {
                Arrays.fill(values, 1);
            } else if (name.endsWith(".weight") && !beginsAtZero(name)) {
                final double deviation = Math.sqrt((double) shape[0] / Math.max(1, values.length));
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (deviation * random.nextGaussian());
                }
            }
            tensors.put(name, new Tensor(shape, values));
        });
        return tensors;
    }

    private static boolean beginsAtZero(final String name) {
        return name.endsWith(".conv1.weight") || name.endsWith("output.weight") || name.endsWith(".modulation.weight");
    }

    private void putBlock(final Map<String, long[]> shapes, final String name, final int from, final int to,
        final boolean withAttention)
    {
        putNorm(shapes, name + ".norm0", from);
        putConvolution(shapes, name + ".conv0", from, to, KERNEL);
        putLinear(shapes, name + ".modulation", embedding, 2 * to);
        putNorm(shapes, name + ".norm1", to);
        putConvolution(shapes, name + ".conv1", to, to, KERNEL);
        if (from != to) {
            putConvolution(shapes, name + ".skip", from, to, 1);
        }
        if (withAttention) {
            putNorm(shapes, name + ".attention.norm", to);
            putLinear(shapes, name + ".attention.input", to, 3 * to);
            putLinear(shapes, name + ".attention.output", to, to);
        }
    }

    private static void putNorm(final Map<String, long[]> shapes, final String name, final int width) {
        shapes.put(name + ".weight", new long[] {width});
        shapes.put(name + ".bias", new long[] {width});
    }

    private static void putLinear(final Map<String, long[]> shapes, final String name, final int from, final int to) {
        shapes.put(name + ".weight", new long[] {to, from});
        shapes.put(name + ".bias", new long[] {to});
    }

    private static void putConvolution(final Map<String, long[]> shapes, final String name, final int from,
        final int to, final int kernel)
    {
        shapes.put(name + ".weight", new long[] {to, from, kernel, kernel});
        shapes.put(name + ".bias", new long[] {to});
    }
}
