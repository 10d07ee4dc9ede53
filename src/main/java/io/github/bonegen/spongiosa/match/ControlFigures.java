package io.github.bonegen.spongiosa.match;

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
        final double[] asked = samples.stream().mapToDouble(sample -> wish(target, sample).value()).toArray();
        final double[] measured = samples.stream().mapToDouble(sample -> sample.measured(target)).toArray();
        final double[] errors = samples.stream()
            .mapToDouble(sample -> Math.abs(wish(target, sample).relativeError(sample.measured(target)))).toArray();
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

    private static Wish wish(final MicrostructureTarget target, final MatchedSample sample) {
        return sample.wishes().stream().filter(wish -> wish.target().key().equals(target.key())).findFirst()
            .orElseThrow();
    }
}
