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
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.stream.IntStream;

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
        /**
         * Takes a sample.
         *
         * @param index in the series of the seed, from 0
         */
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
        for (int group = 0; group < groups(); group++) {
            progress.checkCancelled();
            final int first = group * batch;
            final List<Volume> samples = group(generator, group);
            for (int i = 0; i < samples.size(); i++) {
                sink.accept(first + i, samples.get(i));
            }
            progress.update((double) (first + samples.size()) / count, String.format("%d of %d samples", first + samples.size(),
                count));
        }
    }

    /** How many times samples are made at once. */
    int groups() {
        return (count + batch - 1) / batch;
    }

    /** The samples that are made at once, by the number of their group. */
    List<Volume> group(final SpongiosaModel generator, final int group) {
        final int first = group * batch;
        final List<Volume> samples = generator.generate(generator.latents(seed, first, Math.min(batch, count - first)));
        return IntStream.range(0, samples.size()).mapToObj(i -> samples.get(i).with(record(generator, first + i))).toList();
    }

    /** The record of a sample. */
    Provenance record(final SpongiosaModel generator, final int index) {
        return generator.provenance().with("seed", seed).with("sample", index);
    }
}
