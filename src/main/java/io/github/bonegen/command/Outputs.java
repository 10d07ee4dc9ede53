package io.github.bonegen.command;

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.imagej.ImageFiles;
import io.github.bonegen.imagej.RadiographFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;

/** The {@code output} parameter of commands that make an image: empty where nothing is to be written. */
final class Outputs {

    private Outputs() {
        // Static functions only.
    }

    static void check(final File output) {
        if (isGiven(output)) {
            AtomicFile.checkWritable(output.toPath());
        }
    }

    /** Writes an image as its name says, PNG or TIFF, a suffix added to the name before its ending. */
    static void save(final ImagePlus image, final File output, final String suffix) {
        if (!isGiven(output)) {
            return;
        }
        final String path = output.getPath();
        if (suffix.isEmpty() && path.toLowerCase(Locale.ROOT).endsWith(".png")) {
            RadiographFiles.savePng(image, output.toPath());
        } else {
            ImageFiles.saveTiff(image, Path.of(suffix.isEmpty() ? path
                : path.replaceFirst("(?i)\\.(tiff?|png)$", "") + suffix + ".tif"));
        }
    }

    private static boolean isGiven(final File output) {
        return output != null && !output.getPath().isEmpty();
    }
}
