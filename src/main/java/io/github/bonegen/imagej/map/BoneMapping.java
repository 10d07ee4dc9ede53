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
package io.github.bonegen.imagej.map;

import ij.ImagePlus;
import io.github.bonegen.Choices;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.morphometry.BonePreparation;
import io.github.bonegen.imagej.morphometry.PreparedBone;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MemoryNeed;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.map.LocalMetric;
import io.github.bonegen.morphometry.map.MapGrid;
import io.github.bonegen.morphometry.map.ParameterMap;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Volume;
import java.util.EnumSet;
import java.util.Set;

/**
 * From an image to the map of a parameter.
 *
 * @param preparation what makes bone of an image; its objects are together
 * @param metric to map
 * @param window that slides
 * @param least share of a window that must lie in the mask
 * @param threads at least 1
 */
public record BoneMapping(BonePreparation preparation, LocalMetric metric, WindowRule window, double least, int threads) {

    private static final double SEGMENTED = 0.05;

    /**
     * Maps an image.
     *
     * @throws io.github.bonegen.InvalidInputException if that cannot be done with the image
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public MappedBone of(final ImagePlus image, final Progress progress) {
        progress.update(0, "Segmenting " + image.getTitle());
        final Planes volume = preparation.planes(image);
        final MapGrid grid = window.of(volume, image.getTitle());
        need(volume).and(BonePreparation.bytes(image)).and(ParameterMap.bytes(grid, threads)).check(Runtime.getRuntime()
            .maxMemory());
        Volume.requireArray(image.getTitle(), volume.width(), volume.height(), volume.depth());
        final PreparedBone bone = preparation.of(image, volume);
        final Region region = bone.regions().values().iterator().next();
        final ParameterMap map = ParameterMap.of(bone.segmented().bone(), region, metric, grid, least, new Parallel(threads,
            progress.part(SEGMENTED, 1)));
        return new MappedBone(image.getTitle(), map, bone.segmented().bone(), image.getCalibration(), record(bone, region, grid),
            bone.notes());
    }

    private MemoryNeed need(final Planes volume) {
        final Set<StandardMetric> like = metric == LocalMetric.TBTH || metric == LocalMetric.TBSP
            ? EnumSet.of(StandardMetric.TBTH) : EnumSet.of(StandardMetric.BVTV);
        return MemoryNeed.of((long) volume.width() * volume.height() * volume.depth(), MeasurementRequest.of(like));
    }

    private Provenance record(final PreparedBone bone, final Region region, final MapGrid grid) {
        final double voxel = bone.volume().calibration().x();
        final String length = bone.volume().calibration().unit();
        final String unit = metric.unit(length);
        return bone.record(region).with("map of", metric.label() + (unit.isEmpty() ? "" : " in " + unit))
            .with("window", Choices.key(grid.shape()) + " of " + grid.window() + " voxels, " + (float) (grid.window() * voxel) + " "
                + length)
            .with("step", grid.step() + " voxels, " + (float) (grid.step() * voxel) + " " + length)
            .with("least share of a window in the mask", least)
            .with("made by", "BoneGen " + Provenance.version()).with("notes", String.join("; ", bone.notes()));
    }
}
