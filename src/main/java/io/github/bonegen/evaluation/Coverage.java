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

import java.util.Arrays;

/**
 * How well a synthetic set lies in a real one and covers it, by balls around samples that reach to their k-th neighbour
 * in the same set, themselves not counted. Two equal Gaussians in many dimensions reach about .48, .47, 1.06, .97, not
 * 1: print the figures of two real sets beside them.
 *
 * @param precision share of synthetic samples within any real ball (Kynkaanniemi et al. 2019, arXiv:1904.06991)
 * @param recall share of real samples within any synthetic ball (the same)
 * @param density real balls that a synthetic sample lies in, over k, on average (Naeem et al. 2020, arXiv:2002.09797)
 * @param coverage share of real balls with a synthetic sample within (the same)
 */
public record Coverage(double precision, double recall, double density, double coverage) {

    /** The neighbour that the figures above are given for. */
    public static final int NEIGHBOUR = 5;

    /**
     * Cost O(samples^2 * features) time, O(samples) memory.
     *
     * @param real one row a sample
     * @param synthetic with the same features
     * @throws io.github.bonegen.InvalidInputException if a set has no more than {@value #NEIGHBOUR} samples
     */
    public static Coverage of(final double[][] real, final double[][] synthetic) {
        require(Math.min(real.length, synthetic.length) > NEIGHBOUR,
            "Precision and recall need more than %d samples of each set; there are %d and %d", NEIGHBOUR, real.length,
            synthetic.length);
        final double[] realRadii = squaredRadii(real);
        final double[] syntheticRadii = squaredRadii(synthetic);
        final boolean[] precise = new boolean[synthetic.length];
        final boolean[] recalled = new boolean[real.length];
        final boolean[] covered = new boolean[real.length];
        long within = 0;
        for (int i = 0; i < real.length; i++) {
            for (int j = 0; j < synthetic.length; j++) {
                final double square = Statistics.squaredDistance(real[i], synthetic[j]);
                if (square < realRadii[i]) {
                    precise[j] = true;
                    covered[i] = true;
                    within++;
                }
                recalled[i] |= square < syntheticRadii[j];
            }
        }
        return new Coverage(share(precise), share(recalled), (double) within / NEIGHBOUR / synthetic.length,
            share(covered));
    }

    private static double[] squaredRadii(final double[][] samples) {
        final double[] radii = new double[samples.length];
        final double[] squares = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            for (int j = 0; j < samples.length; j++) {
                squares[j] = i == j ? Double.MAX_VALUE : Statistics.squaredDistance(samples[i], samples[j]);
            }
            Arrays.sort(squares);
            radii[i] = squares[NEIGHBOUR - 1];
        }
        return radii;
    }

    private static double share(final boolean[] flags) {
        int count = 0;
        for (final boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return (double) count / flags.length;
    }
}
