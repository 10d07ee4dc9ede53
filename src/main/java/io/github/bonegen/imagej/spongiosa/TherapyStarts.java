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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.FileReading;
import io.github.bonegen.Progress;
import io.github.bonegen.UniqueNames;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.volume.format.VolumeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Where courses of therapy begin: at samples of a series, or at patches in files.
 *
 * @param files of patches; empty for samples
 * @param names of the starts
 * @param fileNames of their series
 * @param seed of the samples, or of the searches for patches
 * @param first sample of the series
 */
public record TherapyStarts(List<Path> files, List<String> names, List<String> fileNames, long seed, int first) {

    /** Samples of a seeded series. */
    public static TherapyStarts samples(final long seed, final int first, final int count) {
        require(count >= 1, "count=%d is not accepted; at least 1 sample", count);
        final List<String> names = IntStream.range(first, first + count).mapToObj(SampleWriter::fileName).toList();
        return new TherapyStarts(List.of(), names, names, seed, first);
    }

    /** @throws io.github.bonegen.InvalidInputException if the folder cannot be read or holds no volumes */
    public static TherapyStarts patches(final Path folder, final long seed) {
        final List<Path> files = VolumeFiles.in(folder);
        require(!files.isEmpty(), "%s holds no patches; accepted are %s", folder, VolumeFiles.ACCEPTED);
        final List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
        final UniqueNames series = new UniqueNames();
        final List<String> fileNames = new ArrayList<>();
        names.forEach(name -> fileNames.add(series.of(name.replaceFirst("\\.[^.]*$", ""), ".tif")));
        return new TherapyStarts(files, names, fileNames, seed, 0);
    }

    /** What a start is read from. */
    String input(final int index) {
        return names.get(index) + (files.isEmpty() ? "" : " " + files.get(index).toFile().length() + " "
            + files.get(index).toFile().lastModified());
    }

    EmbeddedVolume start(final int index, final MatchSetup setup, final Consumer<String> remarks, final Progress progress) {
        return files.isEmpty() ? setup.sample(seed, first + index) : FileReading.of(files.get(index), () ->
            new PatchPoint(setup, remarks).of(ImageFiles.open(files.get(index).toString()), seed, progress));
    }
}
