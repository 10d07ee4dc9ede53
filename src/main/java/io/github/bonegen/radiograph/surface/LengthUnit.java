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
package io.github.bonegen.radiograph.surface;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A unit of length that surfaces are drawn in. */
enum LengthUnit {

    MM(1, "mm", "millimeter", "millimetre"),
    CM(10, "cm", "centimeter", "centimetre"),
    M(1000, "m", "meter", "metre"),
    UM(1e-3, "um", "\u00b5m", "\u03bcm", "micron", "micrometer", "micrometre"),
    INCH(25.4, "in", "inch", "inches");

    /** What is X-rayed here is this long, in mm: from a knee cap with its tendon to a tall man. */
    private static final double SHORTEST = 60;
    private static final double LONGEST = 2300;

    private final double millimetres;
    private final List<String> names;

    LengthUnit(final double millimetres, final String... names) {
        this.millimetres = millimetres;
        this.names = List.of(names);
    }

    double millimetres() {
        return millimetres;
    }

    /** @throws InvalidInputException if there is no unit of that name */
    static LengthUnit named(final String name) {
        return Arrays.stream(values()).filter(unit -> unit.names.contains(name.trim().toLowerCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new InvalidInputException("unit=" + name + " is not accepted; choose one of " + list()));
    }

    /**
     * Finds out whether surfaces of no stated unit are as large as a part of the body in mm.
     *
     * @param name of the largest one, for messages
     * @param extent its longest side as the file has it
     * @throws InvalidInputException if they are not, with the units that would make them so
     */
    static void requirePlausible(final String name, final double extent) {
        require(extent >= SHORTEST && extent <= LONGEST, "%s is %s long, which in mm no part of a body is that is X-rayed"
            + " here (%s to %s mm); give its unit: %s", name, number(extent), number(SHORTEST), number(LONGEST),
            Arrays.stream(values()).filter(unit -> isPlausible(extent * unit.millimetres) || unit == MM)
                .map(unit -> unit == MM ? "mm if that is right" : unit.names.get(0) + " if it is "
                    + number(extent * unit.millimetres) + " mm long").collect(Collectors.joining(", ")));
    }

    private static boolean isPlausible(final double millimetres) {
        return millimetres >= SHORTEST && millimetres <= LONGEST;
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }

    private static String list() {
        return Arrays.stream(values()).map(unit -> unit.names.get(0)).collect(Collectors.joining(", "));
    }
}
