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
package io.github.bonegen.spongiosa.endless.match;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.spongiosa.endless.SurfaceShift;
import io.github.bonegen.spongiosa.endless.VoxelMask;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;

/**
 * Tb.Th or Tb.Sp of each cell in mm: the mean of the largest spheres' diameters over its bone or marrow, of spheres that may
 * reach beyond the cell.
 *
 * @param parameter one of the two
 * @param calibration of the voxels
 */
record CellThickness(VolumeParameter parameter, Calibration calibration, Parallel threads) implements CellMeter {

    /** A surface moved by a voxel makes struts thicker by two, and the thinnest of them appear: less than two on average. */
    private static final double DIAMETER_A_VOXEL = 1.5;

    @Override
    public MeasuredCells of(final float[] distances, final SurfaceShift shift, final CellGrid grid, final VoxelMask mask) {
        final Box box = grid.box();
        final BinaryVolume bone = BinaryVolume.of(box.width(), box.height(), box.depth(), calibration, (x, y, z) -> distances[
            (z * box.height() + y) * box.width() + x] + shift.within(mask).at(box.x() + x, box.y() + y, box.z() + z) > 0, threads);
        final Volume map = Morphometry.measure(bone, MeasurementRequest.of(parameter.metric()).withThreads(threads.threads())
            .keepingMaps(), Progress.NONE).maps().get(parameter == VolumeParameter.TBTH ? Measurement.THICKNESS_MAP
            : Measurement.SEPARATION_MAP);
        final double[] sums = new double[grid.count()];
        final int[] counts = new int[grid.count()];
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    final float diameter = map.voxels()[box.index(x, y, z)];
                    if (diameter > 0 && mask.contains(x, y, z)) {
                        sums[grid.cell(x, y, z)] += diameter;
                        counts[grid.cell(x, y, z)]++;
                    }
                }
            }
        }
        final double slope = (parameter == VolumeParameter.TBTH ? DIAMETER_A_VOXEL : -DIAMETER_A_VOXEL) * calibration.x();
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
        }
        final double[] slopes = new double[sums.length];
        Arrays.fill(slopes, slope);
        return new MeasuredCells(sums, slopes);
    }
}
