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
package io.github.bonegen.radiograph.physics;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Calibration;
import java.util.Locale;

/** Lengths of a calibration in mm. */
public final class Millimetres {

    private Millimetres() {
        // Static functions only.
    }

    /**
     * The voxel size along x, y, z in mm.
     *
     * @throws InvalidInputException if the calibration has no unit of length
     */
    public static double[] spacing(final Calibration calibration) {
        final double factor = factor(calibration.unit());
        return new double[] {calibration.x() * factor, calibration.y() * factor, calibration.z() * factor};
    }

    private static double factor(final String unit) {
        switch (unit.toLowerCase(Locale.ROOT)) {
            case "mm", "millimeter", "millimetre":
                return 1;
            case "cm":
                return 10;
            case "m":
                return 1000;
            default:
                throw new InvalidInputException("The volume's voxel size has the unit '" + unit
                    + "'; accepted are mm, cm, m and um (Image > Properties... sets it)");
        }
    }
}
