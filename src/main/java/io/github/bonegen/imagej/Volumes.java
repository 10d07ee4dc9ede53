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
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;

/** ImageJ images as volumes, and back. */
public final class Volumes {

    private static final double MICROMETRES_PER_MILLIMETRE = 1000;

    private Volumes() {
        // Static functions only.
    }

    /**
     * Copies the voxels of a grey stack, with its density calibration applied; lengths in micrometres become
     * millimetres. The image is not changed.
     *
     * @throws io.github.bonegen.InvalidInputException if the image is in colour or has several channels or frames
     */
    public static Volume toVolume(final ImagePlus image) {
        require(image.getType() != ImagePlus.COLOR_RGB && image.getType() != ImagePlus.COLOR_256,
            "%s is a colour image; accepted is a grey stack of 8, 16 or 32 bits", image.getTitle());
        require(image.getNChannels() == 1 && image.getNFrames() == 1,
            "%s has %d channels and %d frames; accepted is one stack: duplicate the one that you mean",
            image.getTitle(), image.getNChannels(), image.getNFrames());
        final int width = image.getWidth();
        final int height = image.getHeight();
        final int depth = image.getNSlices();
        require((long) width * height * depth < Integer.MAX_VALUE, "%s has more than 2^31 voxels; crop it",
            image.getTitle());
        final float[] voxels = new float[width * height * depth];
        final float[] table = image.getCalibration().getCTable();
        for (int z = 0; z < depth; z++) {
            final ImageProcessor slice = image.getStack().getProcessor(z + 1);
            slice.setCalibrationTable(table);
            final FloatProcessor floats = slice.convertToFloatProcessor();
            System.arraycopy(floats.getPixels(), 0, voxels, z * width * height, width * height);
        }
        return Volume.of(voxels, width, height, depth, lengths(image));
    }

    /** A 32-bit stack that shares no voxels with the volume, displayed so that bone is seen, its record in the info. */
    public static ImagePlus toImagePlus(final Volume volume, final String title) {
        final int plane = volume.width() * volume.height();
        final ImageStack stack = new ImageStack(volume.width(), volume.height());
        final float[] voxels = volume.voxels();
        for (int z = 0; z < volume.depth(); z++) {
            stack.addSlice(null, Arrays.copyOfRange(voxels, z * plane, (z + 1) * plane));
        }
        final ImagePlus image = new ImagePlus(title, stack);
        calibrate(image, volume.calibration());
        setProvenance(image, volume.provenance());
        DensityWindow.show(image);
        return image;
    }

    /** Writes a calibration of length and value into an image. */
    public static void calibrate(final ImagePlus image, final Calibration calibration) {
        final ij.measure.Calibration target = image.getCalibration();
        target.pixelWidth = calibration.x();
        target.pixelHeight = calibration.y();
        target.pixelDepth = calibration.z();
        target.setUnit(calibration.isCalibrated() ? calibration.unit() : "pixel");
        if (!calibration.valueUnit().isEmpty()) {
            target.setValueUnit(calibration.valueUnit());
        }
    }

    /** Puts a record into the info of an image, which TIFF files keep. */
    public static void setProvenance(final ImagePlus image, final Provenance provenance) {
        if (!provenance.entries().isEmpty()) {
            image.setProperty("Info", provenance.toText());
        }
    }

    /** The pixel size of an image; micrometres become millimetres. */
    public static Calibration lengths(final ImagePlus image) {
        final ij.measure.Calibration source = image.getCalibration();
        final String valueUnit = source.getValueUnit().equals("Gray Value") ? "" : source.getValueUnit();
        if (!source.scaled()) {
            return Calibration.NONE.withValueUnit(valueUnit);
        }
        final boolean micrometres = source.getUnit().matches("(?i)um|\u00b5m|\u03bcm|microns?|micrometer|micrometre");
        final double scale = micrometres ? 1 / MICROMETRES_PER_MILLIMETRE : 1;
        return new Calibration(source.pixelWidth * scale, source.pixelHeight * scale,
            (source.pixelDepth > 0 ? source.pixelDepth : source.pixelWidth) * scale,
            micrometres ? "mm" : source.getUnit(), valueUnit);
    }
}
