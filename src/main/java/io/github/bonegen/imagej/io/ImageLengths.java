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
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import java.util.Optional;

/** The voxel size of an image of ImageJ's, by the one table of units. */
public final class ImageLengths {

    private static final String NO_UNIT = "(?i)pixels?|voxels?|";

    private ImageLengths() {
        // Static functions only.
    }

    /** In mm, or none; with the unit of the values. */
    public static Calibration of(final ImagePlus image) {
        final ij.measure.Calibration source = image.getCalibration();
        final String valueUnit = source.getValueUnit().equals("Gray Value") ? "" : source.getValueUnit();
        if (!source.scaled()) {
            return Calibration.NONE.withValueUnit(valueUnit);
        }
        return LengthUnits.calibration(source.pixelWidth, source.pixelHeight, source.pixelDepth > 0 ? source.pixelDepth
            : source.pixelWidth, source.getUnit().trim()).withValueUnit(valueUnit);
    }

    /** What a person must know where the unit is none of length. */
    static Optional<String> note(final ImagePlus image) {
        final String unit = image.getCalibration().getUnit().trim();
        return image.getCalibration().scaled() && !unit.matches(NO_UNIT) && LengthUnits.millimetres(unit).isEmpty()
            ? Optional.of("its voxel size is in '" + unit + "', which is no length: taken for none") : Optional.empty();
    }
}
