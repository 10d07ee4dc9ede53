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
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import ij.util.DicomTools;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.radiograph.film.GreyWindow;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Files;
import java.nio.file.Path;

/** Radiographs of files ({@link FilmFiles}) and of ImageJ's open images; 16-bit TIFF out. */
public final class RadiographFiles implements ImageStore {

    private static final float WHITE = 65535;
    private static final float WHITE_8_BIT = 255;

    private final GreyWindow window;

    /** Reads films as their files want them shown. */
    public RadiographFiles() {
        this(GreyWindow.FILE);
    }

    public RadiographFiles(final GreyWindow window) {
        this.window = window;
    }

    @Override
    public Volume read(final Path file) {
        return FilmFiles.read(file, window);
    }

    @Override
    public String window() {
        return window.toString();
    }

    @Override
    public Provenance record(final Path file) {
        return Files.exists(file) ? FilmFiles.record(file) : Provenance.NONE;
    }

    @Override
    public void write(final Volume image, final Path file) {
        ImageFiles.saveTiff(toImagePlus(image, String.valueOf(file.getFileName())), file);
    }

    /**
     * Saves a 16-bit image as PNG, whole or not at all; PNG keeps neither pixel size nor record.
     *
     * @throws InvalidInputException if the image has other than 16 bits, or cannot be written
     */
    public static void savePng(final ImagePlus image, final Path target) {
        require(image.getProcessor() instanceof ShortProcessor && image.getStackSize() == 1,
            "%s cannot be written as PNG; accepted is one image of 16 bits, or a name that ends in .tif", target);
        ImageFiles.savePng(((ShortProcessor) image.getProcessor()).get16BitBufferedImage(), target);
    }

    /**
     * An open image as a radiograph: grey 0 to 65535, bone bright, pixel size in mm where it has one.
     *
     * @throws InvalidInputException if it is in colour or a stack
     */
    public static Volume toVolume(final ImagePlus image) {
        require(image.getStackSize() == 1, "%s has %d slices; accepted is a single radiograph", image.getTitle(),
            image.getStackSize());
        final ImageProcessor pixels = image.getProcessor();
        require(!(pixels instanceof ColorProcessor colour) || colour.isGrayscale(),
            "%s is a colour image; accepted is a grey one of 8, 16 or 32 bits", image.getTitle());
        final float white = white(image);
        final float[] grey = ((float[]) pixels.convertToFloatProcessor().getPixels()).clone();
        final float low = image.getBitDepth() == 16 ? offset(image) : 0;
        // An inverted table is how ImageJ shows MONOCHROME1, whose least value is the brightest.
        final boolean inverted = pixels.isInvertedLut();
        for (int i = 0; i < grey.length; i++) {
            final float share = Math.max(0, Math.min(1, (grey[i] - low) / white));
            grey[i] = WHITE * (inverted ? 1 - share : share);
        }
        return Volume.of(grey, image.getWidth(), image.getHeight(), 1, calibration(image));
    }

    /** A 16-bit image with calibration and record. */
    public static ImagePlus toImagePlus(final Volume image, final String title) {
        final short[] pixels = new short[image.width() * image.height()];
        final float[] grey = image.voxels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) Math.round(Math.max(0, Math.min(WHITE, grey[i])));
        }
        final ImagePlus result = new ImagePlus(title, new ShortProcessor(image.width(), image.height(), pixels, null));
        result.setDisplayRange(0, WHITE);
        Volumes.calibrate(result, image.calibration());
        Volumes.setProvenance(result, image.provenance());
        return result;
    }

    /** The value of white: of DICOM, all of the stored bits; of a float image, its largest value. */
    private static float white(final ImagePlus image) {
        if (image.getBitDepth() == 16) {
            final String stored = DicomTools.getTag(image, "0028,0101");
            return stored == null ? WHITE : (1 << Integer.parseInt(stored.trim())) - 1;
        }
        return image.getBitDepth() == 32 ? (float) Math.max(1e-6, image.getStatistics().max) : WHITE_8_BIT;
    }

    /** ImageJ stores signed DICOM pixels with an offset. */
    private static float offset(final ImagePlus image) {
        return image.getCalibration().isSigned16Bit() ? (float) image.getStatistics().min : 0;
    }

    /** A single image has no depth of its own; pixels that are not square have no one size. */
    private static Calibration calibration(final ImagePlus image) {
        final Calibration lengths = ImageLengths.of(image);
        final Calibration flat = new Calibration(lengths.x(), lengths.y(), lengths.x(), lengths.unit(), "");
        return flat.isCalibrated() && flat.isIsotropic() ? flat : Calibration.NONE;
    }
}
