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
package io.github.bonegen.spongiosa.match.study;

import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How one parameter follows what was asked for.
 *
 * @param correlation Pearson's, of asked and measured values
 * @param medianError and {@code highError}: median and 95 % quantile of the absolute relative error
 * @param variation mean over targets of the coefficient of variation across replicates
 */
public record ControlFigures(MicrostructureTarget target, double correlation, double medianError, double highError,
    double variation)
{
    private static final double MEDIAN = 50;
    private static final double HIGH = 95;

    /** @param samples of a study; all count, whether they reached the target or not */
    public static ControlFigures of(final MicrostructureTarget target, final List<MatchedSample> samples) {
        final double[] asked = samples.stream().mapToDouble(sample -> goal(target, sample).value()).toArray();
        final double[] measured = samples.stream().mapToDouble(sample -> sample.measured(target)).toArray();
        final double[] errors = samples.stream()
            .mapToDouble(sample -> Math.abs(goal(target, sample).relativeError(sample.measured(target)))).toArray();
        return new ControlFigures(target,
            asked.length > 1 ? new PearsonsCorrelation().correlation(asked, measured) : Double.NaN,
            StatUtils.percentile(errors, MEDIAN), StatUtils.percentile(errors, HIGH), variation(target, samples));
    }

    private static double variation(final MicrostructureTarget target, final List<MatchedSample> samples) {
        final Map<Integer, List<MatchedSample>> byRequest = samples.stream()
            .collect(Collectors.groupingBy(MatchedSample::request));
        return byRequest.values().stream().filter(replicates -> replicates.size() > 1)
            .map(replicates -> replicates.stream().mapToDouble(sample -> sample.measured(target)).toArray())
            .mapToDouble(values -> Math.sqrt(StatUtils.variance(values)) / Math.abs(StatUtils.mean(values)))
            .average().orElse(Double.NaN);
    }

    private static Goal goal(final MicrostructureTarget target, final MatchedSample sample) {
        return sample.goals().stream().filter(goal -> goal.target().key().equals(target.key())).findFirst()
            .orElseThrow();
    }
}
