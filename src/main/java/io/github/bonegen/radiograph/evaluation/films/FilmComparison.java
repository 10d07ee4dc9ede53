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
package io.github.bonegen.radiograph.evaluation.films;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.evaluation.EnergyDistance;
import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.evaluation.KernelDistance;
import io.github.bonegen.evaluation.Statistics;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How far a set of films, of whatever labels, lies from real ones in a feature space, beside how far random halves of the
 * real ones lie from each other. Features are in standard deviations of the real films; of equal sets both distances are 0 on
 * average, for sets of any size.
 *
 * @param space name of the feature space
 * @param films number of films compared
 * @param real number of real films
 * @param distance energy distance of the films to the real ones, over the root of the number of features
 * @param kernel their kernel distance
 * @param halves energy distance of halves of the real ones, the mean over {@value #DRAWS} draws
 * @param halvesDeviation its standard deviation over the draws
 */
public record FilmComparison(String space, int films, int real, double distance, KernelDistance kernel, double halves,
    double halvesDeviation)
{
    /** The fewest films in a set: halves of fewer say nothing. */
    public static final int LEAST = 8;

    /** What {@link ImageFeatures} promises to be negligible. */
    private static final double LEAST_DEVIATION = 0.01;
    private static final int DRAWS = 20;

    /**
     * Compares in one space.
     *
     * @param films squares of one size
     * @param real squares of the same size
     * @param seed of the halves
     * @throws io.github.bonegen.InvalidInputException if a set has fewer than {@value #LEAST} films
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static FilmComparison of(final ImageFeatures space, final List<EvaluatedImage> films,
        final List<EvaluatedImage> real, final long seed, final Progress progress)
    {
        require(Math.min(films.size(), real.size()) >= LEAST,
            "There are %d films and %d real ones; accepted are folders with at least %d each", films.size(), real.size(), LEAST);
        final double[][] measured = features(space, real, progress.part(0, 0.5));
        final FeatureScale scale = FeatureScale.of(measured, LEAST_DEVIATION);
        final double[][] reference = scale.apply(measured);
        final double[][] compared = scale.apply(features(space, films, progress.part(0.5, 1)));
        final double[] halves = halves(reference, seed);
        return new FilmComparison(space.name(), films.size(), real.size(), distance(compared, reference),
            KernelDistance.of(compared, reference), Statistics.mean(halves), Statistics.deviation(halves));
    }

    private static double[][] features(final ImageFeatures space, final List<EvaluatedImage> films, final Progress progress) {
        progress.update(0, "measuring features: " + space.name());
        return films.parallelStream().map(film -> {
            progress.checkCancelled();
            return space.of(film.grey(), film.edge());
        }).toArray(double[][]::new);
    }

    private static double distance(final double[][] one, final double[][] other) {
        return EnergyDistance.of(one, other) / Math.sqrt(one[0].length);
    }

    private static double[] halves(final double[][] reference, final long seed) {
        final List<double[]> rows = new ArrayList<>(List.of(reference));
        final Random random = new Random(seed);
        final double[] distances = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Collections.shuffle(rows, random);
            final int half = rows.size() / 2;
            distances[draw] = distance(rows.subList(0, half).toArray(double[][]::new),
                rows.subList(half, rows.size()).toArray(double[][]::new));
        }
        return distances;
    }
}
