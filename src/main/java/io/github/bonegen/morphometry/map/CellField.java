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

import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Volume;

/**
 * The values of cells at the voxels of the volume in whose middle they lie: linear between the middles of cells, of those that
 * have a value; NaN in a cell that has none.
 *
 * @param cells the values
 * @param step edge of a cell in voxels
 * @param offset where the first cell begins along x, y and z, in voxels
 */
public record CellField(Volume cells, double step, double[] offset) {

    /** Rounding of sizes that files keep. */
    private static final double SLACK = 1e-3;

    /**
     * Cells in the middle of a volume, which leave less than a cell of it over.
     *
     * @param name what messages call the cells
     * @throws io.github.bonegen.InvalidInputException if they are larger than the volume, or leave more over
     */
    public static CellField over(final Planes volume, final Volume cells, final String name) {
        final double step = cells.calibration().x() / volume.calibration().x();
        final double[] offset = {offset(volume.width() - step * cells.width()), offset(volume.height() - step * cells.height()),
            offset(volume.depth() - step * cells.depth())};
        for (final double rest : offset) {
            require(rest >= 0 && rest < (0.5 + SLACK) * step,
                "%s has %d x %d x %d cells of %s %s, which do not lie over %d x %d x %d voxels of %s %s; give the image that it is"
                    + " a map of", name, cells.width(), cells.height(), cells.depth(), cells.calibration().x(), cells
                    .calibration().unit(), volume.width(), volume.height(), volume.depth(), volume.calibration().x(), volume
                    .calibration().unit());
        }
        return new CellField(cells, step, offset);
    }

    /** Half of what is left over, in whole voxels as {@link MapGrid#offset}. */
    private static double offset(final double rest) {
        return Math.floor(rest / 2 + SLACK);
    }

    /** The value at the middle of a voxel. */
    public double at(final int x, final int y, final int z) {
        final double u = place(x, 0, cells.width());
        final double v = place(y, 1, cells.height());
        final double w = place(z, 2, cells.depth());
        if (Double.isNaN(value((int) (u + 0.5), (int) (v + 0.5), (int) (w + 0.5)))) {
            return Double.NaN;
        }
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 8; corner++) {
            final double weight = weight(u, corner & 1) * weight(v, corner >> 1 & 1) * weight(w, corner >> 2);
            final double value = weight == 0 ? Double.NaN : value((int) u + (corner & 1), (int) v + (corner >> 1 & 1), (int) w
                + (corner >> 2));
            if (!Double.isNaN(value)) {
                sum += weight * value;
                weights += weight;
            }
        }
        return sum / weights;
    }

    /** Among the middles of cells; constant beyond the outermost. */
    private double place(final int voxel, final int axis, final int count) {
        return Math.max(0, Math.min(count - 1.0, (voxel + 0.5 - offset[axis]) / step - 0.5));
    }

    private static double weight(final double place, final int upper) {
        final double fraction = place - (int) place;
        return upper == 1 ? fraction : 1 - fraction;
    }

    private double value(final int i, final int j, final int k) {
        return cells.voxels()[(k * cells.height() + j) * cells.width() + i];
    }
}
