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

/**
 * The energy distance of two sets of features: the unbiased estimate of 2 E|X - Y| - E|X - X'| - E|Y - Y'| (Szekely and Rizzo
 * 2013, doi:10.1016/j.jspi.2013.03.018). It is 0 on average of equal distributions, so it may be negative, and grows in proportion to
 * how far the sets are apart, so that a few samples far out do not decide it.
 */
public final class EnergyDistance {

    private EnergyDistance() {
        // Static functions only.
    }

    /**
     * Cost O(samples^2 * features) time.
     *
     * @param one row a sample
     * @param other with the same features
     * @throws io.github.bonegen.InvalidInputException if a set has fewer than 2 samples
     */
    public static double of(final double[][] one, final double[][] other) {
        require(Math.min(one.length, other.length) > 1,
            "An energy distance needs at least 2 samples of each set; there are %d and %d", one.length, other.length);
        return 2 * sum(one, other) / one.length / other.length - within(one) - within(other);
    }

    private static double within(final double[][] samples) {
        return sum(samples, samples) / samples.length / (samples.length - 1);
    }

    private static double sum(final double[][] one, final double[][] other) {
        double sum = 0;
        for (final double[] first : one) {
            for (final double[] second : other) {
                sum += Math.sqrt(Statistics.squaredDistance(first, second));
            }
        }
        return sum;
    }
}
