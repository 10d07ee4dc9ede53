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
package io.github.bonegen.radiograph.evaluation;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import io.github.bonegen.radiograph.evaluation.feature.RandomNetworkFeatures;
import io.github.bonegen.radiograph.evaluation.feature.ScatteringFeatures;
import java.util.List;

/**
 * How synthetic radiographs are measured.
 *
 * @param count of images of each class in each set, at most; what there is of real ones is the limit
 * @param seed of draws
 * @param spaces that distances are taken in
 * @param trials of classifiers, or none
 */
public record EvaluationSettings(int count, long seed, List<ImageFeatures> spaces, List<TransferTrial> trials) {

    public EvaluationSettings {
        require(count >= RadiographEvaluator.LEAST, "count=%d is not accepted; at least %d", count, RadiographEvaluator.LEAST);
        require(!spaces.isEmpty(), "At least one feature space is needed");
        spaces = List.copyOf(spaces);
        trials = List.copyOf(trials);
    }

    /** The two feature spaces that need no training, and no classifier. */
    public static EvaluationSettings standard(final int count, final long seed) {
        return new EvaluationSettings(count, seed, List.of(new ScatteringFeatures(), new RandomNetworkFeatures()),
            List.of());
    }

    /** These in other feature spaces. */
    public EvaluationSettings withSpaces(final List<ImageFeatures> newSpaces) {
        return new EvaluationSettings(count, seed, newSpaces, trials);
    }

    /** These with classifiers that learn from the sets. */
    public EvaluationSettings withTrials(final List<TransferTrial> newTrials) {
        return new EvaluationSettings(count, seed, spaces, newTrials);
    }
}
