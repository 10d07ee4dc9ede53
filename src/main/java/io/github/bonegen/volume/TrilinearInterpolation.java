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
package io.github.bonegen.volume;

/** Values of a volume between the centres of its voxels, trilinear; beyond the outermost centres theirs go on. */
public final class TrilinearInterpolation {

    private final float[] voxels;
    private final int width;
    private final int height;
    private final int depth;

    /** @param voxels x fastest; not copied */
    public TrilinearInterpolation(final float[] voxels, final int width, final int height, final int depth) {
        this.voxels = voxels;
        this.width = width;
        this.height = height;
        this.depth = depth;
    }

    public TrilinearInterpolation(final Volume volume) {
        this(volume.voxels(), volume.width(), volume.height(), volume.depth());
    }

    /** The value at a place in voxels; the centre of the first voxel is 0. */
    public double at(final double x, final double y, final double z) {
        final int x0 = clamp(x, width);
        final int y0 = clamp(y, height);
        final int z0 = clamp(z, depth);
        final double fx = share(x - x0);
        final double fy = share(y - y0);
        final int corner = (z0 * height + y0) * width + x0;
        final int right = width > 1 ? 1 : 0;
        final int down = height > 1 ? width : 0;
        final int behind = depth > 1 ? width * height : 0;
        return mix(bilinear(corner, right, down, fx, fy), bilinear(corner + behind, right, down, fx, fy), share(z - z0));
    }

    private double bilinear(final int corner, final int right, final int down, final double fx, final double fy) {
        return mix(mix(voxels[corner], voxels[corner + right], fx), mix(voxels[corner + down], voxels[corner + down + right], fx),
            fy);
    }

    private static int clamp(final double position, final int extent) {
        return Math.max(0, Math.min(extent - 2, (int) position));
    }

    private static double share(final double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }

    private static double mix(final double a, final double b, final double share) {
        return a + (b - a) * share;
    }
}
