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
package io.github.bonegen.spongiosa.endless.match;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.spongiosa.endless.WantedStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/** What a volume of endless bone can be asked to measure. */
public enum VolumeParameter {

    /** Bone volume fraction. */
    BVTV("bvtv", "BV/TV", "BV/TV", StandardMetric.BVTV, 1),
    /** Mean trabecular thickness in mm. */
    TBTH("tbth", "Tb.Th Mean", "Tb.Th (mm)", StandardMetric.TBTH, 5),
    /** Mean trabecular separation in mm. */
    TBSP("tbsp", "Tb.Sp Mean", "Tb.Sp (mm)", StandardMetric.TBSP, 20),
    /** Degree of anisotropy. */
    DA("da", "DA", "DA", StandardMetric.DA, 1);

    private final String key;
    private final String column;
    private final String label;
    private final Metric metric;
    private final int most;

    VolumeParameter(final String key, final String column, final String label, final Metric metric, final int most) {
        this.key = key;
        this.column = column;
        this.label = label;
        this.metric = metric;
        this.most = most;
    }

    /** What users type for it. */
    public String key() {
        return key;
    }

    /** Its name and unit, for a person. */
    public String label() {
        return label;
    }

    /** What is asked for is less. */
    int most() {
        return most;
    }

    /**
     * The parameter of a key.
     *
     * @throws InvalidInputException if volumes of any size cannot be asked for it
     */
    public static VolumeParameter of(final String key) {
        return Arrays.stream(values()).filter(parameter -> parameter.key.equals(key)).findFirst().orElseThrow(
            () -> new InvalidInputException("With a size ask for bvtv, tbth, tbsp or da; " + key
                + " is matched in the model's own cubes, without size"));
    }

    /** A style of some values, lengths in mm. */
    public static WantedStyle style(final Map<VolumeParameter, Double> values, final double voxel) {
        return new WantedStyle(optional(values, BVTV, 1), optional(values, TBTH, voxel), optional(values, TBSP, voxel),
            optional(values, DA, 1));
    }

    private static OptionalDouble optional(final Map<VolumeParameter, Double> values, final VolumeParameter parameter,
        final double unit)
    {
        final Double value = values.get(parameter);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value / unit);
    }

    /** The column of a measurement that it is. */
    String column() {
        return column;
    }

    Metric metric() {
        return metric;
    }
}
