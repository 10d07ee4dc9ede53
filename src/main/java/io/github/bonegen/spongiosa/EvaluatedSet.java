package io.github.bonegen.spongiosa;

import io.github.bonegen.Progress;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
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
    static EvaluatedSet of(final List<float[]> volumes, final int edge, final Calibration calibration,
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

    int size() {
        return features.length;
    }
}
