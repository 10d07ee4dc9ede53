package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import java.nio.file.Path;

/**
 * Makes a patch set of a model's own samples, to train another from: the way in which the bundled model learned from
 * the published one. Each sample is its own specimen.
 *
 * @param count of patches to keep
 * @param seed of the samples
 * @param vertical the axis of the model's volumes that is vertical in the body; it becomes z
 */
public record PatchSampling(int count, long seed, Axis vertical) {

    /** An axis of a volume. */
    public enum Axis { X, Y, Z }

    private static final int BATCH = 16;

    public PatchSampling {
        require(count > 0, "count=%d is not accepted; at least 1 patch", count);
    }

    /**
     * Samples until enough purely spongeous patches are found.
     *
     * @return how many samples were made
     */
    public int run(final SpongiosaGenerator generator, final Path folder, final String source,
        final Progress progress)
    {
        final int edge = generator.edge();
        final int voxels = edge * edge * edge;
        int made = 0;
        try (PatchSetWriter writer = new PatchSetWriter(folder, edge, generator.scale(), source)) {
            while (writer.size() < count) {
                progress.checkCancelled();
                final float[] densities = generator.densities(generator.latents(seed, made, BATCH));
                for (int i = 0; i < BATCH && writer.size() < count; i++, made++) {
                    final float[] patch = upright(densities, i * voxels, edge);
                    if (!CompactBone.VERTEBRAL.isIn(patch, edge)) {
                        writer.add(patch, "sample " + made);
                    }
                }
                progress.update((double) writer.size() / count, String.format("%d of %d patches, %d samples dropped",
                    writer.size(), count, made - writer.size()));
            }
            writer.finish();
        }
        return made;
    }

    private float[] upright(final float[] densities, final int offset, final int edge) {
        final float[] patch = new float[edge * edge * edge];
        for (int z = 0; z < edge; z++) {
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++) {
                    final int source = switch (vertical) {
                        case X -> (x * edge + y) * edge + z;
                        case Y -> (y * edge + z) * edge + x;
                        case Z -> (z * edge + y) * edge + x;
                    };
                    patch[(z * edge + y) * edge + x] = densities[offset + source];
                }
            }
        }
        return patch;
    }
}
