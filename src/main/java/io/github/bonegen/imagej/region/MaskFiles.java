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
package io.github.bonegen.imagej.region;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.ImagePlanes;
import io.github.bonegen.imagej.io.Scans;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Masks in a folder, found by the names of the scans.
 *
 * @param folder of the masks
 * @param names without endings, in the order in which they are looked for; {@value #SCAN} stands for the scan's
 */
record MaskFiles(Path folder, List<String> names) implements MaskSource {

    private static final String SCAN = "*";
    private static final String MASK = SCAN + "_mask";

    /** {@code x_mask} or {@code x} for the scan {@code x}; the scans may lie there too. */
    static MaskFiles in(final Path folder) {
        return new MaskFiles(folder, List.of(MASK, SCAN));
    }

    /** Files of one name, such as {@code masks/*_trabeculae.tif}. */
    static MaskFiles named(final File pattern) {
        final File folder = pattern.getAbsoluteFile().getParentFile();
        require(folder.isDirectory(), "mask=%s is not accepted: there is no folder %s", pattern, folder);
        return new MaskFiles(folder.toPath(), List.of(Scans.specimen(pattern.getName())));
    }

    @Override
    public Optional<Mask> of(final ImagePlus image) {
        final String scan = Scans.specimen(image.getTitle());
        final List<Path> files = VolumeFiles.in(folder);
        final Path found = names.stream().map(name -> name.replace(SCAN, scan))
            .flatMap(name -> files.stream().filter(file -> isNamed(file, name) && !isFileOf(file, image))).findFirst()
            .orElse(null);
        require(found != null, "There is no mask of %s in %s; accepted names are %s", image.getTitle(), folder,
            names.stream().map(name -> name.replace(SCAN, scan)).collect(Collectors.joining(" and ")));
        final ImagePlus mask = ImageFiles.open(found.toString());
        return Optional.of(new Mask(mask.getTitle(), ImagePlanes.of(mask), List.of()));
    }

    private static boolean isNamed(final Path file, final String name) {
        return Scans.specimen(file.getFileName().toString()).equals(name);
    }

    private boolean isFileOf(final Path file, final ImagePlus image) {
        return file.getFileName().toString().equals(image.getTitle());
    }

    @Override
    public boolean isMask(final Path file) {
        final String name = Scans.specimen(file.getFileName().toString());
        final boolean here = folder.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize().getParent());
        return here && names.stream().filter(pattern -> !pattern.equals(SCAN)).anyMatch(pattern -> matches(name, pattern));
    }

    private static boolean matches(final String name, final String pattern) {
        final int star = pattern.indexOf(SCAN);
        return name.length() >= pattern.length() && name.startsWith(pattern.substring(0, star))
            && name.endsWith(pattern.substring(star + 1));
    }
}
