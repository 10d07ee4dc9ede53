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

import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.IsqFile;
import io.github.bonegen.volume.NrrdFile;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

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
        if (image.getStack() instanceof VirtualStack slices) {
            info.virtualStack = slices;
        }
        info.sliceLabels = image.getStackSize() > 1 ? image.getStack().getSliceLabels() : null;
        write(target, out -> new TiffEncoder(info).write(out));
    }

    /**
     * Saves the slice that an image shows as PNG, as it looks, whole or not at all.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public static void savePng(final ImagePlus image, final Path target) {
        savePng(image.getBufferedImage(), target);
    }

    /**
     * Saves a picture as PNG, whole or not at all.
     *
     * @throws InvalidInputException if it cannot be written
     */
    static void savePng(final BufferedImage picture, final Path target) {
        write(target, out -> ImageIO.write(picture, "png", out));
    }

    private static void write(final Path target, final AtomicFile.Content content) {
        try {
            AtomicFile.write(target, content);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + target + ": " + exception.getMessage(), exception);
        }
    }
}
