package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
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

    Torch torch() {
        return torch;
    }

    /**
     * Scores images at any stage of growth.
     *
     * @param images batch x 1 x edge x edge (x edge), of the edge that {@code progress} has; at least 2, left open
     * @param progress as in {@link ProgressiveGenerator#generate(NDArray, double)}
     * @return one score an image
     */
    public NDArray score(final NDArray images, final double progress) {
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
            return scores.reshape(new Shape(images.getShape().get(0)));
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
