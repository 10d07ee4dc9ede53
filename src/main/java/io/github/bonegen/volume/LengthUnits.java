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

/** Units of length as files write them. */
public final class LengthUnits {

    private static final double MICROMETRES_PER_MILLIMETRE = 1000;
    private static final double MILLIMETRES_PER_METRE = 1000;

    private LengthUnits() {
        // Static functions only.
    }

    /**
     * The calibration of a file in millimetres where its unit is known, as it is where not.
     *
     * @param unit such as {@code um}; empty where the file has none: then the voxel sizes have no meaning
     */
    public static Calibration calibration(final double x, final double y, final double z, final String unit) {
        if (unit.isBlank()) {
            return Calibration.NONE;
        }
        if (isMicrometre(unit)) {
            return scaled(x, y, z, 1 / MICROMETRES_PER_MILLIMETRE);
        }
        if (unit.matches("(?i)m|meters?|metres?")) {
            return scaled(x, y, z, MILLIMETRES_PER_METRE);
        }
        final String name = unit.matches("(?i)mm|millimet(er|re)s?") ? "mm" : unit;
        return new Calibration(shortest(x), shortest(y), shortest(z), name, "");
    }

    public static boolean isMicrometre(final String unit) {
        return unit.matches("(?i)um|\u00b5m|\u03bcm|microns?|micromet(er|re)s?");
    }

    private static Calibration scaled(final double x, final double y, final double z, final double scale) {
        return new Calibration(shortest(x * scale), shortest(y * scale), shortest(z * scale), "mm", "");
    }

    /**
     * A size that went through single precision, such as 0.00410000001722, is the shortest number that does:
     * 0.0041.
     */
    private static double shortest(final double size) {
        return Double.parseDouble(Float.toString((float) size));
    }
}
