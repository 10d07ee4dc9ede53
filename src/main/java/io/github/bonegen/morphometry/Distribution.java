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
package io.github.bonegen.morphometry;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Parallel;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Volume;

/**
 * What the voxels of a map are like.
 *
 * @param mean of the voxels, NaN if there are none
 * @param deviation standard deviation with n - 1, 0 of a single voxel
 * @param max largest voxel, NaN if there are none
 */
public record Distribution(double mean, double deviation, double max) {

    /** Of no voxels. */
    public static final Distribution UNDEFINED = new Distribution(Double.NaN, Double.NaN, Double.NaN);

    /** The distribution over the voxels that are greater than 0. Cost O(voxels). */
    public static Distribution ofPositive(final Volume map, final Parallel parallel) {
        return of(map, (x, y, z) -> map.voxels()[(z * map.height() + y) * map.width() + x] > 0, parallel);
    }

    /** The distribution over the voxels that a shape contains. Cost O(voxels), in two passes. */
    public static Distribution of(final Planes map, final BinaryVolume.Shape shape, final Parallel parallel) {
        final double[][] sums = new double[map.depth()][];
        parallel.part(0, 0.5).run("Averaging", map.depth(), z -> sums[z] = sum(map, shape, z, 0, 1));
        final double[] total = total(sums);
        if (total[0] == 0) {
            return UNDEFINED;
        }
        final double mean = total[1] / total[0];
        parallel.part(0.5, 1).run("Averaging", map.depth(), z -> sums[z] = sum(map, shape, z, mean, 2));
        final double squares = total(sums)[1];
        return new Distribution(mean, total[0] > 1 ? Math.sqrt(squares / (total[0] - 1)) : 0, total[2]);
    }

    /** Number, sum of (value - origin)^power, and maximum in a slice. */
    private static double[] sum(final Planes map, final BinaryVolume.Shape shape, final int z, final double origin,
        final int power)
    {
        final double[] sums = {0, 0, Double.NEGATIVE_INFINITY};
        final float[] plane = map.plane(z);
        int index = 0;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++, index++) {
                if (shape.contains(x, y, z)) {
                    final double value = plane[index] - origin;
                    sums[0]++;
                    sums[1] += power == 2 ? value * value : value;
                    sums[2] = Math.max(sums[2], value);
                }
            }
        }
        return sums;
    }

    /** Slice by slice in order, so that rounding does not depend on threads. */
    private static double[] total(final double[][] sums) {
        final double[] total = {0, 0, Double.NEGATIVE_INFINITY};
        for (final double[] slice : sums) {
            total[0] += slice[0];
            total[1] += slice[1];
            total[2] = Math.max(total[2], slice[2]);
        }
        return total;
    }
}
