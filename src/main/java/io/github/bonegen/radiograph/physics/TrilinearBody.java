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

import io.github.bonegen.radiograph.physics.spectrum.Material;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;

/**
 * A voxel volume around the origin whose mixtures are interpolated trilinearly between voxel centers and sampled every
 * half voxel: smoother than {@link VoxelBody} where voxels are larger than pixels, at twice to thrice the cost.
 */
public final class TrilinearBody implements Body {

    private final VoxelGrid grid;
    private final List<Material> materials;
    private final double step;

    /** @throws io.github.bonegen.InvalidInputException if the voxels have no size in mm */
    public TrilinearBody(final Volume volume, final DensityScale scale) {
        grid = new VoxelGrid(volume, scale);
        materials = scale.materials();
        step = Arrays.stream(grid.spacing).min().orElseThrow() / 2;
    }

    @Override
    public List<Material> materials() {
        return materials;
    }

    @Override
    public boolean contains(final double x, final double y, final double z) {
        return grid.contains(x, y, z);
    }

    @Override
    public void trace(final Ray ray, final double[] millimetres) {
        Arrays.fill(millimetres, 0);
        final double[] range = new double[2];
        grid.clip(ray, range);
        final int samples = (int) Math.ceil((range[1] - range[0]) / step);
        final double length = (range[1] - range[0]) / samples;
        for (int i = 0; i < samples; i++) {
            final double t = range[0] + (i + 0.5) * length;
            final double mixture = mixture(ray.x(t), ray.y(t), ray.z(t));
            final int lower = Math.min((int) mixture, millimetres.length - 2);
            millimetres[lower] += length * (1 - (mixture - lower));
            millimetres[lower + 1] += length * (mixture - lower);
        }
    }

    private double mixture(final double x, final double y, final double z) {
        final double px = position(0, x);
        final double py = position(1, y);
        final double pz = position(2, z);
        final int ix = Math.min((int) px, Math.max(0, grid.size[0] - 2));
        final int iy = Math.min((int) py, Math.max(0, grid.size[1] - 2));
        final int iz = Math.min((int) pz, Math.max(0, grid.size[2] - 2));
        final int plane = grid.size[0] * grid.size[1];
        final int corner = iz * plane + iy * grid.size[0] + ix;
        final int right = grid.size[0] > 1 ? 1 : 0;
        final int down = grid.size[1] > 1 ? grid.size[0] : 0;
        final int behind = grid.size[2] > 1 ? plane : 0;
        final double front = bilinear(corner, right, down, px - ix, py - iy);
        final double back = bilinear(corner + behind, right, down, px - ix, py - iy);
        return front + (pz - iz) * (back - front);
    }

    private double bilinear(final int corner, final int right, final int down, final double fx, final double fy) {
        final float[] m = grid.mixtures;
        final double top = m[corner] + fx * (m[corner + right] - m[corner]);
        final double bottom = m[corner + down] + fx * (m[corner + down + right] - m[corner + down]);
        return top + fy * (bottom - top);
    }

    /** In voxels from the center of the first; beyond the outermost centers their values go on. */
    private double position(final int axis, final double value) {
        final double position = (value - grid.lower[axis]) / grid.spacing[axis] - 0.5;
        return Math.max(0, Math.min(grid.size[axis] - 1, position));
    }
}
