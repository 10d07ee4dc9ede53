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
import io.github.bonegen.evaluation.FrechetDistance;
import io.github.bonegen.evaluation.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Frechet distances of pairs of hospitals, all at one number of images, because the distance depends on it.
 *
 * @param table feature space
 * @param hospitals with enough images
 * @param images in each set
 * @param distances of the pairs
 */
record HospitalDistances(FeatureTable table, String scope, int hospitals, int images, double[] distances, long seed) {

    private static final int MOST_PAIRS = 100;

    /**
     * Compares hospitals; empty if there are no two with enough images.
     *
     * @param most images in a set
     */
    static Optional<HospitalDistances> of(final FeatureTable table, final List<EvaluatedImage> real, final String scope,
        final int most, final long seed, final Progress progress)
    {
        final int least = 2 * table.space().count();
        final Map<String, List<EvaluatedImage>> sites = Scopes.of(real, scope).stream()
            .filter(image -> !image.site().isBlank())
            .collect(Collectors.groupingBy(EvaluatedImage::site, TreeMap::new, Collectors.toList()));
        sites.values().removeIf(images -> images.size() < least);
        final int count = Math.min(most, sites.values().stream().mapToInt(List::size).min().orElse(0));
        if (sites.size() < 2 || count <= table.space().count()) {
            return Optional.empty();
        }
        final List<double[][]> features = sites.values().stream()
            .map(images -> table.of(Scopes.sample(images, scope, count, seed), Progress.NONE)).toList();
        final double[] distances = pairs(features.size(), seed).parallelStream().mapToDouble(pair -> {
            progress.checkCancelled();
            return FrechetDistance.of(features.get(pair[0]), features.get(pair[1]));
        }).toArray();
        return Optional.of(new HospitalDistances(table, scope, sites.size(), count, distances, seed));
    }

    /** Beside the distances of sets to their references, at the same number of images. */
    HospitalShift beside(final double synthetic, final double real, final double halves) {
        return new HospitalShift(table.space().name(), scope, hospitals, distances.length, images,
            Statistics.median(distances), Arrays.stream(distances).min().orElseThrow(),
            Arrays.stream(distances).max().orElseThrow(), synthetic, real, halves);
    }

    /** The distance of a set to a reference at the same number of images as between hospitals. */
    double distance(final List<EvaluatedImage> reference, final List<EvaluatedImage> set) {
        return FrechetDistance.of(features(reference), features(set));
    }

    private double[][] features(final List<EvaluatedImage> set) {
        return table.of(Scopes.sample(set, scope, images, seed), Progress.NONE);
    }

    private static List<int[]> pairs(final int hospitals, final long seed) {
        final List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < hospitals; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        Collections.shuffle(pairs, new Random(seed));
        return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
    }
}
