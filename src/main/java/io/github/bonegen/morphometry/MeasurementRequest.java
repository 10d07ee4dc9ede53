package io.github.bonegen.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to measure, and how. The number of threads changes the time alone, never a result.
 *
 * @param metrics at least one
 * @param sampling of mean intercept lengths, for {@link Metric#DA}
 * @param seed of that sampling: the same seed gives the same DA
 * @param threads at least 1
 * @param keepMaps whether the maps of thickness and separation are handed back, 4 bytes a voxel each
 */
public record MeasurementRequest(Set<Metric> metrics, MilSampling sampling, long seed, int threads,
    boolean keepMaps)
{
    public MeasurementRequest {
        require(!metrics.isEmpty(), "Nothing to measure; choose at least one metric");
        require(threads >= 1, "threads=%d is not accepted; at least 1 is needed", threads);
        metrics = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
    }

    /** Metrics on one thread, with standard sampling from seed 1 and without maps. */
    public static MeasurementRequest of(final Metric... metrics) {
        return of(Set.copyOf(List.of(metrics)));
    }

    /** Metrics on one thread, with standard sampling from seed 1 and without maps. */
    public static MeasurementRequest of(final Set<Metric> metrics) {
        return new MeasurementRequest(metrics, MilSampling.STANDARD, 1, 1, false);
    }

    public MeasurementRequest with(final MilSampling newSampling) {
        return new MeasurementRequest(metrics, newSampling, seed, threads, keepMaps);
    }

    public MeasurementRequest with(final Set<Metric> newMetrics) {
        return new MeasurementRequest(newMetrics, sampling, seed, threads, keepMaps);
    }

    public MeasurementRequest withSeed(final long newSeed) {
        return new MeasurementRequest(metrics, sampling, newSeed, threads, keepMaps);
    }

    public MeasurementRequest withThreads(final int newThreads) {
        return new MeasurementRequest(metrics, sampling, seed, newThreads, keepMaps);
    }

    public MeasurementRequest keepingMaps() {
        return new MeasurementRequest(metrics, sampling, seed, threads, true);
    }

    boolean has(final Metric metric) {
        return metrics.contains(metric);
    }
}
