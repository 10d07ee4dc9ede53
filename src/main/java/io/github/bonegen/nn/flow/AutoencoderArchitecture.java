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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The sizes of an autoencoder of distances to a surface: latents on a grid of every 4 voxels, each of the 8 x 8 x 8
 * voxels around it, and voxels from the latents around them, all without padding.
 *
 * @param latents numbers a place of the grid
 * @param features of the hidden layers
 */
public record AutoencoderArchitecture(int latents, int features) {

    /** Voxels of a block that one position of the encoder's first layer sees. */
    static final int BLOCK = 64;

    static final String ENCODER = "encoder.";
    static final String DECODER = "decoder.";

    private static final int MOST = 1024;
    private static final int HALVES = 8;

    public AutoencoderArchitecture {
        require(latents > 0 && latents <= MOST && features > 1 && features <= MOST && features % 2 == 0,
            "An autoencoder of %d latents and %d features; accepted are up to %d, an even number of features", latents,
            features, MOST);
    }

    /**
     * Reads the sizes off a decoder's weights, which may lie among others, and checks them.
     *
     * @throws io.github.bonegen.InvalidInputException if one is missing or of the wrong shape
     */
    public static AutoencoderArchitecture ofDecoder(final Map<String, Tensor> tensors) {
        final AutoencoderArchitecture architecture = new AutoencoderArchitecture(
            LocalWeights.inputs(tensors, DECODER + "first"), LocalWeights.outputs(tensors, DECODER + "first"));
        Tensor.requireShapes(Tensor.part(tensors, DECODER), architecture.decoderShapes());
        return architecture;
    }

    /** Names and shapes of the decoder's weights. */
    public Map<String, long[]> decoderShapes() {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        LocalWeights.put(shapes, "first", latents, features, 3);
        LocalWeights.put(shapes, "coarse", features, features, 3);
        LocalWeights.put(shapes, "doubling", features, HALVES * features / 2, 2);
        LocalWeights.put(shapes, "fine", features / 2, features / 2, 3);
        LocalWeights.put(shapes, "last", features / 2, HALVES, 3);
        return shapes;
    }

    /** Names and shapes of the encoder's weights. */
    public Map<String, long[]> encoderShapes() {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        LocalWeights.put(shapes, "first", BLOCK, features, 2);
        LocalWeights.put(shapes, "second", features, features, 1);
        LocalWeights.put(shapes, "last", features, latents, 1);
        return shapes;
    }

    /** Fresh weights of both. */
    public Map<String, Tensor> initialise(final long seed) {
        final Random random = new Random(seed);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        fill(tensors, ENCODER, encoderShapes(), random);
        fill(tensors, DECODER, decoderShapes(), random);
        smooth(tensors.get(DECODER + "doubling.weight"));
        return tensors;
    }

    private static void fill(final Map<String, Tensor> tensors, final String prefix, final Map<String, long[]> shapes,
        final Random random)
    {
        shapes.forEach((name, shape) -> {
            final long[] weight = shapes.get(name.replace(".bias", ".weight"));
            tensors.put(prefix + name, LocalWeights.uniform(shape, LocalWeights.fanIn(weight), 1, random));
        });
    }

    /** The halves of a voxel begin alike, each nearer to its own corner, as linear interpolation has it. */
    private static void smooth(final Tensor doubling) {
        final float[] values = doubling.values();
        final int kernel = (int) (doubling.shape()[1] * HALVES);
        for (int output = 0; output < doubling.shape()[0]; output++) {
            final int half = output % HALVES;
            final int first = (output - half) * kernel;
            for (int i = kernel - 1; i >= 0; i--) {
                values[output * kernel + i] = half == 0 ? values[first + i]
                    : values[first + i] / factor(0, i % HALVES) * factor(half, i % HALVES);
            }
            if (half == 0) {
                for (int i = 0; i < kernel; i++) {
                    values[first + i] *= factor(0, i % HALVES);
                }
            }
        }
    }

    private static float factor(final int half, final int tap) {
        float factor = 1;
        for (int bit = 1; bit < HALVES; bit *= 2) {
            factor *= (half & bit) == (tap & bit) ? 1.5f : 0.5f;
        }
        return factor;
    }
}
