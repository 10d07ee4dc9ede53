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
package io.github.bonegen.command;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.io.Tables;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The {@code output} parameter of commands that make an image: empty where nothing is to be written. */
public final class Outputs {

    private Outputs() {
        // Static functions only.
    }

    /**
     * Finds out before long work whether an image can be written, as TIFF or PNG.
     *
     * @throws io.github.bonegen.InvalidInputException if its name says neither, or it cannot be written
     */
    public static void checkImage(final File output) {
        if (isGiven(output) && !output.isDirectory()) {
            require(ImageFiles.isTiff(output.getName()) || isPng(output.getName()),
                "output=%s is not accepted; give a name that ends with .tif or .png", output);
        }
        check(output);
    }

    /** As {@link #checkImage}, for what only TIFF can hold. */
    public static void checkTiff(final File output) {
        if (isGiven(output) && !output.isDirectory()) {
            require(ImageFiles.isTiff(output.getName()), "output=%s is not accepted; give a name that ends with .tif", output);
        }
        check(output);
    }

    private static void check(final File output) {
        if (isGiven(output)) {
            AtomicFile.checkWritable(output.toPath());
        }
    }

    private static boolean isPng(final String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".png");
    }

    /** Writes an image as its name says, PNG or TIFF, a suffix added to the name before its ending. */
    public static void save(final ImagePlus image, final File output, final String suffix) {
        if (!isGiven(output)) {
            return;
        }
        final String path = output.getPath();
        if (suffix.isEmpty() && isPng(path)) {
            RadiographFiles.savePng(image, output.toPath());
        } else {
            ImageFiles.saveTiff(image, Path.of(suffix.isEmpty() ? path
                : path.replaceFirst("(?i)\\.(tiff?|png)$", "") + suffix + ".tif"));
        }
    }

    /** The files beside an output that is given: its name with other endings. */
    public static List<Path> beside(final File output, final String... endings) {
        return isGiven(output) ? Stream.of(endings).map(ending -> Tables.beside(output, ending)).toList() : List.of();
    }

    private static boolean isGiven(final File output) {
        return output != null && !output.getPath().isEmpty();
    }
}
