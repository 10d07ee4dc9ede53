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
package io.github.bonegen.imagej.spongiosa;

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.change.Therapy;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One course for many starts, each of which gets its series, difference, plot and table in a folder.
 *
 * @param setup model and statistics
 * @param threshold density from which a voxel is bone
 * @param asked all that the series depend on
 * @param folder that they are written into
 */
public record TherapyItems(Therapy therapy, MatchSetup setup, double threshold, TherapyStarts starts, Provenance asked,
    File folder) implements Batch<TherapyItems.Followed>
{
    /**
     * What became of a start.
     *
     * @param stages without their voxels, which are in the files
     * @param remarks what a user should know, a line each
     */
    public record Followed(String start, List<Therapy.Stage> stages, List<String> remarks) { }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public Provenance record() {
        return asked.with("model sha256", setup.generator().card().weightsSha256());
    }

    @Override
    public int size() {
        return starts.names().size();
    }

    @Override
    public String label(final int index) {
        return starts.names().get(index);
    }

    @Override
    public String input(final int index) {
        return starts.input(index);
    }

    @Override
    public Class<Followed> form() {
        return Followed.class;
    }

    @Override
    public Followed make(final int index, final Progress progress) {
        final List<String> remarks = new ArrayList<>();
        final List<Therapy.Stage> stages = therapy.simulate(setup, starts.start(index, setup, remarks::add,
            progress.part(0, 0.3)), progress.part(0.3, 1));
        new TherapyReport(therapy, stages, setup.columns(therapy.targets()), threshold).write(series(index));
        return new Followed(label(index), stages.stream().map(Therapy.Stage::withoutVoxels).toList(), remarks);
    }

    @Override
    public long bytes(final int index) {
        final File series = series(index);
        return Stream.of(series, Tables.beside(series, "-difference.tif").toFile(), Tables.beside(series, "-plot.tif").toFile(),
            Tables.beside(series, ".csv").toFile()).mapToLong(File::length).sum();
    }

    private File series(final int index) {
        return new File(folder, starts.fileNames().get(index));
    }

    /** An engine takes derivatives one at a time. */
    @Override
    public boolean isConcurrent() {
        return false;
    }
}
