package io.github.bonegen.command;

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.imagej.ImageFiles;
import java.io.File;
import java.nio.file.Path;

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

    /** Writes an image, a suffix added to the name before its ending. */
    static void save(final ImagePlus image, final File output, final String suffix) {
        if (isGiven(output)) {
            final String path = output.getPath();
            final String stem = path.replaceFirst("\\.(tiff?|TIFF?)$", "");
            ImageFiles.saveTiff(image, Path.of(suffix.isEmpty() ? path : stem + suffix + ".tif"));
        }
    }

    private static boolean isGiven(final File output) {
        return output != null && !output.getPath().isEmpty();
    }
}
