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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The one table of units of length as files and programs write them; all lengths become millimetres. */
public final class LengthUnits {

    private static final int DIGITS = 7;
    private static final Map<String, Double> MILLIMETRES = new HashMap<>();

    static {
        put(1e-9, "pm", "picometer", "picometre");
        put(1e-7, "\u00e5", "\u212b", "angstrom", "angstroem", "\u00e5ngstr\u00f6m");
        put(1e-6, "nm", "nanometer", "nanometre");
        put(1e-3, "um", "\u00b5m", "\u03bcm", "mum", "micron", "micrometer", "micrometre");
        put(1, "mm", "millimeter", "millimetre");
        put(10, "cm", "centimeter", "centimetre");
        put(100, "dm", "decimeter", "decimetre");
        put(1000, "m", "meter", "metre");
        put(25.4, "in", "inch", "inche", "\"");
    }

    private LengthUnits() {
        // Static functions only.
    }

    private static void put(final double millimetres, final String... names) {
        for (final String name : names) {
            MILLIMETRES.put(name, millimetres);
        }
    }

    /** How many millimetres a unit is, whatever its case or number; nothing where it is no unit of length. */
    public static OptionalDouble millimetres(final String unit) {
        final String name = unit.trim().toLowerCase(Locale.ROOT);
        final Double known = MILLIMETRES.getOrDefault(name, MILLIMETRES.get(name.replaceFirst("(?<=\\w\\w)s$", "")));
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    /**
     * The calibration of a file in millimetres.
     *
     * @param unit such as {@code um}; where it is no unit of length, the voxel sizes have no meaning
     * @throws io.github.bonegen.InvalidInputException if a size is not positive
     */
    public static Calibration calibration(final double x, final double y, final double z, final String unit) {
        final OptionalDouble scale = millimetres(unit);
        return scale.isEmpty() ? Calibration.NONE : new Calibration(shortest(x * scale.getAsDouble()),
            shortest(y * scale.getAsDouble()), shortest(z * scale.getAsDouble()), "mm", "");
    }

    /**
     * A size that went through single precision or a fraction, such as 0.00410000001722, is the number of seven digits
     * that does: 0.0041.
     */
    private static double shortest(final double size) {
        return Double.isFinite(size) ? new BigDecimal(size).round(new MathContext(DIGITS)).doubleValue() : size;
    }
}
