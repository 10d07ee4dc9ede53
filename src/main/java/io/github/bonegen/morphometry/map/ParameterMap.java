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
package io.github.bonegen.morphometry.map;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;

/**
 * A parameter of bone by place.
 *
 * @param metric that is mapped
 * @param grid of the cells
 * @param scan size of the volume's voxels
 * @param columns names of the values; the first is the parameter
 * @param values by column and cell; NaN where undefined, or where too little of the window lies in the mask
 * @param totals voxels of each window in the mask
 */
public record ParameterMap(LocalMetric metric, MapGrid grid, Calibration scan, List<String> columns, double[][] values,
    double[] totals)
{
    /**
     * Maps bone.
     *
     * @param region whose mask, not its convention, counts
     * @param least share of a window's voxels in the volume that must lie in the mask, from 0 to 1
     * @throws io.github.bonegen.InvalidInputException if there is no cell with a value
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static ParameterMap of(final BinaryVolume bone, final Region region, final LocalMetric metric, final MapGrid grid,
        final double least, final Parallel parallel)
    {
        require(least >= 0 && least <= 1, "least=%s is not accepted; choose 0 to 1", least);
        final CellMeasure measure = metric.of(bone, region, parallel.part(0, 0.6));
        final WindowSums sums = WindowSums.of(grid, region.voxels(), measure, parallel.part(0.6, 1));
        final double[][] values = new double[measure.columns().size()][grid.count()];
        for (int cell = 0; cell < grid.count(); cell++) {
            final boolean isIn = sums.totals[cell] > 0 && sums.totals[cell] >= least * sums.seen[cell];
            final double[] own = isIn ? measure.of(sums.totals[cell], sums.of(cell)) : new double[0];
            for (int column = 0; column < values.length; column++) {
                values[column][cell] = isIn ? own[column] : Double.NaN;
            }
        }
        require(Arrays.stream(values[0]).anyMatch(Double::isFinite), "No window has a %s: none holds bone, or enough of the mask;"
            + " choose a larger window, or a smaller least", metric.label());
        return new ParameterMap(metric, grid, bone.calibration(), measure.columns(), values, sums.totals);
    }

    /** Bytes that the map and what makes it take beside the volume's bits and, of thickness, its map. */
    public static long bytes(final MapGrid grid, final int threads) {
        return WindowSums.bytes(grid, 2 * 13, threads) + 2L * 30 * Double.BYTES * grid.count();
    }

    /** The parameter as an image whose voxels are the cells. */
    public Volume volume() {
        final float[] voxels = new float[grid.count()];
        for (int cell = 0; cell < voxels.length; cell++) {
            voxels[cell] = (float) values[0][cell];
        }
        return Volume.of(voxels, grid.cells(0), grid.cells(1), grid.cells(2), Calibration.isotropic(grid.step() * scan.x(), scan
            .unit(), metric.unit(scan.unit())));
    }
}
