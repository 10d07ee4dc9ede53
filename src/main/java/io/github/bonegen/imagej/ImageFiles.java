package io.github.bonegen.imagej;

import static io.github.bonegen.InvalidInputException.require;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.IsqFile;
import io.github.bonegen.volume.NrrdFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Image files by path, with calibration and record. TIFF goes through ImageJ's own codec: it is the format's
 * reference, and every Fiji reads what it writes.
 */
public final class ImageFiles {

    private ImageFiles() {
        // Static functions only.
    }

    /** @throws InvalidInputException if there is no such file, or it is no whole image that can be read */
    public static ImagePlus open(final String path) {
        final File file = new File(path);
        require(file.isFile(), "There is no image file %s", path);
        final String name = file.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".nrrd")) {
            return Volumes.toImagePlus(NrrdFile.read(file.toPath()), file.getName());
        }
        if (name.endsWith(".isq")) {
            return Volumes.toImagePlus(IsqFile.read(file.toPath()), file.getName());
        }
        require(!name.endsWith(".aim"), "%s is a Scanco AIM file, a format without published description;"
            + " accepted are TIFF stacks, NRRD and Scanco ISQ: export it as one of these", path);
        if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            TiffCheck.check(file);
        }
        final ImagePlus image = IJ.openImage(file.getAbsolutePath());
        require(image != null, "%s is no image that can be read; accepted are TIFF stacks, NRRD and Scanco ISQ", path);
        return image;
    }

    /**
     * Saves an image as TIFF with calibration, info and all of its slices, whole or not at all.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public static void saveTiff(final ImagePlus image, final Path target) {
        final FileInfo info = image.getFileInfo();
        info.nImages = image.getStackSize();
        info.description = new FileSaver(image).getDescriptionString();
        info.overlay = FileSaver.getOverlay(image);
        info.info = image.getInfoProperty();
        info.sliceLabels = image.getStackSize() > 1 ? image.getStack().getSliceLabels() : null;
        try {
            AtomicFile.write(target, out -> new TiffEncoder(info).write(out));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + target + ": " + exception.getMessage(), exception);
        }
    }
}
