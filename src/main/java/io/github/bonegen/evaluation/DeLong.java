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

import static io.github.bonegen.InvalidInputException.require;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * The area under the ROC curve, with ties counted as one half, and its uncertainty over independent cases (DeLong et
 * al. 1988, doi:10.2307/2531595) from ranks (Sun and Xu 2014, doi:10.1109/LSP.2014.2337313): cost O(n log n).
 */
public final class DeLong {

    /**
     * What two classifiers' areas on the same cases differ by.
     *
     * @param difference of the first and the second area
     * @param interval of the difference
     * @param z difference over its standard error; NaN if the two never disagree
     * @param p of two sides, against no difference
     */
    public record Comparison(double difference, Interval interval, double z, double p) { }

    private final double[] positives;
    private final double[] negatives;
    /** For every positive case the share of negative ones below it, and likewise. */
    private final double[] positiveShares;
    private final double[] negativeShares;

    public DeLong(final List<ScoredCase> cases) {
        positives = ScoredCase.scores(cases, true);
        negatives = ScoredCase.scores(cases, false);
        positiveShares = new double[positives.length];
        negativeShares = new double[negatives.length];
        if (isDefined()) {
            compare();
        }
    }

    private void compare() {
        final NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        final double[] all = new double[positives.length + negatives.length];
        System.arraycopy(positives, 0, all, 0, positives.length);
        System.arraycopy(negatives, 0, all, positives.length, negatives.length);
        final double[] ranks = ranking.rank(all);
        final double[] positiveRanks = ranking.rank(positives);
        final double[] negativeRanks = ranking.rank(negatives);
        for (int i = 0; i < positives.length; i++) {
            positiveShares[i] = (ranks[i] - positiveRanks[i]) / negatives.length;
        }
        for (int i = 0; i < negatives.length; i++) {
            negativeShares[i] = 1 - (ranks[positives.length + i] - negativeRanks[i]) / positives.length;
        }
    }

    private boolean isDefined() {
        return positives.length > 0 && negatives.length > 0;
    }

    /** The area; NaN if there are cases of one class only. */
    public double auc() {
        return isDefined() ? Statistics.mean(positiveShares) : Double.NaN;
    }

    /** The variance of the area; NaN if a class has fewer than two cases. */
    public double variance() {
        return covariance(this, this);
    }

    /** The normal interval of the area, within 0 to 1. */
    public Interval interval() {
        return Interval.normal(auc(), Math.sqrt(variance()), 0, 1);
    }

    /**
     * Compares two classifiers on the same cases.
     *
     * @param other with the same cases in the same order
     * @throws io.github.bonegen.InvalidInputException if the cases are others, or a class has fewer than two
     */
    public Comparison compareWith(final DeLong other) {
        require(positives.length == other.positives.length && negatives.length == other.negatives.length,
            "Two classifiers are compared on the same cases; these have %d and %d, and %d and %d",
            positives.length, negatives.length, other.positives.length, other.negatives.length);
        require(Math.min(positives.length, negatives.length) > 1,
            "A comparison needs two or more cases of each class; there are %d and %d", positives.length,
            negatives.length);
        final double difference = auc() - other.auc();
        final double error = Math.sqrt(Math.max(0,
            variance() + other.variance() - 2 * covariance(this, other)));
        final double z = difference / error;
        final double p = Double.isNaN(z) ? 1
            : 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z));
        return new Comparison(difference, Interval.normal(difference, error, -1, 1), z, p);
    }

    private static double covariance(final DeLong one, final DeLong other) {
        return covariance(one.positiveShares, other.positiveShares) / one.positiveShares.length
            + covariance(one.negativeShares, other.negativeShares) / one.negativeShares.length;
    }

    private static double covariance(final double[] one, final double[] other) {
        final double meanOne = Statistics.mean(one);
        final double meanOther = Statistics.mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return one.length < 2 ? Double.NaN : sum / (one.length - 1);
    }
}
