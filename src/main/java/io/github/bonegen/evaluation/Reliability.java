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
import java.util.List;

/**
 * Whether probabilities are what they say: cases in bins of equal width by their probability.
 *
 * @param bins those that hold cases
 * @param brier mean square of probability minus outcome (Brier 1950)
 */
public record Reliability(List<Bin> bins, double brier) {

    /**
     * @param probability mean of the cases
     * @param frequency share of cases that are positive
     */
    public record Bin(int cases, double probability, double frequency) { }

    private static final int BINS = 10;

    /** @param cases with probabilities as scores */
    public static Reliability of(final List<ScoredCase> cases) {
        final List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            final int bin = i;
            final List<ScoredCase> own = cases.stream()
                .filter(each -> Math.min(BINS - 1, (int) (each.score() * BINS)) == bin).toList();
            if (!own.isEmpty()) {
                bins.add(new Bin(own.size(), own.stream().mapToDouble(ScoredCase::score).average().orElseThrow(),
                    own.stream().filter(ScoredCase::positive).count() / (double) own.size()));
            }
        }
        return new Reliability(List.copyOf(bins), cases.stream().mapToDouble(Reliability::square).average()
            .orElse(Double.NaN));
    }

    private static double square(final ScoredCase each) {
        final double error = each.score() - (each.positive() ? 1 : 0);
        return error * error;
    }

    /** The mean distance of probability and frequency, weighted by cases (Guo et al. 2017, arXiv:1706.04599). */
    public double expectedError() {
        double sum = 0;
        int cases = 0;
        for (final Bin bin : bins) {
            sum += bin.cases() * Math.abs(bin.probability() - bin.frequency());
            cases += bin.cases();
        }
        return sum / cases;
    }
}
