package io.github.bonegen.spongiosa;

import io.github.bonegen.evaluation.Coverage;
import io.github.bonegen.evaluation.Diversity;
import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.evaluation.FrechetDistance;
import io.github.bonegen.evaluation.Memorisation;

/**
 * Figures of one set of spongiosa against a real one, in morphometric space scaled by the real set's spread.
 *
 * @param frechet distance of the fitted Gaussians
 * @param coverage precision, recall, density and coverage
 * @param diversity mean distance of the set's own pairs
 * @param pattern what all volumes of the set share
 * @param memorisation nearest training patches
 */
public record SpongiosaComparison(double frechet, Coverage coverage, double diversity, FixedPattern pattern,
    Memorisation memorisation)
{
    static SpongiosaComparison of(final EvaluatedSet real, final EvaluatedSet other, final Memorisation memorisation) {
        final FeatureScale scale = FeatureScale.of(real.features());
        final double[][] reference = scale.apply(real.features());
        final double[][] compared = scale.apply(other.features());
        return new SpongiosaComparison(FrechetDistance.of(reference, compared), Coverage.of(reference, compared),
            Diversity.meanDistance(compared), FixedPattern.of(other.volumes()), memorisation);
    }
}
