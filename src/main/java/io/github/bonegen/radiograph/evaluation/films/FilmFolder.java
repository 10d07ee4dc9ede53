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
package io.github.bonegen.radiograph.evaluation.films;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.PadStrategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the films of a folder as squares, without a table and without labels.
 *
 * @param store that reads files
 * @param size of the squares in pixels
 */
public record FilmFolder(ImageStore store, int size) {

    private static final float WHITE = 65535;

    /**
     * Every film of a folder, whole, padded with black to a square.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no such folder, or a film cannot be read
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<EvaluatedImage> read(final Path folder, final Progress progress) {
        final List<Path> files = FilmFiles.in(folder);
        final List<EvaluatedImage> images = new ArrayList<>();
        for (final Path file : files) {
            progress.checkCancelled();
            progress.update((double) images.size() / files.size(), "reading " + file.getFileName());
            final float[] grey = PadStrategy.square(store.read(file), size).voxels();
            for (int i = 0; i < grey.length; i++) {
                grey[i] /= WHITE;
            }
            images.add(new EvaluatedImage(grey, "", file.toString(), ""));
        }
        return images;
    }
}
