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
package io.github.bonegen.spongiosa.match;

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.spongiosa.model.SampleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Searches as items: those that are under way at once are one item, because the last bits of a sample depend on its
 * company.
 *
 * @param asked all that the searches depend on
 * @param keepsVoxels whether samples are handed back with their voxels
 * @param files that each sample is written to where it is found; empty for none
 */
record MatchItems(Matcher.Searches searches, int together, Provenance asked, boolean keepsVoxels,
    Optional<SampleFiles> files) implements Batch<FoundSample[]>
{
    @Override
    public String name() {
        return together == 1 ? "searches" : "groups of " + together + " searches";
    }

    @Override
    public Provenance record() {
        return asked.with("searches", searches.size()).with("together", together);
    }

    @Override
    public int size() {
        return (searches.size() + together - 1) / together;
    }

    @Override
    public String label(final int index) {
        return "searches " + index * together + " to " + (end(index) - 1);
    }

    private int end(final int index) {
        return Math.min(searches.size(), (index + 1) * together);
    }

    @Override
    public Class<FoundSample[]> form() {
        return FoundSample[].class;
    }

    @Override
    public FoundSample[] make(final int index, final Progress progress) {
        final List<MatchedSample> found = new ArrayList<>();
        searches.run(index * together, end(index), found::add, progress);
        return found.stream().map(this::handBack).toArray(FoundSample[]::new);
    }

    private FoundSample handBack(final MatchedSample found) {
        files.ifPresent(folder -> folder.write(found.index(), found.sample()));
        return new FoundSample(found.request(), found.index(), keepsVoxels ? found.sample() : null,
            searches.number(found.space()), found.point(), found.measured(), found.evaluations(), found.seconds(),
            found.ending());
    }

    @Override
    public long bytes(final int index) {
        return files.map(folder -> IntStream.range(index * together, end(index)).mapToLong(folder::bytes).sum()).orElse(0L);
    }

    /** An engine takes derivatives one at a time. */
    @Override
    public boolean isConcurrent() {
        return false;
    }
}
