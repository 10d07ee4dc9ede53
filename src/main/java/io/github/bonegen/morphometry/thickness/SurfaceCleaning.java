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
package io.github.bonegen.morphometry.thickness;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Dilation;
import java.util.Arrays;

/**
 * Takes voxelisation off a surface: a painted voxel with an unpainted 26-neighbour takes the mean of its neighbours that
 * are painted and have none. Dougherty and Kunzelmann 2007, doi:10.1017/S1431927607074430.
 */
final class SurfaceCleaning {

    private final float[] diameters;
    private final BinaryVolume core;
    private final BinaryVolume cleaned;

    private SurfaceCleaning(final float[] diameters, final BinaryVolume core, final BinaryVolume cleaned) {
        this.diameters = diameters;
        this.core = core;
        this.cleaned = cleaned;
    }

    /**
     * In place.
     *
     * @param diameters 0 where nothing is painted
     * @param bone the voxels that are cleaned
     */
    static void clean(final float[] diameters, final BinaryVolume bone, final Parallel parallel) {
        final int width = bone.width();
        final int height = bone.height();
        final BinaryVolume painted = BinaryVolume.of(width, height, bone.depth(), bone.calibration(),
            (x, y, z) -> diameters[(z * height + y) * width + x] > 0, parallel.part(0, 0.2));
        final BinaryVolume rim = Dilation.rimOf(painted);
        final SurfaceCleaning cleaning = new SurfaceCleaning(diameters, painted.and(rim.inverse()), rim.and(bone));
        parallel.part(0.2, 1).run("Cleaning the surface", bone.depth(), cleaning::cleanSlice);
    }

    private void cleanSlice(final int z) {
        final Columns[] rows = {new Columns(), new Columns(), new Columns()};
        rows[0].take(0, z);
        for (int y = 0; y < core.height(); y++) {
            rows[(y + 1) % 3].take(y + 1, z);
            cleanRow(rows, y, z);
        }
    }

    private void cleanRow(final Columns[] rows, final int y, final int z) {
        final int row = (z * core.height() + y) * core.width();
        for (int x = cleaned.next(true, 0, y, z); x < core.width(); x = cleaned.next(true, x + 1, y, z)) {
            double sum = 0;
            int count = 0;
            for (final Columns each : rows) {
                sum += each.sums[x] + each.sums[x + 1] + each.sums[x + 2];
                count += each.counts[x] + each.counts[x + 1] + each.counts[x + 2];
            }
            if (count > 0) {
                diameters[row + x] = (float) (sum / count);
            }
        }
    }

    /**
     * What the core holds in three slices above one another, at each place of a row and one more at both ends. Sums of so few
     * floats are exact, in whatever order.
     */
    private final class Columns {

        private final double[] sums = new double[core.width() + 2];
        private final int[] counts = new int[core.width() + 2];

        void take(final int y, final int z) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            if (y < core.height()) {
                for (int k = Math.max(0, z - 1); k <= Math.min(core.depth() - 1, z + 1); k++) {
                    add(y, k);
                }
            }
        }

        private void add(final int y, final int z) {
            final int row = (z * core.height() + y) * core.width();
            int end = 0;
            for (int start = core.next(true, 0, y, z); start < core.width(); start = core.next(true, end, y, z)) {
                end = core.next(false, start, y, z);
                for (int x = start; x < end; x++) {
                    sums[x + 1] += diameters[row + x];
                    counts[x + 1]++;
                }
            }
        }
    }
}
