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
package io.github.bonegen.imagej.morphometry;

import ij.measure.ResultsTable;
import io.github.bonegen.morphometry.BuiltInEngine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What BoneJ's values are more than the built-in ones, a row for every image and column that both measured. A difference
 * is told against a scale: the larger of the built-in values of its kind, so that a standard deviation is told against
 * the mean that it belongs to and nothing is divided by zero.
 */
public final class DifferenceTable {

    /** BoneJ keeps its maps in floats of 24 bits and adds them up; what differs by less is the same number. */
    static final double ROUNDING = 1e-5;

    private static final double HUNDRED = 100;

    private DifferenceTable() {
        // Static functions only.
    }

    /** The rows of images that were measured by {@link CompareEngine}. */
    public static ResultsTable of(final List<MeasuredImage> images) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(MeasurementTable.DECIMALS);
        for (final MeasuredImage image : images) {
            final Map<String, Double> values = image.measured().values();
            final Map<String, Double> scales = scales(values);
            values.forEach((column, value) -> {
                final Double theirs = values.get(column + CompareEngine.BY_BONEJ);
                if (theirs != null) {
                    table.incrementCounter();
                    table.addValue("Image", image.title());
                    table.addValue("Metric", column);
                    table.addValue(BuiltInEngine.NAME, value);
                    table.addValue(BoneJEngine.NAME, theirs);
                    add(table, theirs - value, scales.get(kind(column)), value.equals(theirs));
                }
            });
        }
        return table;
    }

    private static void add(final ResultsTable table, final double difference, final double scale, final boolean equal) {
        final double share = equal ? 0 : Math.abs(difference) / scale;
        table.addValue("Difference", equal ? 0 : difference);
        table.addValue("Scale", scale);
        table.addValue("Relative (%)", HUNDRED * share);
        table.addValue("Verdict", equal ? "equal" : share <= ROUNDING ? "equal within rounding"
            : "differs by " + percent(share));
    }

    private static String percent(final double share) {
        return new BigDecimal(HUNDRED * share).round(new MathContext(2)).toPlainString() + " %";
    }

    private static Map<String, Double> scales(final Map<String, Double> values) {
        final Map<String, Double> scales = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!column.endsWith(CompareEngine.BY_BONEJ)) {
                scales.merge(kind(column), Math.abs(value), Math::max);
            }
        });
        // Where all built-in values of a kind are 0, BoneJ's are the scale.
        values.forEach((column, value) -> {
            final String ours = column.replace(CompareEngine.BY_BONEJ, "");
            if (!ours.equals(column) && scales.getOrDefault(kind(ours), 1.0) == 0) {
                scales.put(kind(ours), Math.abs(value));
            }
        });
        return scales;
    }

    /** Mean, deviation and largest value of one thing are of one kind. */
    private static String kind(final String column) {
        return column.replaceFirst(" (Mean|Std Dev|Max)\\b", "");
    }
}
