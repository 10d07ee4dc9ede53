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
import io.github.bonegen.Choices;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.ImagePlanes;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.imagej.region.RegionRule;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MemoryNeed;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Segmentation;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Resampling;
import io.github.bonegen.volume.format.ScancoUnit;
import io.github.bonegen.volume.source.VolumeHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From an image to its rows: made isotropic if asked for, segmented, purified if asked for, measured in each of its regions.
 *
 * @param rule which voxels are bone
 * @param purify whether the largest piece alone is measured, its cavities filled
 * @param resample whether voxels that are no cubes are made cubes
 * @param unit that a scan's values are taken in
 * @param where images are measured
 * @param request what to measure
 * @param inside the same inside a mask
 */
public record BoneMeasurement(BoneChoice.Rule rule, boolean purify, boolean resample, ScancoUnit unit, RegionRule where,
    MeasurementRequest request, MeasurementRequest inside)
{
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
        final Planes volume = planes(image);
        final MemoryNeed need = MemoryNeed.of((long) volume.width() * volume.height() * volume.depth(), request)
            .and(bytes(image));
        need.check(Runtime.getRuntime().maxMemory());
        final BoneChoice choice = rule.of(image, volume);
        final Segmented segmented = segment(choice.segmentation(), volume, image.getTitle());
        final RegionRule.Found found = where.of(image, segmented.bone());
        final List<String> notes = new ArrayList<>(choice.note().isEmpty() ? List.of() : List.of(choice.note()));
        Optional.ofNullable(volume.provenance().entries().get(VolumeHeader.NOTES)).ifPresent(notes::add);
        notes.addAll(found.notes());
        final List<MeasuredImage> rows = new ArrayList<>();
        final double share = (1 - SEGMENTED) / found.regions().size();
        found.regions().forEach((name, region) -> {
            final double from = SEGMENTED + share * rows.size();
            progress.update(from, "Measuring " + image.getTitle() + name + ", which needs about " + (region.isEverywhere()
                ? need : need.and(MASK_BYTES * segmented.bone().size())));
            final Measurement measured = measure(engine, volume, choice, segmented.bone(), region, notes,
                progress.part(from, from + share));
            rows.add(new MeasuredImage(image.getTitle() + name, measured, record(segmented, volume, region, engine,
                measured)));
        });
        return rows;
    }

    private Measurement measure(final MorphometryEngine engine, final Planes volume, final BoneChoice choice,
        final BinaryVolume bone, final Region region, final List<String> notes, final Progress progress)
    {
        final MeasurementRequest asked = region.isEverywhere() ? request : inside;
        Measurement measured = Morphometry.measure(engine, volume, choice.segmentation().isOfGreyValues(), bone, region,
            asked, progress);
        if (asked.metrics().size() < request.metrics().size()) {
            measured = measured.withNote("not defined inside a mask and left out: " + request.metrics().stream()
                .filter(metric -> !asked.metrics().contains(metric)).map(Metric::key).collect(Collectors.joining(", ")));
        }
        for (final String note : notes) {
            measured = measured.withNote(note);
        }
        return measured;
    }

    /** The image's own planes; resampled ones need the memory for a copy. */
    private Planes planes(final ImagePlus image) {
        final Planes given = ImagePlanes.of(image);
        return unit.of(resample && !given.calibration().isIsotropic() ? Resampling.toIsotropic(Volumes.toVolume(image))
            : given, Provenance.parse(Objects.requireNonNullElse(image.getInfoProperty(), "")));
    }

    private static long bytes(final ImagePlus image) {
        return MemoryCheck.ofArrays(image.getStackSize(),
            (long) image.getWidth() * image.getHeight() * image.getBitDepth() / Byte.SIZE);
    }

    private Segmented segment(final Segmentation segmentation, final Planes volume, final String title) {
        final Segmented segmented = segmentation.segment(volume, title);
        return purify ? segmented.purified() : segmented;
    }

    private Provenance record(final Segmented segmented, final Planes volume, final Region region,
        final MorphometryEngine engine, final Measurement measured)
    {
        final Map<String, String> steps = new LinkedHashMap<>(volume.provenance().entries());
        steps.remove(VolumeHeader.NOTES);
        steps.putAll(segmented.record().entries());
        final Provenance chosen = new Provenance(steps)
            .with("mask", region.isEverywhere() ? "none" : region.name())
            .with("convention", region.isEverywhere() ? "" : Choices.key(region.convention()))
            .with("voxel size", volume.calibration().x() + " " + volume.calibration().unit())
            .with("voxels", volume.width() + " x " + volume.height() + " x " + volume.depth());
        return chosen.with("engine", engine.name()).with("seed", request.seed())
            .with("made by", "BoneGen " + Provenance.version()).with("notes", String.join("; ", measured.notes()));
    }
}
