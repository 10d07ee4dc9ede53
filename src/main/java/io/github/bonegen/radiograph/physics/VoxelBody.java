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
 * A voxel volume around the origin, with the exact length of the ray in each voxel (Siddon, Med. Phys. 12:252, 1985, in
 * the incremental form of Amanatides and Woo, Eurographics 1987). A ray costs O(width + height + depth).
 */
public final class VoxelBody implements Body {

    private final VoxelGrid grid;
    private final List<Material> materials;

    /** @throws io.github.bonegen.InvalidInputException if the voxels have no size in mm */
    public VoxelBody(final Volume volume, final DensityScale scale) {
        grid = new VoxelGrid(volume, scale);
        materials = scale.materials();
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
        if (range[1] > range[0]) {
            walk(ray, range[0], range[1], millimetres);
        }
    }

    private void walk(final Ray ray, final double from, final double to, final double[] millimetres) {
        final Axis x = new Axis(grid, 0, ray.x(), ray.dx(), from);
        final Axis y = new Axis(grid, 1, ray.y(), ray.dy(), from);
        final Axis z = new Axis(grid, 2, ray.z(), ray.dz(), from);
        int index = x.offset + y.offset + z.offset;
        double nextX = x.next;
        double nextY = y.next;
        double nextZ = z.next;
        int leftX = x.steps;
        int leftY = y.steps;
        int leftZ = z.steps;
        double at = from;
        while (leftX > 0 && leftY > 0 && leftZ > 0) {
            final float mixture = grid.mixtures[index];
            final double end;
            if (nextX <= nextY && nextX <= nextZ) {
                end = nextX;
                nextX += x.delta;
                index += x.stride;
                leftX--;
            } else if (nextY <= nextZ) {
                end = nextY;
                nextY += y.delta;
                index += y.stride;
                leftY--;
            } else {
                end = nextZ;
                nextZ += z.delta;
                index += z.stride;
                leftZ--;
            }
            add(millimetres, mixture, Math.min(end, to) - at);
            at = end;
        }
    }

    private static void add(final double[] millimetres, final float mixture, final double length) {
        final int lower = Math.min((int) mixture, millimetres.length - 2);
        final double share = mixture - lower;
        millimetres[lower] += length * (1 - share);
        millimetres[lower + 1] += length * share;
    }

    /** The walk of a ray along one axis. */
    private static final class Axis {

        /** Offset of the first voxel, and of each next one from the last. */
        private final int offset;
        private final int stride;
        /** Voxels left to the edge of the volume. */
        private final int steps;
        /** Where the ray crosses into the next voxel, and how far it is from there to the one after. */
        private final double next;
        private final double delta;

        Axis(final VoxelGrid grid, final int axis, final double start, final double direction, final double from) {
            final int unit = axis == 0 ? 1 : axis == 1 ? grid.size[0] : grid.size[0] * grid.size[1];
            final double position = (start + from * direction - grid.lower[axis]) / grid.spacing[axis];
            final int voxel = Math.max(0, Math.min(grid.size[axis] - 1, (int) Math.floor(position)));
            offset = voxel * unit;
            stride = direction < 0 ? -unit : unit;
            steps = direction < 0 ? voxel + 1 : grid.size[axis] - voxel;
            final double edge = grid.lower[axis] + (direction < 0 ? voxel : voxel + 1) * grid.spacing[axis];
            next = direction == 0 ? Double.POSITIVE_INFINITY : (edge - start) / direction;
            delta = direction == 0 ? Double.POSITIVE_INFINITY : grid.spacing[axis] / Math.abs(direction);
        }
    }
}
