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
package io.github.bonegen.spongiosa.match.statistics;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * What a model makes by itself: measured and soft values of a series of its samples.
 *
 * @param seed of the series
 * @param samples in the series
 * @param densityVariance mean variance of density within a sample
 * @param parameters by the key of the target
 */
public record ModelStatistics(long seed, int samples, double densityVariance, Map<String, Parameter> parameters) {

    /**
     * One parameter over the series. Samples in which it is not defined (NaN) count for none of its figures.
     *
     * @param measured by the reference engine, one value a sample
     * @param soft value of the same samples
     */
    public record Parameter(double[] measured, double[] soft) {

        /** In standard deviations over the model. */
        private static final double SAME = 0.05;

        /**
         * Whether the first values of both kinds are those of another survey of the series, up to what a device or another
         * batch may change.
         *
         * @param beginning a survey of the first samples alone
         */
        boolean beginsAs(final Parameter beginning) {
            return begins(measured, beginning.measured) && begins(soft, beginning.soft);
        }

        private static boolean begins(final double[] values, final double[] beginning) {
            final double allowed = SAME * deviation(values);
            return IntStream.range(0, beginning.length).allMatch(i -> Double.isNaN(values[i]) ? Double.isNaN(beginning[i])
                : Math.abs(values[i] - beginning[i]) <= allowed);
        }

        /** Standard deviation of the measured values over the model. */
        public double spread() {
            return deviation(measured);
        }

        /** Mean change of the soft value a change of the measured one. */
        public double slope() {
            return regression().getSlope();
        }

        /** Pearson's correlation of soft and measured values. */
        public double correlation() {
            return regression().getR();
        }

        /** The measured value that a fraction of the samples is below; NaN where none has any. */
        public double quantile(final double fraction) {
            final double[] sorted = Arrays.stream(measured).filter(Double::isFinite).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(fraction * (sorted.length - 1))];
        }

        private SimpleRegression regression() {
            final SimpleRegression regression = new SimpleRegression();
            for (int i = 0; i < measured.length; i++) {
                if (Double.isFinite(measured[i]) && Double.isFinite(soft[i])) {
                    regression.addData(measured[i], soft[i]);
                }
            }
            return regression;
        }

        private static double deviation(final double[] values) {
            return Math.sqrt(StatUtils.variance(Arrays.stream(values).filter(Double::isFinite).toArray()));
        }
    }

    /** With further parameters of the same series, in place of those of the same key. */
    ModelStatistics with(final Map<String, Parameter> others) {
        final Map<String, Parameter> all = new LinkedHashMap<>(parameters);
        all.putAll(others);
        return new ModelStatistics(seed, samples, densityVariance, all);
    }

    /** @throws InvalidInputException if the series was made without this target */
    public Parameter of(final MicrostructureTarget target) {
        final Parameter parameter = parameters.get(target.key());
        InvalidInputException.require(parameter != null, "The model's statistics do not hold %s; there are %s",
            target.key(), parameters.keySet());
        return parameter;
    }
}
