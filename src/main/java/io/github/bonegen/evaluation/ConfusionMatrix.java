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

import java.util.List;

/** Right and wrong decisions at an operating point. Shares of nothing are NaN. */
public record ConfusionMatrix(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

    /** The decisions of a classifier that calls positive what scores no less than {@code threshold}. */
    public static ConfusionMatrix of(final List<ScoredCase> cases, final double threshold) {
        final int[] counts = new int[4];
        cases.forEach(each -> counts[(each.positive() ? 2 : 0) + (each.score() >= threshold ? 1 : 0)]++);
        return new ConfusionMatrix(counts[3], counts[1], counts[0], counts[2]);
    }

    /** The number of decisions, right and wrong. */
    public int cases() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    /** The share of positive cases that were called positive, also known as recall. */
    public double sensitivity() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /** The interval of the sensitivity at 95 % confidence, as {@link Interval#ofProportion} has it. */
    public Interval sensitivityInterval() {
        return Interval.ofProportion(truePositives, truePositives + falseNegatives);
    }

    /** The share of negative cases that were called negative. */
    public double specificity() {
        return share(trueNegatives, trueNegatives + falsePositives);
    }

    /** The interval of the specificity at 95 % confidence, as {@link Interval#ofProportion} has it. */
    public Interval specificityInterval() {
        return Interval.ofProportion(trueNegatives, trueNegatives + falsePositives);
    }

    /** The share of positive cases among those that were called positive. */
    public double precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /** The harmonic mean of precision and sensitivity: 2 TP / (2 TP + FP + FN). */
    public double f1() {
        return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    /** The share of decisions that were right. */
    public double accuracy() {
        return share(truePositives + trueNegatives, cases());
    }

    private static double share(final int part, final int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
