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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;


/**
 * What is asked for in every cell.
 *
 * @param parameter that is asked for
 * @param asked of each cell, x fastest; NaN where nothing is asked for
 */
public record BoneMap(VolumeParameter parameter, CellGrid grid, double[] asked) {

    /** Where a map has a value for every voxel, what is asked for is that of cells of this edge, in mm. */
    private static final double CELL = 3;

    public BoneMap {
        require(parameter != VolumeParameter.DA, "A map of da is not accepted; accepted is one of bvtv, tbth or tbsp");
        require(Arrays.stream(asked).anyMatch(value -> !Double.isNaN(value)), "The map asks for no %s in any cell", parameter.label());
        for (int i = 0; i < asked.length; i++) {
            require(Double.isNaN(asked[i]) || asked[i] > 0 && asked[i] < parameter.most(),
                "The map asks for a %s of %.4g in cell %s; accepted is 0 to %d", parameter.label(), asked[i], grid.name(i),
                parameter.most());
        }
    }

    /**
     * Reads a map.
     *
     * @param parameter that it gives
     * @param map a voxel a cell, or a voxel for each of the box
     * @param voxel edge of the box's voxels in mm
     * @throws io.github.bonegen.InvalidInputException if it is of another shape, or asks for what cannot be
     */
    public static BoneMap of(final VolumeParameter parameter, final Volume map, final Box box, final double voxel) {
        if (map.width() == box.width() && map.height() == box.height() && map.depth() == box.depth()) {
            final CellGrid grid = CellGrid.ofEdge(box, CELL / voxel);
            return new BoneMap(parameter, grid, means(map.voxels(), grid));
        }
        final CellGrid grid = new CellGrid(box, map.width(), map.height(), map.depth());
        final double[] asked = new double[grid.count()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = map.voxels()[i];
        }
        return new BoneMap(parameter, grid, asked);
    }

    private static double[] means(final float[] values, final CellGrid grid) {
        final double[] sums = new double[grid.count()];
        final int[] counts = new int[grid.count()];
        final Box box = grid.box();
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    sums[grid.cell(x, y, z)] += values[box.index(x, y, z)];
                    counts[grid.cell(x, y, z)]++;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    /** Whether something is asked for in a cell. */
    boolean asks(final int cell) {
        return !Double.isNaN(asked[cell]);
    }

    /** The mean of all cells that something is asked for in. */
    public double mean() {
        return Arrays.stream(asked).filter(value -> !Double.isNaN(value)).average().orElseThrow();
    }
}
