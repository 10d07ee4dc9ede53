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

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.Written;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Boxes of endless bone, a TIFF a sample.
 *
 * @param threads that make the cubes of one sample
 */
record EndlessItems(EndlessSeries series, Path folder, int threads) implements Batch<Written> {

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public Provenance record() {
        return series.provenance(0).with("samples", series.count());
    }

    @Override
    public int size() {
        return series.count();
    }

    @Override
    public String label(final int index) {
        return SampleWriter.fileName(index);
    }

    @Override
    public Class<Written> form() {
        return Written.class;
    }

    @Override
    public Optional<Written> kept(final int index) {
        return Files.isRegularFile(file(index)) && FilmFiles.record(file(index)).equals(series.provenance(index))
            ? Optional.of(Written.NOTHING_MORE) : Optional.empty();
    }

    @Override
    public Written make(final int index, final Progress progress) {
        ImageFiles.saveTiff(EndlessImage.of(series, index, 1, SampleWriter.fileName(index), new Parallel(threads, progress)),
            file(index));
        return Written.NOTHING_MORE;
    }

    @Override
    public long bytes(final int index) {
        return file(index).toFile().length();
    }

    private Path file(final int index) {
        return folder.resolve(SampleWriter.fileName(index));
    }
}
