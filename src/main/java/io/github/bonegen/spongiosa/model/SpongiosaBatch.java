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
package io.github.bonegen.spongiosa.model;

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
    public void generate(final SpongiosaModel generator, final Sink sink, final Progress progress) {
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
