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
package io.github.bonegen.radiograph.classifier;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * From log-odds to probabilities: divided by a temperature (Guo et al. 2017, arXiv:1706.04599), and shifted from the
 * even classes of training batches to those of the training set (Saerens et al. 2002,
 * doi:10.1162/089976602753284446).
 *
 * @param temperature above 1 if the network is too sure of itself
 * @param prior log-odds of the positive class in the training set
 */
public record TemperatureScaling(double temperature, double prior) {

    private static final double MOST = Math.log(20);
    private static final int EVALUATIONS = 200;

    /**
     * The calibration with the least cross-entropy on images that the network has not learned from.
     *
     * @param logits one an image
     * @param positive whether the image is of the positive class
     */
    static TemperatureScaling fit(final double[] logits, final boolean[] positive, final double prior) {
        final double best = new BrentOptimizer(1e-6, 1e-9).optimize(new MaxEval(EVALUATIONS), GoalType.MINIMIZE,
            new UnivariateObjectiveFunction(log -> new TemperatureScaling(Math.exp(log), prior).loss(logits, positive)),
            new SearchInterval(-MOST, MOST, 0)).getPoint();
        return new TemperatureScaling(Math.exp(best), prior);
    }

    /** The log-odds of a class that makes up a share of a set; that of a set without one class is held finite. */
    static double logOdds(final long part, final long whole) {
        return Math.log((part + 0.5) / (whole - part + 0.5));
    }

    /** The mean cross-entropy in nats. */
    double loss(final double[] logits, final boolean[] positive) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            final double odds = (positive[i] ? 1 : -1) * odds(logits[i]);
            sum += Math.max(0, -odds) + Math.log1p(Math.exp(-Math.abs(odds)));
        }
        return sum / logits.length;
    }

    double probability(final double logit) {
        return 1 / (1 + Math.exp(-odds(logit)));
    }

    private double odds(final double logit) {
        return logit / temperature + prior;
    }
}
