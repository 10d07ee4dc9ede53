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

import io.github.bonegen.evaluation.Coverage;
import io.github.bonegen.evaluation.Diversity;
import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.evaluation.FrechetDistance;
import io.github.bonegen.evaluation.Memorisation;
import io.github.bonegen.spongiosa.patch.FixedPattern;

/**
 * Figures of one set of spongiosa against a real one, in morphometric space scaled by the real set's spread.
 *
 * @param frechet distance of the fitted Gaussians
 * @param coverage precision, recall, density and coverage
 * @param diversity mean distance of the set's own pairs
 * @param pattern what all volumes of the set share
 * @param memorisation nearest training patches
 * @param spatial how bone lies in space
 * @param told how well a network tells the two sets apart; null if it was not tried
 */
public record SpongiosaComparison(double frechet, Coverage coverage, double diversity, FixedPattern pattern,
    Memorisation memorisation, SpatialDifference spatial, TwoSampleTest.Outcome told)
{
    static SpongiosaComparison of(final EvaluatedSet real, final EvaluatedSet other, final Memorisation memorisation,
        final SpatialDifference spatial, final TwoSampleTest.Outcome told)
    {
        final int[] columns = MorphometricFeatures.compared(real.features());
        final FeatureScale scale = FeatureScale.of(real.features(columns));
        final double[][] reference = scale.apply(real.features(columns));
        final double[][] compared = scale.apply(other.features(columns));
        return new SpongiosaComparison(FrechetDistance.of(reference, compared), Coverage.of(reference, compared),
            Diversity.meanDistance(compared), FixedPattern.of(other.volumes()), memorisation, spatial, told);
    }
}
