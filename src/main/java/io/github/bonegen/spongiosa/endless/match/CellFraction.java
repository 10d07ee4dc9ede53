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

import io.github.bonegen.spongiosa.endless.SurfaceShift;
import io.github.bonegen.spongiosa.endless.VoxelMask;
import io.github.bonegen.volume.Box;

/** BV/TV of each cell: the share of bone among its voxels inside the mask. */
final class CellFraction implements CellMeter {

    private static final double NEAR = 0.5;
    private static final double LEAST_SLOPE = 1e-3;

    @Override
    public MeasuredCells of(final float[] distances, final SurfaceShift shift, final CellGrid grid, final VoxelMask mask) {
        final int[] counts = new int[grid.count()];
        final int[] bone = new int[grid.count()];
        final int[] near = new int[grid.count()];
        final Box box = grid.box();
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    if (mask.contains(x, y, z)) {
                        final int cell = grid.cell(x, y, z);
                        final double distance = distances[box.index(x, y, z)] + shift.at(x, y, z);
                        counts[cell]++;
                        bone[cell] += distance > 0 ? 1 : 0;
                        near[cell] += Math.abs(distance) < NEAR ? 1 : 0;
                    }
                }
            }
        }
        final double[] values = new double[counts.length];
        final double[] slopes = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = counts[i] == 0 ? Double.NaN : (double) bone[i] / counts[i];
            slopes[i] = counts[i] == 0 ? 1 : Math.max(LEAST_SLOPE, (double) near[i] / counts[i]);
        }
        return new MeasuredCells(values, slopes);
    }
}
