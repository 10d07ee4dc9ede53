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
package io.github.bonegen.spongiosa.match.statistics;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts as measured.
 *
 * @param threshold density from which a voxel is bone
 */
public record ReferenceMeasure(MorphometryEngine engine, double threshold) {

    /**
     * Metrics of the binary volume come from the engine, densities from the grey volume, others from their authors.
     *
     * @throws io.github.bonegen.InvalidInputException if the engine does not measure what a target needs
     */
    public double[] of(final Volume sample, final List<MicrostructureTarget> targets) {
        final Measurement row = row(sample, metrics(targets));
        targets.forEach(target -> require(row.named(target.column()).isPresent(),
            "The engine %s measures no %s, which %s needs; choose another engine", engine.name(), target.column(),
            target.key()));
        return targets.stream().mapToDouble(target -> target.measured(row)).toArray();
    }

    /** The targets' columns with the units that a sample is measured in. */
    public List<String> columns(final Volume sample, final List<MicrostructureTarget> targets) {
        final Measurement row = row(sample, metrics(targets));
        return targets.stream().map(target -> row.named(target.column()).orElse(target.column())).toList();
    }

    private static Set<Metric> metrics(final List<MicrostructureTarget> targets) {
        return targets.stream().map(MicrostructureTarget::metric)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The engine's row of some metrics; embedding alone asks for none. */
    public Measurement row(final Volume sample, final Set<? extends Metric> metrics) {
        if (metrics.isEmpty()) {
            return Measurement.NONE;
        }
        final BinaryVolume bone = new FixedThreshold(threshold).segment(sample, "The sample").bone();
        final MeasurementRequest request = MeasurementRequest.of(metrics).with(MilSampling.QUICK);
        final Set<Metric> binary = new LinkedHashSet<>(metrics);
        binary.remove(StandardMetric.DENSITY);
        Measurement row = Measurement.NONE;
        if (!binary.isEmpty()) {
            // Engines and metrics of other authors need not bear several callers at once.
            synchronized (engine) {
                row = row.and(Morphometry.measure(engine, sample, false, bone,
                    Region.everywhere(bone), request.with(binary), Progress.NONE));
            }
        }
        return metrics.contains(StandardMetric.DENSITY) ? row.and(Morphometry.density(sample, bone,
            Region.everywhere(bone), request)) : row;
    }
}
