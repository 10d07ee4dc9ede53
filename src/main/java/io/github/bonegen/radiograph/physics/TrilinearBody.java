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
import io.github.bonegen.volume.TrilinearInterpolation;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;

/**
 * A voxel volume around the origin whose mixtures are interpolated trilinearly between voxel centers and sampled every
 * half voxel: smoother than {@link VoxelBody} where voxels are larger than pixels, at twice to thrice the cost.
 */
public final class TrilinearBody implements Body {

    private final VoxelGrid grid;
    private final TrilinearInterpolation mixtures;
    private final List<Material> materials;
    private final double step;

    /** @throws io.github.bonegen.InvalidInputException if the voxels have no size in mm */
    public TrilinearBody(final Volume volume, final DensityScale scale) {
        grid = new VoxelGrid(volume, scale);
        mixtures = new TrilinearInterpolation(grid.mixtures, grid.size[0], grid.size[1], grid.size[2]);
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
        return mixtures.at(position(0, x), position(1, y), position(2, z));
    }

    /** In voxels from the center of the first. */
    private double position(final int axis, final double value) {
        return (value - grid.lower[axis]) / grid.spacing[axis] - 0.5;
    }
}
