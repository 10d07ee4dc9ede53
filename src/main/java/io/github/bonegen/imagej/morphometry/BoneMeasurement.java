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
package io.github.bonegen.imagej.morphometry;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MemoryNeed;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Planes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From an image to its rows: its bone is measured in each of its regions.
 *
 * @param preparation what makes bone of an image
 * @param request what to measure
 * @param inside the same inside a mask
 */
public record BoneMeasurement(BonePreparation preparation, MeasurementRequest request, MeasurementRequest inside) {

    private static final double SEGMENTED = 0.05;
    private static final int MASK_BYTES = 2;

    /**
     * Measures an image with an engine.
     *
     * @return a row for each region
     * @throws io.github.bonegen.InvalidInputException if the image cannot be measured
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<MeasuredImage> measure(final ImagePlus image, final MorphometryEngine engine, final Progress progress) {
        progress.update(0, "Segmenting " + image.getTitle());
        final Planes volume = preparation.planes(image);
        final long voxels = (long) volume.width() * volume.height() * volume.depth();
        final long bytes = BonePreparation.bytes(image);
        final long most = Runtime.getRuntime().maxMemory();
        MemoryNeed.least(voxels, request).and(bytes).check(most);
        final MemoryNeed need = MemoryNeed.of(voxels, request).and(bytes).atMost(most);
        final PreparedBone bone = preparation.of(image, volume);
        final List<MeasuredImage> rows = new ArrayList<>();
        final double share = (1 - SEGMENTED) / bone.regions().size();
        bone.regions().forEach((name, region) -> {
            final double from = SEGMENTED + share * rows.size();
            progress.update(from, "Measuring " + image.getTitle() + name + ", which needs about " + (region.isEverywhere()
                ? need : need.and(MASK_BYTES * voxels)));
            final Measurement measured = measure(engine, bone, region, (region.isEverywhere() ? request : inside).holding(bytes),
                progress.part(from, from + share));
            rows.add(new MeasuredImage(image.getTitle() + name, measured, record(bone, region, engine, measured)));
        });
        return rows;
    }

    private Measurement measure(final MorphometryEngine engine, final PreparedBone bone, final Region region,
        final MeasurementRequest asked, final Progress progress)
    {
        Measurement measured = Morphometry.measure(engine, bone.volume(), bone.isOfGreyValues(), bone.segmented().bone(), region,
            asked, progress);
        if (asked.metrics().size() < request.metrics().size()) {
            measured = measured.withNote("not defined inside a mask and left out: " + request.metrics().stream()
                .filter(metric -> !asked.metrics().contains(metric)).map(Metric::key).collect(Collectors.joining(", ")));
        }
        for (final String note : bone.notes()) {
            measured = measured.withNote(note);
        }
        return measured;
    }

    private Provenance record(final PreparedBone bone, final Region region, final MorphometryEngine engine,
        final Measurement measured)
    {
        return bone.record(region).with("engine", engine.name()).with("seed", request.seed())
            .with("made by", "BoneGen " + Provenance.version()).with("notes", String.join("; ", measured.notes()));
    }
}
