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
import java.util.List;

/**
 * Scores images: the higher, the more they look like the training set. The generator mirrored, with the batch's
 * standard deviation as a further channel before the last block. Results belong to the manager of the argument.
 */
public final class ProgressiveCritic {

    private record Block(EqualisedConvolution first, EqualisedConvolution second) { }

    private final Torch torch;
    private final List<EqualisedConvolution> fromImage = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final EqualisedConvolution withDeviation;
    private final EqualisedConvolution pooling;
    private final EqualisedConvolution score;

    /** A view of the weights: what trains them trains this. */
    public ProgressiveCritic(final ProgressiveArchitecture architecture, final Parameters parameters,
        final Precision precision)
    {
        torch = parameters.torch();
        withDeviation = convolution(parameters, precision, "blocks.0.conv_std", 1);
        pooling = convolution(parameters, precision, "blocks.0.conv_pool", 0);
        score = new EqualisedConvolution(parameters, precision, "blocks.0.conv_class", EqualisedConvolution.LINEAR, 0);
        blocks.add(null);
        for (int level = 0; level <= architecture.topLevel(); level++) {
            fromImage.add(convolution(parameters, precision, "fromRGBs." + level, 0));
            if (level > 0) {
                blocks.add(new Block(convolution(parameters, precision, "blocks." + level + ".conv0", 1),
                    convolution(parameters, precision, "blocks." + level + ".conv1", 1)));
            }
        }
    }

    /**
     * Scores images of classes at any stage of growth. Each class has its own projection of the last features, which
     * is the projection critic (Miyato and Koyama 2018, arXiv:1802.05637, eq. 3) with its two terms in one.
     *
     * @param images batch x 1 x edge x edge (x edge), of the edge that {@code progress} has; at least 2, left open
     * @param labels batch x classes, 1 in the column of an image's class, else 0
     * @param progress as in {@link ProgressiveGenerator#generate(NDArray, double)}
     * @return one score an image
     */
    public NDArray score(final NDArray images, final NDArray labels, final double progress) {
        try (NDArray scores = scores(images, progress); NDArray own = scores.mul(labels)) {
            return own.sum(new int[] {1});
        }
    }

    /** The scores of images as of each class: batch x classes. */
    public NDArray scores(final NDArray images, final double progress) {
        final int lower = (int) progress;
        final int upper = (int) Math.ceil(progress);
        final NDArray ordered = torch.channelsLast(images);
        NDArray features = Ops.rectify(fromImage.get(upper).apply(ordered));
        if (upper > lower) {
            final NDArray below = Ops.rectify(fromImage.get(lower).apply(Ops.averagePool(images)));
            features = Ops.blend(shrink(features, upper), below, progress - lower);
        }
        for (int level = lower; level > 0; level--) {
            features = shrink(features, level);
        }
        features = Ops.rectify(withDeviation.apply(Ops.appendBatchDeviation(features)));
        features = Ops.rectify(pooling.apply(features));
        try (NDArray scores = score.apply(features)) {
            return scores.reshape(new Shape(images.getShape().get(0), -1));
        }
    }

    private NDArray shrink(final NDArray features, final int level) {
        final Block block = blocks.get(level);
        return Ops.downsample(Ops.rectify(block.second().apply(Ops.rectify(block.first().apply(features)))));
    }

    private static EqualisedConvolution convolution(final Parameters parameters, final Precision precision,
        final String name, final int padding)
    {
        return new EqualisedConvolution(parameters, precision, name, EqualisedConvolution.RECTIFIED, padding);
    }
}
