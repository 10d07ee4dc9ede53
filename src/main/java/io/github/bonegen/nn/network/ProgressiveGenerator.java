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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Ops;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes images from latent vectors, level by level (Karras et al. 2018, arXiv:1710.10196; in 3D Iarussi, Thomsen and
 * Delrieux, MICCAI 2020). Results belong to the manager of the argument.
 */
public final class ProgressiveGenerator {

    private static final int FIRST_LEVELS = 2;

    private record Block(EqualisedConvolution first, EqualisedConvolution second) { }

    private final ProgressiveArchitecture architecture;
    private final Torch torch;
    private final List<Block> blocks = new ArrayList<>();
    private final List<EqualisedConvolution> toImage = new ArrayList<>();

    /** A view of the weights that calculates in one precision: what trains them trains this. */
    public ProgressiveGenerator(final ProgressiveArchitecture architecture, final Parameters parameters,
        final Precision precision)
    {
        this(architecture, parameters, precision, precision);
    }

    /**
     * A view of the weights.
     *
     * @param firstPrecision of the levels of edge 4 and 8, which everything else is made of and which cost next to nothing
     */
    public ProgressiveGenerator(final ProgressiveArchitecture architecture, final Parameters parameters,
        final Precision firstPrecision, final Precision precision)
    {
        this.architecture = architecture;
        this.torch = parameters.torch();
        for (int level = 0; level <= architecture.topLevel(); level++) {
            final Precision here = level < FIRST_LEVELS ? firstPrecision : precision;
            blocks.add(new Block(
                new EqualisedConvolution(parameters, here, "blocks." + level + ".conv0",
                    EqualisedConvolution.RECTIFIED, level == 0 ? 3 : 1),
                new EqualisedConvolution(parameters, here, "blocks." + level + ".conv1",
                    EqualisedConvolution.RECTIFIED, 1)));
            toImage.add(new EqualisedConvolution(parameters, precision, "toRGBs." + level, EqualisedConvolution.LINEAR, 0));
        }
    }

    /** The sizes of the network. */
    public ProgressiveArchitecture architecture() {
        return architecture;
    }

    /** The finished images of latents. */
    public NDArray generate(final NDArray latents) {
        return generate(latents, architecture.topLevel());
    }

    /**
     * Images at any stage of growth.
     *
     * @param latents batch x latent; left open
     * @param progress 0 for level 0 to the top level; in between, the higher level is blended in by the fraction
     * @return batch x 1 x edge x edge (x edge), -1 to 1
     */
    public NDArray generate(final NDArray latents, final double progress) {
        final int lower = (int) progress;
        final int upper = (int) Math.ceil(progress);
        NDArray features = firstFeatures(latents);
        for (int level = 1; level <= lower; level++) {
            features = grow(features, level);
        }
        if (upper == lower) {
            return Ops.tanh(toImage.get(lower).apply(features));
        }
        final NDArray upsampled = Ops.upsample(features);
        final NDArray lowerImage = toImage.get(lower).applyTo(upsampled);
        final NDArray upperImage = toImage.get(upper).apply(transform(upsampled, upper));
        return Ops.tanh(Ops.blend(upperImage, lowerImage, progress - lower));
    }

    /** The features of level 0: batch x channels x 4 x 4 (x 4). */
    public NDArray firstFeatures(final NDArray latents) {
        final long[] shape = new long[architecture.dimensions() + 2];
        Arrays.fill(shape, 1);
        shape[0] = latents.getShape().get(0);
        shape[1] = architecture.latent();
        final NDArray normal = Ops.normalisePixels(latents.reshape(new Shape(shape)));
        final NDArray half = activate(blocks.get(0).first().apply(normal));
        return ordered(activate(blocks.get(0).second().apply(half)));
    }

    /** The features of a level from those of the level below, which are closed. */
    public NDArray grow(final NDArray features, final int level) {
        return transform(Ops.upsample(features), level);
    }

    /** The image of the top level's features, which are closed. */
    public NDArray finish(final NDArray features) {
        return Ops.tanh(toImage.get(architecture.topLevel()).apply(features));
    }

    private NDArray activate(final NDArray features) {
        final NDArray active = torch.rectifyAndNormalise(features);
        features.close();
        return active;
    }

    private NDArray transform(final NDArray upsampled, final int level) {
        final Block block = blocks.get(level);
        return ordered(activate(block.second().apply(activate(block.first().apply(upsampled)))));
    }

    /** A convolution leaves its result in memory as its precision has it. */
    private NDArray ordered(final NDArray features) {
        final NDArray ordered = torch.channelsLast(features);
        features.close();
        return ordered;
    }
}
