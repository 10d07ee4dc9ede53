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
 * The kernel distance of two sets of features (KID): the unbiased estimate of the squared maximum mean discrepancy
 * under the kernel (x.y / d + 1)^3 of d features (Binkowski et al. 2018, arXiv:1801.01401). Of equal distributions it
 * is 0 on average, for sets of any size, so it may be negative.
 *
 * @param value of all samples at once
 * @param standardError by the jackknife, samples being independent; of equal distributions it errs on the large side
 */
public record KernelDistance(double value, double standardError) {

    /**
     * Cost O(samples^2 * features) time, O(samples) memory.
     *
     * @param one row a sample
     * @param other with the same features
     * @throws io.github.bonegen.InvalidInputException if a set has fewer than 3 samples
     */
    public static KernelDistance of(final double[][] one, final double[][] other) {
        require(Math.min(one.length, other.length) > 2,
            "A kernel distance needs at least 3 samples of each set; there are %d and %d", one.length, other.length);
        final double[] withinOne = sumsWithin(one);
        final double[] withinOther = sumsWithin(other);
        final double[] oneAcross = new double[one.length];
        final double[] otherAcross = new double[other.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                final double kernel = kernel(one[i], other[j]);
                oneAcross[i] += kernel;
                otherAcross[j] += kernel;
            }
        }
        final double first = sum(withinOne) / pairs(one.length);
        final double second = sum(withinOther) / pairs(other.length);
        final double across = sum(oneAcross);
        final double value = first + second - 2 * across / one.length / other.length;
        return new KernelDistance(value, Math.sqrt(jackknife(withinOne, oneAcross, second, across, other.length)
            + jackknife(withinOther, otherAcross, first, across, one.length)));
    }

    /** The variance that leaving out each sample of a set shows (Efron and Stein 1981, doi:10.1214/aos/1176345462). */
    private static double jackknife(final double[] within, final double[] oneAcross, final double otherMean,
        final double across, final int others)
    {
        final int count = within.length;
        final double total = sum(within);
        final double[] without = new double[count];
        for (int i = 0; i < count; i++) {
            without[i] = (total - 2 * within[i]) / pairs(count - 1) + otherMean
                - 2 * (across - oneAcross[i]) / (count - 1) / others;
        }
        final double deviation = Statistics.deviation(without);
        return deviation * deviation * (count - 1) * (count - 1) / count;
    }

    /** For each sample, the sum of the kernel with every other of its set. */
    private static double[] sumsWithin(final double[][] samples) {
        final double[] sums = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            for (int j = 0; j < i; j++) {
                final double kernel = kernel(samples[i], samples[j]);
                sums[i] += kernel;
                sums[j] += kernel;
            }
        }
        return sums;
    }

    private static double kernel(final double[] x, final double[] y) {
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += x[i] * y[i];
        }
        final double base = product / x.length + 1;
        return base * base * base;
    }

    private static double sum(final double[] values) {
        return Statistics.mean(values) * values.length;
    }

    private static double pairs(final int count) {
        return (double) count * (count - 1);
    }
}
