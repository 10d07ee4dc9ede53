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

/**
 * Scales features by their spread in a reference set, so that those in large units do not drown the others.
 *
 * @param means of the reference
 * @param deviations of the reference; 1 where a feature does not vary
 */
public record FeatureScale(double[] means, double[] deviations) {

    /** The scale of a reference set, one row a sample. */
    public static FeatureScale of(final double[][] reference) {
        return of(reference, 0);
    }

    /**
     * The scale of a reference set, one row a sample.
     *
     * @param least no deviation is taken as less, so that what hardly varies in the reference does not drown the rest
     */
    public static FeatureScale of(final double[][] reference, final double least) {
        final double[] means = Statistics.means(reference);
        final double[] deviations = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            final double deviation = Math.max(least, Statistics.deviation(Statistics.column(reference, i)));
            deviations[i] = deviation > 0 ? deviation : 1;
        }
        return new FeatureScale(means, deviations);
    }

    /** Copies of samples in standard deviations from the reference's mean. */
    public double[][] apply(final double[][] samples) {
        final double[][] scaled = new double[samples.length][means.length];
        for (int i = 0; i < samples.length; i++) {
            for (int j = 0; j < means.length; j++) {
                scaled[i][j] = (samples[i][j] - means[j]) / deviations[j];
            }
        }
        return scaled;
    }
}
