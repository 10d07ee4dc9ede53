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
package io.github.bonegen.volume.format;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.source.LinearScale;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A unit of the values of a micro-CT scan: the scanner's numbers, n; attenuation, n over mu scaling; density, slope times
 * attenuation plus intercept. The record of a file that {@link IsqFile} or {@link AimFile} has read has the constants.
 */
public enum ScancoUnit {

    /** What the file is read in. */
    FILE("file", ""),
    /** Milligrams of hydroxyapatite per cubic centimetre. */
    DENSITY("mgHA", "mg HA/cm3"),
    /** Linear attenuation. */
    ATTENUATION("1/cm", "1/cm"),
    /** The scanner's whole numbers. */
    NUMBERS("raw", "");

    static final String SCALING = "mu scaling";
    static final String SLOPE = "density slope";
    static final String INTERCEPT = "density intercept";

    private final String word;
    private final String valueUnit;

    ScancoUnit(final String word, final String valueUnit) {
        this.word = word;
        this.valueUnit = valueUnit;
    }

    /** @throws InvalidInputException if it is the word of no unit */
    public static ScancoUnit of(final String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equalsIgnoreCase(word)).findFirst()
            .orElseThrow(() -> new InvalidInputException("unit=" + word + " is not accepted; choose "
                + Arrays.stream(values()).map(unit -> unit.word).collect(Collectors.joining(", "))));
    }

    /**
     * Planes in this unit.
     *
     * @param record of the file that they are of
     * @throws InvalidInputException if the record lacks the constants
     */
    public Planes of(final Planes planes, final Provenance record) {
        final String given = planes.calibration().valueUnit();
        if (this == FILE || given.equals(valueUnit) && this != NUMBERS) {
            return planes;
        }
        final ScancoUnit from = given.equals(DENSITY.valueUnit) ? DENSITY : given.equals(ATTENUATION.valueUnit)
            ? ATTENUATION : NUMBERS;
        final LinearScale own = from.scale(record);
        final LinearScale wanted = scale(record);
        final double slope = wanted.slope() / own.slope();
        return new Scaled(planes, new LinearScale(slope, wanted.intercept() - slope * own.intercept()),
            planes.calibration().withValueUnit(valueUnit));
    }

    /** From the scanner's numbers. */
    private LinearScale scale(final Provenance record) {
        final double scaling = number(record, SCALING);
        return switch (this) {
            case DENSITY -> new LinearScale(number(record, SLOPE) / scaling, number(record, INTERCEPT));
            case ATTENUATION -> new LinearScale(1 / scaling, 0);
            default -> LinearScale.NONE;
        };
    }

    private double number(final Provenance record, final String name) {
        final String text = record.entries().getOrDefault(name, "");
        require(text.matches("-?\\d[\\d.]*(E-?\\d+)?") && (Double.parseDouble(text) != 0 || !name.equals(SCALING)),
            "unit=%s needs a Scanco file with a %s, which this image has not; leave unit=file", word, name);
        return Double.parseDouble(text);
    }

    /** Planes whose values are others. */
    private record Scaled(Planes planes, LinearScale scale, Calibration calibration) implements Planes {

        @Override
        public int width() {
            return planes.width();
        }

        @Override
        public int height() {
            return planes.height();
        }

        @Override
        public int depth() {
            return planes.depth();
        }

        @Override
        public Provenance provenance() {
            return planes.provenance();
        }

        @Override
        public float[] plane(final int z) {
            final float[] values = planes.plane(z).clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = scale.of(values[i]);
            }
            return values;
        }
    }
}
