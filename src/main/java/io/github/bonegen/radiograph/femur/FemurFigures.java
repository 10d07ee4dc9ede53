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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.radiograph.femur.fracture.RandomVariates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Means, deviations and correlations of measures of real femora, read from {@code femora.csv}, whose head names their
 * source, and normal draws of the others, given length, width and lateral bow.
 */
final class FemurFigures {

    /** Measures in the order of the table: what is given, then what is drawn. */
    static final List<String> MEASURES = List.of("length", "width", "lateralbow", "head", "condyles", "neck", "version", "depth",
        "anteriorbow");
    /** Of all femora. */
    static final FemurFigures STANDARD = new FemurFigures();

    private final double[] means = new double[MEASURES.size()];
    private final double[] deviations = new double[MEASURES.size()];
    private final double[][] correlations = new double[MEASURES.size()][];
    /** Lower triangle whose square the correlations are. */
    private final double[][] root;

    private FemurFigures() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            FemurFigures.class.getResourceAsStream("femora.csv"), StandardCharsets.UTF_8)))
        {
            reader.lines().filter(line -> !line.startsWith("#") && !line.startsWith("measure")).map(line -> line.split(","))
                .forEach(this::add);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        root = new CholeskyDecomposition(new Array2DRowRealMatrix(correlations)).getL().getData();
    }

    private void add(final String[] row) {
        final int measure = MEASURES.indexOf(row[0]);
        final double[] numbers = Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray();
        means[measure] = numbers[0];
        deviations[measure] = numbers[1];
        correlations[measure] = Arrays.copyOfRange(numbers, 2, numbers.length);
    }

    double mean(final int measure) {
        return means[measure];
    }

    double deviation(final int measure) {
        return deviations[measure];
    }

    double correlation(final int first, final int second) {
        return correlations[first][second];
    }

    /**
     * What is drawn.
     *
     * @param head radius in mm
     * @param condyles width in mm
     * @param neck angle in degrees
     * @param version of the neck forwards in degrees
     * @param depth of the shaft in mm
     * @param anteriorBow curvature per m
     */
    record Drawn(double head, double condyles, double neck, double version, double depth, double anteriorBow) {}

    /**
     * Draws the other measures of a femur.
     *
     * @param length in mm
     * @param width of the shaft in mm
     * @param bowed lateral bow in deviations from the mean of femora of its kind
     */
    Drawn given(final double length, final double width, final double bowed, final RandomVariates draw) {
        final double[] given = {(length - means[0]) / deviations[0], (width - means[1]) / deviations[1], bowed};
        // Independent normal numbers that the root turns into measures; those of what is given follow from it.
        final double[] independent = new double[MEASURES.size()];
        final double[] values = new double[MEASURES.size()];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum += root[i][j] * independent[j];
            }
            independent[i] = i < given.length ? (given[i] - sum) / root[i][i] : draw.normal(0, 1);
            values[i] = means[i] + deviations[i] * (sum + root[i][i] * independent[i]);
        }
        return new Drawn(values[3], values[4], values[5], values[6], values[7], values[8]);
    }
}
