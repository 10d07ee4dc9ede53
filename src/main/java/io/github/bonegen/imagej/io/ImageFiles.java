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

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.radiograph.film.GreyWindow;
import io.github.bonegen.volume.format.VolumeFiles;
import io.github.bonegen.volume.source.VolumeSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Image files by path, with calibration and record. Files are read by {@link VolumeFiles} and {@link FilmFiles}; TIFF is
 * written by ImageJ's own codec, so that every Fiji reads it.
 */
public final class ImageFiles {

    private ImageFiles() {
        // Static functions only.
    }

    /**
     * Opens a volume (a file, or a folder of DICOM slices) or a film.
     *
     * @throws InvalidInputException if there is no such file, it is no whole image that can be read, or there is not the
     *     memory to hold it
     */
    public static ImagePlus open(final String path) {
        final Path file = existing(path);
        final ImagePlus image = FileReading.of(file, () -> read(file));
        InputGuard.remember(image, file);
        return image;
    }

    /** Whether a path is named as a TIFF file. */
    public static boolean isTiff(final String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.tiff?");
    }

    private static Path existing(final String path) {
        final Path file;
        try {
            file = Path.of(path);
        }
        catch (final InvalidPathException exception) {
            throw new InvalidInputException("There is no image file " + path, exception);
        }
        require(Files.exists(file), "There is no image file %s", path);
        return file;
    }

    private static ImagePlus read(final Path file) throws IOException {
        if (Files.isRegularFile(file) && !VolumeFiles.isVolume(file) && FilmFiles.isFilm(file)) {
            return RadiographFiles.toImagePlus(FilmFiles.read(file, GreyWindow.FILE), title(file));
        }
        require(VolumeFiles.isVolume(file), "%s is no image that can be read, or is damaged; accepted are %s, and films in %s", file,
            VolumeFiles.ACCEPTED, FilmFiles.ACCEPTED);
        try (VolumeSource source = VolumeFiles.open(file)) {
            return VolumeImages.read(source, file, title(file));
        }
    }

    private static String title(final Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
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
        AtomicFile.write(target, out -> new TiffEncoder(info).write(out));
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
    public static void savePng(final BufferedImage picture, final Path target) {
        AtomicFile.write(target, out -> out.write(png(picture)));
    }

    /** In memory first: the stream that ImageIO makes of another cannot be closed, nor the program end quietly, when the disk is full. */
    private static byte[] png(final BufferedImage picture) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", stream);
        }
        return bytes.toByteArray();
    }
}
