package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
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
