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
package io.github.bonegen.imagej.map;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Choices;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.ImageFolder;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.Scans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One run of a mapping over an image or a folder, with its files.
 *
 * @param mapping what is done with each image
 * @param output a folder, or the .tif of a map; null where nothing is written
 */
public record MappingSession(BoneMapping mapping, Path output) {

    private static final String ENDING = "(?i)\\.tiff?$";

    /**
     * What a session over a folder leaves.
     *
     * @param notes one line each: what maps note, then what was left out
     * @param leftOut what could not be mapped
     */
    public record Outcome(List<String> notes, LeftOut leftOut) {
    }

    /** Whether an output is meant as a folder. */
    public static boolean isFolder(final Path output) {
        return !ImageFiles.isTiff(output.getFileName().toString());
    }

    /** What the names of an image's files begin with. */
    private Path base(final String title) {
        return isFolder(output) ? output.resolve(Scans.specimen(title) + "_" + Choices.key(mapping.metric()))
            : output.toAbsolutePath().resolveSibling(output.getFileName().toString().replaceFirst(ENDING, ""));
    }

    /** @throws io.github.bonegen.InvalidInputException if the image cannot be mapped, or a file not written */
    public MappedBone map(final ImagePlus image, final Progress progress) {
        if (output != null && !isFolder(output)) {
            AtomicFile.checkWritable(output);
        }
        final MappedBone mapped = mapping.of(image, progress);
        if (output != null) {
            mapped.write(base(image.getTitle()));
        }
        return mapped;
    }

    /**
     * Maps every image of a folder.
     *
     * @param asked all that the maps depend on
     * @param runner does it
     * @throws io.github.bonegen.InvalidInputException if no image can be mapped, or a file not written
     */
    public Outcome map(final Path folder, final Provenance asked, final BatchRunner runner, final Progress progress) {
        require(output != null && isFolder(output), "A folder of images needs a folder for its maps; name one with output=");
        final BatchOutcome<String[]> outcome = runner.run(ImageFolder.volumes(folder, file -> !mapping.preparation().where()
            .source().isMask(file), asked, String[].class, (image, index, part) -> {
                final MappedBone mapped = mapping.of(image, part);
                mapped.write(base(image.getTitle()));
                return mapped.notes().stream().map(note -> image.getTitle() + ": " + note).toArray(String[]::new);
            }), 1, progress).orElse("No image in " + folder + " could be used");
        final List<String> notes = new ArrayList<>();
        outcome.results().forEach(lines -> notes.addAll(Arrays.asList(lines)));
        notes.addAll(LeftOut.of(outcome).lines());
        return new Outcome(notes, LeftOut.of(outcome));
    }
}
