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

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.endless.SurfaceShift;
import io.github.bonegen.spongiosa.endless.VoxelMask;
import io.github.bonegen.volume.Box;


/**
 * Moves the surface of bone so that every cell of a box measures what a map asks for: a shift at the middle of each cell,
 * linear between them, corrected by what is measured, again and again. BV/TV is counted, as BoneJ defines it, over the
 * voxels of a cell that lie inside a mask.
 *
 * @param tolerance largest error of a cell, as a share of what is asked for
 */
public record MapMatching(double tolerance) {

    /**
     * What was found.
     *
     * @param shift at every voxel of the box
     * @param map that was asked for
     * @param measured BV/TV of each cell; NaN where the mask leaves none of it, or nothing was asked for
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
    private static final double NEAR = 0.5;
    private static final double LEAST_SLOPE = 1e-3;

    public MapMatching {
        require(tolerance > 0, "tolerance=%s is not accepted; choose more than 0", tolerance);
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
        Measured measured = measure(distances, grid, shifts, mask);
        require(measured.inside > 0, "The mask has no voxel inside the volume");
        for (int round = 0; round < ROUNDS && !isMet(measured, map); round++) {
            progress.checkCancelled();
            progress.update((double) round / ROUNDS, "correcting what is measured in " + grid.count() + " cells");
            for (int i = 0; i < shifts.length; i++) {
                if (measured.counts[i] > 0 && map.asks(i)) {
                    final double slope = Math.max(LEAST_SLOPE, (double) measured.near[i] / measured.counts[i]);
                    final double step = (map.asked()[i] - measured.fraction(i)) / slope;
                    shifts[i] = clamp(shifts[i] + clamp(step, LARGEST_STEP), FARTHEST);
                }
            }
            measured = measure(distances, grid, shifts, mask);
        }
        final double[] fractions = new double[shifts.length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = map.asks(i) ? measured.fraction(i) : Double.NaN;
        }
        final SurfaceShift shift = (x, y, z) -> grid.between(shifts, x, y, z);
        return new Matched(shift.within(mask), map, fractions, shifts);
    }

    private static double clamp(final double value, final double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    private boolean isMet(final Measured measured, final BoneMap map) {
        for (int i = 0; i < map.asked().length; i++) {
            if (measured.counts[i] > 0 && Math.abs(measured.fraction(i) / map.asked()[i] - 1) > tolerance) {
                return false;
            }
        }
        return true;
    }

    /** Voxels of each cell: inside the mask, bone among them, and near the surface. */
    private static final class Measured {

        private final int[] counts;
        private final int[] bone;
        private final int[] near;
        private long inside;

        Measured(final int cells) {
            counts = new int[cells];
            bone = new int[cells];
            near = new int[cells];
        }

        double fraction(final int cell) {
            return counts[cell] == 0 ? Double.NaN : (double) bone[cell] / counts[cell];
        }
    }

    private static Measured measure(final float[] distances, final CellGrid grid, final double[] shifts,
        final VoxelMask mask)
    {
        final Measured measured = new Measured(grid.count());
        final Box box = grid.box();
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    if (mask.contains(x, y, z)) {
                        final int cell = grid.cell(x, y, z);
                        final double distance = distances[box.index(x, y, z)] + grid.between(shifts, x, y, z);
                        measured.inside++;
                        measured.counts[cell]++;
                        measured.bone[cell] += distance > 0 ? 1 : 0;
                        measured.near[cell] += Math.abs(distance) < NEAR ? 1 : 0;
                    }
                }
            }
        }
        return measured;
    }
}
