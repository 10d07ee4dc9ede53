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
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.volume.format.VolumeFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The image files of a folder as items, in the order of their names. */
public final class ImageFolder {

    private ImageFolder() {
        // Static functions only.
    }

    /**
     * The volumes of a folder, each opened.
     *
     * @param wanted which of them
     * @param record of what is done, beside the files
     * @param form of what each becomes
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be read or holds no volumes
     */
    public static <T> FileItems<T> volumes(final Path folder, final Predicate<Path> wanted, final Provenance record,
        final Class<T> form, final VolumeTask<T> task)
    {
        return items(folder, VolumeFiles.in(folder).stream().filter(wanted).toList(), VolumeFiles.ACCEPTED, record, form,
            (file, index, progress) -> task.of(ImageFiles.open(file.toString()), index, progress), true);
    }

    /** What is done with a volume. */
    @FunctionalInterface
    public interface VolumeTask<T> {

        /** @param index of the volume's file in the folder */
        T of(ImagePlus volume, int index, Progress progress);
    }

    /** The films in a folder and the folders in it, one at a time; otherwise as {@link #volumes}. */
    public static <T> FileItems<T> films(final Path folder, final Provenance record, final Class<T> form,
        final FileItems.Task<T> task)
    {
        return items(folder, FilmFiles.in(folder), FilmFiles.ACCEPTED, record, form, task, false);
    }

    private static <T> FileItems<T> items(final Path folder, final List<Path> files, final String accepted,
        final Provenance record, final Class<T> form, final FileItems.Task<T> task, final boolean isConcurrent)
    {
        require(!files.isEmpty(), "%s holds no images; accepted are %s", folder, accepted);
        return new FileItems<>(folder, files, record.with("folder", folder), form, task, isConcurrent);
    }
}
