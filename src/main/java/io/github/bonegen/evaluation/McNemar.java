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
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whether two classifiers err equally often on the same cases (McNemar 1947, doi:10.1007/BF02295996).
 *
 * @param onlyFirst cases that the first alone gets right
 * @param onlySecond cases that the second alone gets right
 */
public record McNemar(int onlyFirst, int onlySecond) {

    /**
     * Compares decisions.
     *
     * @param first cases of one classifier
     * @param second the same cases in the same order, scored by the other
     * @param threshold scores no less are positive
     * @throws io.github.bonegen.InvalidInputException if the cases are others
     */
    public static McNemar of(final List<ScoredCase> first, final List<ScoredCase> second, final double threshold) {
        require(first.size() == second.size(), "Two classifiers are compared on the same cases; these have %d and %d",
            first.size(), second.size());
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.size(); i++) {
            final boolean positive = first.get(i).positive();
            final boolean firstRight = first.get(i).score() >= threshold == positive;
            final boolean secondRight = second.get(i).score() >= threshold == positive;
            onlyFirst += firstRight && !secondRight ? 1 : 0;
            onlySecond += secondRight && !firstRight ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /** The exact probability of two sides, against equal errors. */
    public double p() {
        final int trials = onlyFirst + onlySecond;
        return Math.min(1, 2 * new BinomialDistribution(null, trials, 0.5)
            .cumulativeProbability(Math.min(onlyFirst, onlySecond)));
    }
}
