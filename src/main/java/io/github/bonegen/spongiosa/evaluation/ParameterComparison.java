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
package io.github.bonegen.spongiosa.evaluation;

import io.github.bonegen.evaluation.DistributionDistance;
import io.github.bonegen.evaluation.Statistics;

/**
 * One morphometric parameter of real and of generated spongiosa.
 *
 * @param name of the parameter, as the morphometry engine calls it
 * @param real mean of all real patches measured
 * @param realDeviation their standard deviation
 * @param synthetic mean of the generated volumes
 * @param syntheticDeviation their standard deviation
 * @param ks Kolmogorov-Smirnov statistic, generated against real
 * @param wasserstein Wasserstein-1 distance, generated against real, in the parameter's unit
 * @param controlKs the same of the real patches' two halves
 * @param controlWasserstein the same of the real patches' two halves
 */
public record ParameterComparison(String name, double real, double realDeviation, double synthetic,
    double syntheticDeviation, double ks, double wasserstein, double controlKs, double controlWasserstein)
{
    static ParameterComparison of(final String name, final double[] real, final double[] control,
        final double[] synthetic)
    {
        final double[] all = java.util.Arrays.copyOf(real, real.length + control.length);
        System.arraycopy(control, 0, all, real.length, control.length);
        return new ParameterComparison(name, Statistics.mean(all), Statistics.deviation(all),
            Statistics.mean(synthetic),
            Statistics.deviation(synthetic), DistributionDistance.kolmogorovSmirnov(real, synthetic),
            DistributionDistance.wasserstein(real, synthetic), DistributionDistance.kolmogorovSmirnov(real, control),
            DistributionDistance.wasserstein(real, control));
    }

    /** How far the generated mean lies off, relative to the real one. */
    public double relativeDifference() {
        return synthetic / real - 1;
    }
}
