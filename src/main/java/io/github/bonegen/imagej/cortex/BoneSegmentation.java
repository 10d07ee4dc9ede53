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
package io.github.bonegen.imagej.cortex;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.Choices;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.ImagePlanes;
import io.github.bonegen.imagej.morphometry.BoneChoice;
import io.github.bonegen.imagej.morphometry.BonePreparation;
import io.github.bonegen.imagej.morphometry.MeasuredImage;
import io.github.bonegen.imagej.region.RegionRule;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.Density;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MemoryNeed;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.morphometry.cortex.Compartments;
import io.github.bonegen.morphometry.cortex.DualThreshold;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.format.ScancoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From an image to its compartments and their row.
 *
 * @param rule which voxels are bone
 * @param cortical which voxels are dense bone
 * @param unit that a scan's values are taken in
 * @param method that tells the compartments apart
 * @param convention of the trabecular compartment's border
 * @param request what to measure in it
 */
public record BoneSegmentation(BoneChoice.Rule rule, BoneChoice.Rule cortical, ScancoUnit unit, DualThreshold method,
    Convention convention, MeasurementRequest request)
{
    private static final int BYTES = 12;
    private static final double APART = 0.3;
    private static final double CORTEX = 0.5;

    /**
     * Segments and measures an image.
     *
     * @throws io.github.bonegen.InvalidInputException if that cannot be done with the image
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public SegmentedBone of(final ImagePlus image, final Progress progress) {
        final String title = image.getTitle();
        progress.update(0, "Segmenting " + title);
        final Planes grey = unit.of(ImagePlanes.of(image), Provenance.parse(Objects.requireNonNullElse(
            image.getInfoProperty(), "")));
        check(grey.calibration(), title);
        new MemoryNeed((long) BYTES * grey.width() * grey.height() * grey.depth()).and(BonePreparation.bytes(image)).check(Runtime
            .getRuntime().maxMemory());
        Volume.requireArray(title, grey.width(), grey.height(), grey.depth());
        final BoneChoice choice = rule.of(image, grey);
        final Segmented bone = choice.segmentation().segment(grey, title);
        final BoneChoice denseChoice = cortical.of(image, grey);
        final Segmented dense = denseChoice.segmentation().segment(grey, title);
        final Compartments parts = method.apply(dense.bone(), bone.bone(), title, parallel(progress.part(0, APART)));
        Measurement row = parts.measure(dense.bone(), parallel(progress.part(APART, CORTEX)));
        if (choice.segmentation().isOfGreyValues()) {
            row = row.and(density(grey, dense.bone(), parts.cortex()));
        }
        final List<String> notes = new ArrayList<>(choice.note().isEmpty() ? List.of() : List.of(choice.note()));
        notes.addAll(RegionRule.everywhere().of(image, bone.bone()).notes());
        if (parts.trabeculae().count() > 0) {
            row = row.and(Morphometry.measure(new BuiltInEngine(), grey, choice.segmentation().isOfGreyValues(), bone.bone(),
                new Region("the trabecular compartment", parts.trabeculae(), convention), request, progress.part(CORTEX, 1)));
        } else {
            notes.add("there is no trabecular compartment");
        }
        for (final String note : notes) {
            row = row.withNote(note);
        }
        return new SegmentedBone(title, bone.bone(), parts, new MeasuredImage(title, row, record(bone, dense, grey, row)));
    }

    private static void check(final Calibration size, final String title) {
        require(size.isIsotropic(), "%s has voxels of %s x %s x %s %s; accepted are cubic voxels: scale the image first", title,
            size.x(), size.y(), size.z(), size.unit());
    }

    private Parallel parallel(final Progress progress) {
        progress.checkCancelled();
        return new Parallel(request.threads(), progress);
    }

    private Measurement density(final Planes grey, final BinaryVolume dense, final BinaryVolume cortex) {
        final Density density = Density.of(grey, dense, cortex, new Parallel(request.threads(), Progress.NONE));
        final String suffix = grey.calibration().valueUnit().isEmpty() ? "" : " (" + grey.calibration().valueUnit() + ")";
        return Measurement.NONE.with("Ct.BMD" + suffix, density.bmd()).with("Ct.TMD" + suffix, density.tmd());
    }

    private Provenance record(final Segmented bone, final Segmented dense, final Planes grey, final Measurement row) {
        return new Provenance(bone.record().entries())
            .with("cortical segmentation", dense.record().entries().getOrDefault("segmentation", ""))
            .with("method", "dual threshold (Buie et al. 2007, doi:10.1016/j.bone.2007.07.007) with a periosteal closing of "
                + method.periosteal() + " mm, an endosteal closing of " + method.endosteal() + " mm, pores up to "
                + method.pore() + " mm wide, smoothing " + method.smoothing() + " mm")
            .with("mask", "the trabecular compartment").with("convention", Choices.key(convention))
            .with("voxel size", grey.calibration().x() + " " + grey.calibration().unit())
            .with("voxels", grey.width() + " x " + grey.height() + " x " + grey.depth())
            .with("engine", BuiltInEngine.NAME).with("seed", request.seed())
            .with("made by", "BoneGen " + Provenance.version()).with("notes", String.join("; ", row.notes()));
    }
}
