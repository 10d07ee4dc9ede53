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
import java.util.Comparator;
import java.util.List;

/**
 * All operating points of a classifier, from the strictest to the one that calls everything positive; cases with one
 * score change sides together.
 *
 * @param points in that order
 */
public record OperatingCurve(List<Point> points) {

    /**
     * One operating point.
     *
     * @param threshold scores no less are positive; infinite for the strictest
     */
    public record Point(double threshold, ConfusionMatrix decisions) { }

    /** The curve of cases in any order: the point that calls nothing positive, then one for each different score. */
    public static OperatingCurve of(final List<ScoredCase> cases) {
        final List<ScoredCase> sorted = cases.stream()
            .sorted(Comparator.comparingDouble(ScoredCase::score).reversed()).toList();
        final int positives = ScoredCase.scores(cases, true).length;
        final List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, decisions(0, 0, positives, cases.size())));
        int hits = 0;
        for (int i = 0; i < sorted.size(); i++) {
            hits += sorted.get(i).positive() ? 1 : 0;
            if (i + 1 == sorted.size() || sorted.get(i + 1).score() < sorted.get(i).score()) {
                points.add(new Point(sorted.get(i).score(), decisions(hits, i + 1 - hits, positives, cases.size())));
            }
        }
        return new OperatingCurve(List.copyOf(points));
    }

    private static ConfusionMatrix decisions(final int hits, final int alarms, final int positives, final int cases) {
        return new ConfusionMatrix(hits, alarms, cases - positives - alarms, positives - hits);
    }

    /** The average of the precision over recall, by steps, not interpolated; NaN without positive cases. */
    public double averagePrecision() {
        double sum = 0;
        double before = 0;
        for (final Point point : points.subList(1, points.size())) {
            sum += (point.decisions().sensitivity() - before) * point.decisions().precision();
            before = point.decisions().sensitivity();
        }
        return sum;
    }

    /** The threshold with the largest sum of sensitivity and specificity (Youden 1950); the strictest of several. */
    public double youden() {
        double best = -1;
        double threshold = Double.NaN;
        for (final Point point : points) {
            final double sum = point.decisions().sensitivity() + point.decisions().specificity();
            if (sum > best) {
                best = sum;
                threshold = point.threshold();
            }
        }
        return threshold;
    }
}
