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

import io.github.bonegen.FileReading;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a folder, with each of which the same is done.
 *
 * @param record of what is done, beside the files
 * @param form of what each becomes
 */
public record FileItems<T>(Path folder, List<Path> files, Provenance record, Class<T> form, Task<T> task,
    boolean isConcurrent) implements Batch<T>
{
    /** What is done with a file. */
    @FunctionalInterface
    public interface Task<T> {

        /** @param index of the file in the folder */
        T of(Path file, int index, Progress progress);
    }

    @Override
    public String name() {
        return "images";
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public String label(final int index) {
        return folder.relativize(files.get(index)).toString();
    }

    /** A file that has changed is another. */
    @Override
    public String input(final int index) {
        final File file = files.get(index).toFile();
        return label(index) + " " + file.length() + " " + file.lastModified();
    }

    @Override
    public T make(final int index, final Progress progress) {
        final Path file = files.get(index);
        return FileReading.of(file, () -> task.of(file, index, progress));
    }
}
