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
package io.github.bonegen.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.morphometry.structure.MilSampling;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to measure, and how. The number of threads changes the time alone, never a result.
 *
 * @param metrics at least one
 * @param sampling of mean intercept lengths, for {@link StandardMetric#DA}
 * @param seed of that sampling: the same seed gives the same DA
 * @param threads at least 1
 * @param keepMaps whether the maps of thickness and separation are handed back, 4 bytes a voxel each
 * @param held bytes of memory that the caller holds meanwhile, those of the image for one
 */
public record MeasurementRequest(Set<Metric> metrics, MilSampling sampling, long seed, int threads,
    boolean keepMaps, long held)
{
    public MeasurementRequest {
        require(!metrics.isEmpty(), "Nothing to measure; choose at least one metric");
        require(threads >= 1, "threads=%d is not accepted; at least 1 is needed", threads);
        metrics = metrics.stream().sorted(Comparator.comparingInt(MeasurementRequest::order))
            .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** Metrics on one thread, with standard sampling from seed 1 and without maps. */
    public static MeasurementRequest of(final Metric... metrics) {
        return of(new LinkedHashSet<>(List.of(metrics)));
    }

    /** Metrics on one thread, with standard sampling from seed 1 and without maps. */
    public static MeasurementRequest of(final Set<? extends Metric> metrics) {
        return new MeasurementRequest(new LinkedHashSet<>(metrics), MilSampling.STANDARD, 1, 1, false, 0);
    }

    /** The same with another sampling of mean intercept lengths. */
    public MeasurementRequest with(final MilSampling newSampling) {
        return new MeasurementRequest(metrics, newSampling, seed, threads, keepMaps, held);
    }

    /**
     * The same for other metrics.
     *
     * @throws io.github.bonegen.InvalidInputException if there are none
     */
    public MeasurementRequest with(final Set<? extends Metric> newMetrics) {
        return new MeasurementRequest(new LinkedHashSet<>(newMetrics), sampling, seed, threads, keepMaps, held);
    }

    /** The same with another seed of the sampling of mean intercept lengths. */
    public MeasurementRequest withSeed(final long newSeed) {
        return new MeasurementRequest(metrics, sampling, newSeed, threads, keepMaps, held);
    }

    /**
     * The same on another number of threads.
     *
     * @throws io.github.bonegen.InvalidInputException if it is less than 1
     */
    public MeasurementRequest withThreads(final int newThreads) {
        return new MeasurementRequest(metrics, sampling, seed, newThreads, keepMaps, held);
    }

    /** The same with the maps handed back, 4 bytes a voxel each. */
    public MeasurementRequest keepingMaps() {
        return new MeasurementRequest(metrics, sampling, seed, threads, true, held);
    }

    /** The same beside what the caller holds in the memory. */
    public MeasurementRequest holding(final long bytes) {
        return new MeasurementRequest(metrics, sampling, seed, threads, keepMaps, bytes);
    }

    /** The metrics that engines measure. */
    public Set<StandardMetric> standard() {
        final Set<StandardMetric> standard = EnumSet.noneOf(StandardMetric.class);
        metrics.stream().filter(StandardMetric.class::isInstance).map(StandardMetric.class::cast).forEach(standard::add);
        return standard;
    }

    /** The metrics of other authors, which measure themselves. */
    public List<Metric> added() {
        return metrics.stream().filter(metric -> !(metric instanceof StandardMetric)).toList();
    }

    private static int order(final Metric metric) {
        return metric instanceof StandardMetric standard ? standard.ordinal() : StandardMetric.values().length;
    }

    boolean has(final Metric metric) {
        return metrics.contains(metric);
    }
}
