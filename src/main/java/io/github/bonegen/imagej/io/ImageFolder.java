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
package io.github.bonegen.imagej.io;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.volume.format.VolumeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The image files of a folder, one after the other by name. */
public final class ImageFolder {

    private ImageFolder() {
        // Static functions only.
    }

    /**
     * What became of a folder.
     *
     * @param results of the images that could be used, in order of their names
     * @param skipped why each of the others could not, one line each
     */
    public record Outcome<T>(List<T> results, List<String> skipped) {

        public LeftOut leftOut() {
            return new LeftOut(skipped, results.size() + skipped.size(), "images");
        }
    }

    /**
     * Opens every volume and does a task with it. What cannot be read or used is skipped and listed.
     *
     * @throws InvalidInputException if the folder cannot be read, holds no images, or none that can be used
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static <T> Outcome<T> forEach(final Path folder, final BiFunction<ImagePlus, Progress, T> task,
        final Progress progress)
    {
        return forEach(folder, file -> true, task, progress);
    }

    /** The same of those volumes whose files are wanted. */
    public static <T> Outcome<T> forEach(final Path folder, final Predicate<Path> wanted,
        final BiFunction<ImagePlus, Progress, T> task, final Progress progress)
    {
        return forEachFile(folder, VolumeFiles.in(folder).stream().filter(wanted).toList(), VolumeFiles.ACCEPTED,
            (file, part) -> task.apply(ImageFiles.open(file.toString()), part), progress);
    }

    /** As {@link #forEach(Path, BiFunction, Progress)}, of the films in a folder and the folders in it. */
    public static <T> Outcome<T> forEachFilm(final Path folder, final BiFunction<Path, Progress, T> task,
        final Progress progress)
    {
        return forEachFile(folder, FilmFiles.in(folder), FilmFiles.ACCEPTED, task, progress);
    }

    private static <T> Outcome<T> forEachFile(final Path folder, final List<Path> files, final String accepted,
        final BiFunction<Path, Progress, T> task, final Progress progress)
    {
        require(!files.isEmpty(), "%s holds no images; accepted are %s", folder, accepted);
        final List<T> results = new ArrayList<>();
        final List<String> skipped = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            final Path file = files.get(i);
            final Progress part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            try {
                results.add(FileReading.of(file, () -> task.apply(file, part)));
            }
            catch (final InvalidInputException exception) {
                skipped.add("Skipped " + folder.relativize(file) + ": " + exception.getMessage());
            }
        }
        require(!results.isEmpty(), "No image in %s could be used: %s", folder, String.join(" | ", skipped));
        return new Outcome<>(results, skipped);
    }
}
