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

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Where a value lies with 95 % confidence.
 *
 * @param low NaN where there is none
 * @param high NaN where there is none
 */
public record Interval(double low, double high) {

    /** Of a value that cannot be computed. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    static final double LEVEL = 0.95;

    /** The normal interval of a value within bounds. */
    static Interval normal(final double value, final double standardError, final double least, final double most) {
        final double reach = quantile() * standardError;
        return new Interval(Math.max(least, value - reach), Math.min(most, value + reach));
    }

    /** The interval of a proportion (Wilson 1927, doi:10.1080/01621459.1927.10502953). */
    public static Interval ofProportion(final long hits, final long trials) {
        if (trials == 0) {
            return NONE;
        }
        final double square = quantile() * quantile();
        final double share = (double) hits / trials;
        final double middle = (share + square / (2 * trials)) / (1 + square / trials);
        final double reach = quantile() / (1 + square / trials)
            * Math.sqrt(share * (1 - share) / trials + square / (4.0 * trials * trials));
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    private static double quantile() {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);
    }
}
