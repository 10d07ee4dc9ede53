package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.volume.Volume;
import java.util.List;

/**
 * Random samples of a model. Sample {@code i} of a seed is the same whatever the number of samples and the size of the
 * batches that they are made in.
 *
 * @param count of samples
 * @param seed of the series
 * @param batch samples made at once
 */
public record SpongiosaBatch(int count, long seed, int batch) {

    /** What becomes of each sample. */
    @FunctionalInterface
    public interface Sink {
        void accept(int index, Volume sample);
    }

    public SpongiosaBatch {
        require(count > 0, "count=%d is not accepted; at least 1 sample", count);
        require(batch > 0 && batch <= 1024, "batch=%d is not accepted; choose 1 to 1024", batch);
    }

    /**
     * Makes the samples one batch after the other.
     *
     * @throws java.util.concurrent.CancellationException if cancelled between two batches
     */
    public void generate(final SpongiosaGenerator generator, final Sink sink, final Progress progress) {
        for (int first = 0; first < count; first += batch) {
            progress.checkCancelled();
            final int size = Math.min(batch, count - first);
            final List<Volume> samples = generator.generate(generator.latents(seed, first, size));
            for (int i = 0; i < size; i++) {
                final Volume sample = samples.get(i);
                sink.accept(first + i, sample.with(sample.provenance().with("seed", seed).with("sample", first + i)));
            }
            progress.update((double) (first + size) / count, String.format("%d of %d samples", first + size, count));
        }
    }
}
