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

import io.github.bonegen.Progress;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Volumes and what was measured in them.
 *
 * @param volumes densities, x fastest
 * @param features one row a volume, one column for each of {@link MorphometricFeatures#NAMES}
 */
public record EvaluatedSet(List<float[]> volumes, double[][] features) {

    /** Measures volumes on all processors. */
    public static EvaluatedSet of(final List<float[]> volumes, final int edge, final Calibration calibration,
        final MorphometricFeatures measure, final Progress progress)
    {
        final double[][] features = new double[volumes.size()][];
        final AtomicInteger done = new AtomicInteger();
        IntStream.range(0, volumes.size()).parallel().forEach(i -> {
            progress.checkCancelled();
            features[i] = measure.of(Volume.of(volumes.get(i), edge, edge, edge, calibration));
            progress.update((double) done.incrementAndGet() / volumes.size(), "measuring");
        });
        return new EvaluatedSet(volumes, features);
    }

    /** A volume and what was measured in it. */
    record Measured(float[] voxels, double[] features) { }

    static EvaluatedSet of(final List<Measured> measured) {
        return new EvaluatedSet(measured.stream().map(Measured::voxels).toList(),
            measured.stream().map(Measured::features).toArray(double[][]::new));
    }

    /** Some columns of the features. */
    double[][] features(final int... columns) {
        return Arrays.stream(features).map(row -> Arrays.stream(columns).mapToDouble(column -> row[column]).toArray())
            .toArray(double[][]::new);
    }

    int size() {
        return features.length;
    }
}
