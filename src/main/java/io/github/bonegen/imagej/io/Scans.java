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

import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The scans of a folder, one specimen a file; {@code x_mask.tif} is the mask of {@code x.tif}. */
public final class Scans {

    private static final String MASK = "_mask";

    private final List<Path> files;

    private Scans(final List<Path> files) {
        this.files = files;
    }

    /** @throws io.github.bonegen.InvalidInputException if the folder holds no scan */
    public static Scans in(final File folder) {
        final List<Path> found = VolumeFiles.in(folder.toPath());
        require(!found.isEmpty(), "There are no scans in %s; accepted are %s", folder, VolumeFiles.ACCEPTED);
        return new Scans(found);
    }

    /** The scans' files, masks left out, in alphabetical order. */
    public List<File> files() {
        return files.stream().filter(file -> !specimen(file).endsWith(MASK)).map(Path::toFile).toList();
    }

    /** The mask that lies beside a scan, if any. */
    public Optional<Volume> mask(final File scan) {
        final String name = specimen(scan.toPath()) + MASK;
        return files.stream().filter(file -> specimen(file).equals(name)).findFirst().map(VolumeFiles::read);
    }

    /**
     * Reads a scan, 4 bytes a voxel.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot be read, or there is not the memory to hold it
     */
    public static Volume open(final File file) {
        return VolumeFiles.read(file.toPath());
    }

    private static String specimen(final Path file) {
        return specimen(file.getFileName().toString());
    }

    /** The specimen that an image is of: its name without the ending. */
    public static String specimen(final String name) {
        return name.replaceFirst("(?i)(\\.(nii\\.gz|gz\\.nrrd)|\\.[A-Za-z0-9]+(;\\d+)?)$", "");
    }
}
