package io.github.bonegen.spongiosa;

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
