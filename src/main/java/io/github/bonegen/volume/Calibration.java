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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

/**
 * What a voxel measures.
 *
 * @param x voxel width in {@code unit}
 * @param y voxel height in {@code unit}
 * @param z voxel depth in {@code unit}
 * @param unit unit of length, {@value #VOXELS} where the image has none
 * @param valueUnit unit of the voxel values, such as {@code mg HA/cm3}; empty where unknown
 */
public record Calibration(double x, double y, double z, String unit, String valueUnit) {

    public static final String VOXELS = "voxel";

    /** No physical size: lengths are in voxels. */
    public static final Calibration NONE = isotropic(1, VOXELS, "");

    /** Voxel sizes that differ by less than this share are the same: scanners round what they write. */
    private static final double SAME_SIZE = 1e-3;

    public Calibration {
        require(x > 0 && y > 0 && z > 0 && Double.isFinite(x + y + z),
            "The voxel size must be positive, but is %s x %s x %s %s", x, y, z, unit);
    }

    /**
     * Cubic voxels.
     *
     * @param size edge of a voxel in {@code unit}
     * @throws io.github.bonegen.InvalidInputException if it is not positive and finite
     */
    public static Calibration isotropic(final double size, final String unit, final String valueUnit) {
        return new Calibration(size, size, size, unit, valueUnit);
    }

    /** Whether voxels are cubes, up to 0.1 % of their edge. */
    public boolean isIsotropic() {
        final double largest = Math.max(x, Math.max(y, z));
        final double smallest = Math.min(x, Math.min(y, z));
        return largest - smallest <= SAME_SIZE * largest;
    }

    /** Whether lengths are physical. */
    public boolean isCalibrated() {
        return !VOXELS.equals(unit);
    }

    /** The same voxel with another unit of its value. */
    public Calibration withValueUnit(final String newValueUnit) {
        return new Calibration(x, y, z, unit, newValueUnit);
    }
}
