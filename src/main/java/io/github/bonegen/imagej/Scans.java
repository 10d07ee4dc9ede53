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
package io.github.bonegen.imagej;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.volume.Volume;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scans of a folder, one specimen a file; {@code x_mask.tif} is the mask of {@code x.tif}. */
public final class Scans {

    private static final String IMAGE = ".*\\.(tiff?|nrrd|isq)";
    private static final String MASK = "_mask";

    private final File[] files;

    private Scans(final File[] files) {
        this.files = files;
    }

    /** @throws io.github.bonegen.InvalidInputException if the folder holds no scan */
    public static Scans in(final File folder) {
        final File[] found = folder.listFiles(file -> file.getName().toLowerCase(Locale.ROOT).matches(IMAGE));
        require(found != null && found.length > 0, "There are no scans in %s; accepted are .tif, .nrrd and .isq",
            folder);
        Arrays.sort(found);
        return new Scans(found);
    }

    /** The scans' files, masks left out, in alphabetical order. */
    public List<File> files() {
        return Arrays.stream(files).filter(file -> !specimen(file.getName()).endsWith(MASK)).toList();
    }

    /** The mask that lies beside a scan, if any. */
    public Optional<Volume> mask(final File scan) {
        final String name = specimen(scan.getName()) + MASK;
        return Arrays.stream(files).filter(file -> specimen(file.getName()).equals(name)).findFirst()
            .map(Scans::open);
    }

    public static Volume open(final File file) {
        final ImagePlus image = ImageFiles.open(file.getPath());
        return Volumes.toVolume(image);
    }

    /** The specimen that an image is of: its name without the ending. */
    static String specimen(final String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]+$", "");
    }
}
