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

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.endless.SurfaceShift;
import io.github.bonegen.spongiosa.endless.VoxelMask;
import io.github.bonegen.volume.Calibration;
import java.util.Arrays;


/**
 * Moves the surface of bone so that every cell of a box measures what a map asks for: a shift at the middle of each cell,
 * linear between them, corrected by what is measured, again and again.
 *
 * @param tolerance largest error of a cell, as a share of what is asked for
 * @param measure of cells
 */
public record MapMatching(double tolerance, CellMeter measure) {

    /**
     * What was found.
     *
     * @param shift at every voxel of the box
     * @param map that was asked for
     * @param measured value of each cell; NaN where the mask leaves none of it, or nothing was asked for
     * @param shifts at the middles of cells, in voxels
     */
    public record Matched(SurfaceShift shift, BoneMap map, double[] measured, double[] shifts) {

        /** The error of a cell as a share of what was asked for; 0 where nothing was, and outside the mask. */
        public double error(final int cell) {
            return Double.isNaN(measured[cell]) ? 0 : measured[cell] / map.asked()[cell] - 1;
        }

        /** Whether a cell came no nearer because the surface can be moved no further. */
        public boolean isOutOfReach(final int cell) {
            return Math.abs(shifts[cell]) >= FARTHEST;
        }
    }

    /** Beyond this struts of bone vanish or melt together. */
    static final double FARTHEST = 2.5;

    private static final int ROUNDS = 60;
    private static final double LARGEST_STEP = 0.5;

    public MapMatching {
        require(tolerance > 0, "tolerance=%s is not accepted; choose more than 0", tolerance);
    }

    /**
     * Matches a parameter.
     *
     * @param calibration of the voxels
     */
    public static MapMatching of(final VolumeParameter parameter, final double tolerance, final Calibration calibration,
        final Parallel threads)
    {
        return new MapMatching(tolerance, parameter == VolumeParameter.BVTV ? new CellFraction()
            : new CellThickness(parameter, calibration, threads));
    }

    /**
     * Matches.
     *
     * @param distances from the surface in voxels, positive in bone, of the map's box
     * @throws io.github.bonegen.InvalidInputException if the mask has no voxel in the box
     */
    public Matched run(final float[] distances, final BoneMap map, final VoxelMask mask, final Progress progress) {
        final CellGrid grid = map.grid();
        final double[] shifts = new double[grid.count()];
        final SurfaceShift shift = (x, y, z) -> grid.between(shifts, x, y, z);
        MeasuredCells measured = measure.of(distances, shift, grid, mask);
        require(isAnyMeasured(measured), "The mask has no voxel inside the volume");
        for (int round = 0; round < ROUNDS && !isMet(measured, map); round++) {
            progress.checkCancelled();
            progress.update((double) round / ROUNDS, "correcting what is measured in " + grid.count() + " cells");
            for (int i = 0; i < shifts.length; i++) {
                if (measured.isMeasured(i) && map.asks(i)) {
                    final double step = (map.asked()[i] - measured.values()[i]) / measured.slopes()[i];
                    shifts[i] = clamp(shifts[i] + clamp(step, LARGEST_STEP), FARTHEST);
                }
            }
            measured = measure.of(distances, shift, grid, mask);
        }
        final double[] values = measured.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = map.asks(i) ? values[i] : Double.NaN;
        }
        return new Matched(shift.within(mask), map, values, shifts);
    }

    private static boolean isAnyMeasured(final MeasuredCells measured) {
        return Arrays.stream(measured.values()).anyMatch(value -> !Double.isNaN(value));
    }

    private static double clamp(final double value, final double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    private boolean isMet(final MeasuredCells measured, final BoneMap map) {
        for (int i = 0; i < map.asked().length; i++) {
            if (measured.isMeasured(i) && map.asks(i) && Math.abs(measured.values()[i] / map.asked()[i] - 1) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
