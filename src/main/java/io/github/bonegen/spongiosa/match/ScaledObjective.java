package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Errors in units of their spread over the model, so that each wish counts alike, content in units of the variance of
 * density, and soft values aimed at so that the measured ones arrive: by the error that was measured, times the slope
 * of soft over measured values.
 */
public final class ScaledObjective implements MatchObjective {

    private final List<Wish> wishes;
    private final ModelStatistics statistics;

    public ScaledObjective(final List<Wish> wishes, final ModelStatistics statistics) {
        this.wishes = List.copyOf(wishes);
        this.statistics = statistics;
    }

    @Override
    public double[] scales() {
        return wishes.stream().map(Wish::target).map(statistics::of).mapToDouble(ModelStatistics.Parameter::softSpread)
            .toArray();
    }

    @Override
    public NDArray losses(final NDArray parameters, final NDArray content, final NDArray contentWeights) {
        final float variance = (float) statistics.densityVariance();
        return parameters.add(content.mul(contentWeights).div(variance));
    }

    @Override
    public double[] aim(final double[] soft, final double[] measured) {
        final double[] aim = new double[soft.length];
        for (int i = 0; i < aim.length; i++) {
            final double slope = statistics.of(wishes.get(i).target()).slope();
            aim[i] = soft[i] + slope * (wishes.get(i).value() - measured[i]);
        }
        return aim;
    }
}
