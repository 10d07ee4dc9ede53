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

import ij.ImagePlus;
import ij.ImageStack;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;

/** ImageJ images as volumes, and back. */
public final class Volumes {

    private Volumes() {
        // Static functions only.
    }

    /**
     * Copies the voxels of a grey stack, with its density calibration applied and lengths in millimetres. The image is
     * not changed.
     *
     * @throws io.github.bonegen.InvalidInputException as {@link ImagePlanes#of}, or if there is not the memory
     */
    public static Volume toVolume(final ImagePlus image) {
        final ImagePlanes planes = ImagePlanes.of(image);
        final int plane = planes.width() * planes.height();
        MemoryCheck.require((long) Float.BYTES * plane * planes.depth(), image.getTitle());
        Volume.requireArray(image.getTitle(), planes.width(), planes.height(), planes.depth());
        final float[] voxels = new float[plane * planes.depth()];
        for (int z = 0; z < planes.depth(); z++) {
            System.arraycopy(planes.plane(z), 0, voxels, z * plane, plane);
        }
        return Volume.of(voxels, planes.width(), planes.height(), planes.depth(), planes.calibration())
            .with(planes.provenance());
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
}
