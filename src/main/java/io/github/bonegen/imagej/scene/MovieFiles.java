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
package io.github.bonegen.imagej.scene;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.plugin.GifWriter;
import ij.plugin.filter.AVI_Writer;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stacks of pictures as movies, by ImageJ's own writers, whole or not at all. */
public final class MovieFiles {

    private static final int FRAMES_A_SECOND = 12;
    private static final int QUALITY = 90;

    private MovieFiles() {
        // Static functions only.
    }

    /** @throws InvalidInputException if the file cannot be written */
    public static void saveGif(final ImagePlus pictures, final Path target) {
        pictures.getCalibration().fps = FRAMES_A_SECOND;
        save(target, file -> {
            final String failure = GifWriter.save(pictures, file.toString());
            require(failure == null, "Cannot write %s: %s", target, failure);
        });
    }

    /** As Motion JPEG. @throws InvalidInputException if the file cannot be written */
    public static void saveAvi(final ImagePlus pictures, final Path target) {
        pictures.getCalibration().fps = FRAMES_A_SECOND;
        save(target, file -> new AVI_Writer().writeImage(pictures, file.toString(), AVI_Writer.JPEG_COMPRESSION,
            QUALITY));
    }

    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** The writers want a path of their own. */
    private static void save(final Path target, final Writer writer) {
        try {
            final Path file = Files.createTempFile("bonegen", ".movie");
            try {
                writer.write(file);
                AtomicFile.write(target, out -> Files.copy(file, out));
            }
            finally {
                Files.delete(file);
            }
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + target + ": " + exception.getMessage(), exception);
        }
    }
}
