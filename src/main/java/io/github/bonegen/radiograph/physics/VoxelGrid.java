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
package io.github.bonegen.radiograph.physics;

import io.github.bonegen.volume.Volume;
import java.util.stream.IntStream;

/** A volume's voxels as mixtures of materials, around the origin, in mm. */
final class VoxelGrid {

    final int[] size;
    final double[] spacing;
    /** Lower edge of the volume along each axis. */
    final double[] lower;
    /** Position of each voxel in the list of materials. */
    final float[] mixtures;

    VoxelGrid(final Volume volume, final DensityScale scale) {
        size = new int[] {volume.width(), volume.height(), volume.depth()};
        spacing = Millimetres.spacing(volume.calibration());
        lower = new double[] {-size[0] * spacing[0] / 2, -size[1] * spacing[1] / 2, -size[2] * spacing[2] / 2};
        final float[] voxels = volume.voxels();
        mixtures = new float[voxels.length];
        final int plane = size[0] * size[1];
        IntStream.range(0, size[2]).parallel().forEach(z -> {
            for (int i = z * plane; i < (z + 1) * plane; i++) {
                mixtures[i] = scale.position(voxels[i]);
            }
        });
    }

    /** Whether a point lies inside the volume. */
    boolean contains(final double x, final double y, final double z) {
        return Math.abs(x) < -lower[0] && Math.abs(y) < -lower[1] && Math.abs(z) < -lower[2];
    }

    /**
     * The part of a ray that lies in the volume.
     *
     * @param range receives where the ray enters and leaves; the second is not above the first if it misses
     */
    void clip(final Ray ray, final double[] range) {
        range[0] = Double.NEGATIVE_INFINITY;
        range[1] = Double.POSITIVE_INFINITY;
        clip(range, ray.x(), ray.dx(), lower[0]);
        clip(range, ray.y(), ray.dy(), lower[1]);
        clip(range, ray.z(), ray.dz(), lower[2]);
    }

    private static void clip(final double[] range, final double start, final double direction, final double edge) {
        if (direction == 0) {
            range[1] = Math.abs(start) <= -edge ? range[1] : Double.NEGATIVE_INFINITY;
            return;
        }
        final double first = (edge - start) / direction;
        final double second = (-edge - start) / direction;
        range[0] = Math.max(range[0], Math.min(first, second));
        range[1] = Math.min(range[1], Math.max(first, second));
    }
}
