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
package io.github.bonegen.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Intervals by drawing patients, with all cases of each, with replacement (Efron and Tibshirani 1993, percentile
 * method). Draws in which a figure is not defined, such as an AUC of one class, are drawn again.
 *
 * @param draws number of sets drawn
 * @param seed of the draws
 */
public record PatientBootstrap(int draws, long seed) {

    /** The usual number of draws. */
    public static final int USUAL_DRAWS = 2000;

    /** A figure that is defined in fewer than one draw of these has no interval. */
    private static final int MOST_TRIALS = 20;

    /** The interval of a figure; none if it is almost never defined. */
    public Interval interval(final List<ScoredCase> cases, final ToDoubleFunction<List<ScoredCase>> figure) {
        final List<List<ScoredCase>> patients = new ArrayList<>(ScoredCase.grouped(cases).values());
        final Random random = new Random(seed);
        final double[] values = new double[draws];
        int found = 0;
        for (int trial = 0; found < draws && trial < MOST_TRIALS * draws; trial++) {
            final double value = figure.applyAsDouble(draw(patients, random));
            if (Double.isFinite(value)) {
                values[found++] = value;
            }
        }
        if (found < draws) {
            return Interval.NONE;
        }
        Arrays.sort(values);
        final Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        final double tail = 100 * (1 - Interval.LEVEL) / 2;
        return new Interval(percentile.evaluate(values, tail), percentile.evaluate(values, 100 - tail));
    }

    private static List<ScoredCase> draw(final List<List<ScoredCase>> patients, final Random random) {
        final List<ScoredCase> drawn = new ArrayList<>();
        for (int i = 0; i < patients.size(); i++) {
            drawn.addAll(patients.get(random.nextInt(patients.size())));
        }
        return drawn;
    }
}
