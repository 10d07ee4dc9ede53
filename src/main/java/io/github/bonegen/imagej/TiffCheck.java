package io.github.bonegen.imagej;

import static io.github.bonegen.InvalidInputException.require;

import ij.io.FileInfo;
import ij.io.TiffDecoder;
import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.io.IOException;

/** Finds damaged TIFF files before ImageJ opens them: it would fill in what is missing, or fail without a reason. */
final class TiffCheck {

    private static final String ACCEPTED = "; accepted is a whole TIFF file";

    private TiffCheck() {
        // Static functions only.
    }

    /** @throws InvalidInputException if the file is no TIFF, or its pixels lie beyond its end */
    static void check(final File file) {
        for (final FileInfo part : parts(file)) {
            require(part.width > 0 && part.height > 0 && part.nImages > 0,
                "%s states a size of %d x %d x %d" + ACCEPTED, file, part.width, part.height, part.nImages);
            if (part.compression <= FileInfo.COMPRESSION_NONE && (part.stripOffsets == null
                || part.stripOffsets.length <= 1))
            {
                final long image = (long) part.width * part.height * part.getBytesPerPixel();
                final long end = part.getOffset() + part.nImages * image
                    + (part.nImages - 1L) * part.getGap();
                require(end <= file.length(), "%s is cut short: its pixels end at byte %d and it is %d bytes long"
                    + ACCEPTED, file, end, file.length());
            }
        }
    }

    private static FileInfo[] parts(final File file) {
        try {
            final FileInfo[] parts = new TiffDecoder(file.getParent() == null ? "" : file.getParent() + File.separator,
                file.getName()).getTiffInfo();
            require(parts != null && parts.length > 0, "%s is no TIFF file, or is cut short" + ACCEPTED, file);
            return parts;
        }
        catch (final IOException | RuntimeException exception) {
            if (exception instanceof InvalidInputException) {
                throw (InvalidInputException) exception;
            }
            throw new InvalidInputException(file + " is no TIFF file, or is cut short" + ACCEPTED, exception);
        }
    }
}
