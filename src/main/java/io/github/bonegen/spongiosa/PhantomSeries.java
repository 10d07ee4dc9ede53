package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;

/**
 * Phantoms of one structure. Phantom {@code i} of a seed is the same whatever the number of phantoms.
 *
 * @param count of phantoms
 * @param seed of the series
 * @param edge of the cubes in voxels
 */
public record PhantomSeries(int count, long seed, int edge) {

    public PhantomSeries {
        require(count > 0, "count=%d is not accepted; at least 1 phantom", count);
    }

    /**
     * Makes the phantoms one after the other.
     *
     * @throws java.util.concurrent.CancellationException if cancelled between two
     */
    public void generate(final SpongiosaPhantom phantom, final SpongiosaBatch.Sink sink, final Progress progress) {
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            sink.accept(i, phantom.volume(seed, i, edge));
            progress.update((i + 1.0) / count, String.format("%d of %d phantoms", i + 1, count));
        }
    }

    /** Makes them a patch set, each its own specimen, in the unit and with the range of densities given. */
    public void write(final SpongiosaPhantom phantom, final java.nio.file.Path folder, final SpongiosaScale scale,
        final Progress progress)
    {
        final String source = "procedural phantoms, " + phantom.provenance().with("seed", seed).entries();
        try (PatchSetWriter writer = new PatchSetWriter(folder, edge, scale, source)) {
            generate(phantom, (index, volume) -> writer.add(volume.voxels(), "phantom " + index), progress);
            writer.finish();
        }
    }
}
