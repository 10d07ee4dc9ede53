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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Random samples as items: those that are made at once are one item, because the last bits of a sample depend on its
 * company.
 *
 * @param files that each sample is written to where it is made; empty where samples are handed back instead
 */
public record SampleItems(SpongiosaBatch samples, SpongiosaModel generator, Optional<SampleFiles> files)
    implements Batch<SampleItems.Made[]>
{
    /** A sample that is handed back, with its place in the series. */
    public record Made(int index, Volume sample) { }

    @Override
    public String name() {
        return samples.batch() == 1 ? "samples" : "groups of " + samples.batch() + " samples";
    }

    @Override
    public Provenance record() {
        return generator.provenance().with("seed", samples.seed()).with("samples", samples.count())
            .with("batch", samples.batch());
    }

    @Override
    public int size() {
        return samples.groups();
    }

    @Override
    public String label(final int index) {
        final int first = index * samples.batch();
        final int last = Math.min(samples.count(), first + samples.batch()) - 1;
        return first == last ? "sample " + first : "samples " + first + " to " + last;
    }

    @Override
    public Class<Made[]> form() {
        return Made[].class;
    }

    @Override
    public Optional<Made[]> kept(final int index) {
        return files.filter(there -> indices(index).allMatch(i -> there.has(i, samples.record(generator, i))))
            .map(there -> new Made[0]);
    }

    @Override
    public Made[] make(final int index, final Progress progress) {
        final List<Volume> made = samples.group(generator, index);
        final int first = index * samples.batch();
        if (files.isEmpty()) {
            return IntStream.range(0, made.size()).mapToObj(i -> new Made(first + i, made.get(i))).toArray(Made[]::new);
        }
        for (int i = 0; i < made.size(); i++) {
            files.get().write(first + i, made.get(i));
        }
        return new Made[0];
    }

    @Override
    public long bytes(final int index) {
        return files.map(there -> indices(index).mapToLong(there::bytes).sum()).orElse(0L);
    }

    private IntStream indices(final int index) {
        return IntStream.range(index * samples.batch(), Math.min(samples.count(), (index + 1) * samples.batch()));
    }
}
