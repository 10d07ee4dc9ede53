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

import io.github.bonegen.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares sets of images with references of the same number of images of each class.
 *
 * @param scopes that figures are given for
 * @param tables one a feature space
 * @param seed of the pairs whose similarity is taken
 */
record SetComparison(Scopes scopes, List<FeatureTable> tables, long seed) {

    /** The figures of a set, one for each scope. */
    List<SetFigures> of(final String name, final List<EvaluatedImage> set, final List<EvaluatedImage> reference,
        final Progress progress)
    {
        for (int i = 0; i < tables.size(); i++) {
            final Progress part = progress.part(0.5 * i / tables.size(), 0.5 * (i + 1) / tables.size());
            tables.get(i).of(set, part);
            tables.get(i).of(reference, part);
        }
        progress.update(0.5, "comparing: " + name);
        final Map<String, Estimate> similarities = PairSimilarity.of(set, scopes, seed);
        return scopes.names().parallelStream().map(scope -> {
            progress.checkCancelled();
            return figures(name, scope, Scopes.of(set, scope), Scopes.of(reference, scope), similarities.get(scope));
        }).toList();
    }

    private SetFigures figures(final String name, final String scope, final List<EvaluatedImage> set,
        final List<EvaluatedImage> reference, final Estimate similarity)
    {
        final Map<String, SpaceFigures> spaces = new LinkedHashMap<>();
        for (final FeatureTable table : tables) {
            spaces.put(table.space().name(), SpaceFigures.of(table.of(reference, Progress.NONE), table.of(set,
                Progress.NONE)));
        }
        return new SetFigures(name, scope, set.size(), spaces, similarity);
    }
}
