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
import io.github.bonegen.volume.LengthUnits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a length in a file of surfaces means, stated or plausible. */
final class BodyLength {

    /** What is X-rayed here is this long, in mm: from a knee cap with its tendon to a tall man. */
    private static final double SHORTEST = 60;
    private static final double LONGEST = 2300;

    /** The units that surfaces are drawn in; any other of length is taken too. */
    private static final List<String> USUAL = List.of("mm", "cm", "m", "um", "in");

    private BodyLength() {
        // Static functions only.
    }

    /**
     * How many millimetres a stated unit is.
     *
     * @throws InvalidInputException if it is no unit of length
     */
    static double millimetres(final String unit) {
        return LengthUnits.millimetres(unit).orElseThrow(() -> new InvalidInputException("unit=" + unit
            + " is not accepted; choose one of " + String.join(", ", USUAL)));
    }

    /**
     * Finds out whether surfaces of no stated unit are as large as a part of the body in mm.
     *
     * @param name of the largest one, for messages
     * @param extent its longest side as the file has it
     * @throws InvalidInputException if they are not, with the units that would make them so
     */
    static void requirePlausible(final String name, final double extent) {
        require(isPlausible(extent), "%s is %s long, which in mm no part of a body is that is X-rayed"
            + " here (%s to %s mm); give its unit: %s", name, number(extent), number(SHORTEST), number(LONGEST),
            USUAL.stream().filter(unit -> isPlausible(extent * millimetres(unit)) || "mm".equals(unit))
                .map(unit -> "mm".equals(unit) ? "mm if that is right" : unit + " if it is "
                    + number(extent * millimetres(unit)) + " mm long").collect(Collectors.joining(", ")));
    }

    private static boolean isPlausible(final double millimetres) {
        return millimetres >= SHORTEST && millimetres <= LONGEST;
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }
}
