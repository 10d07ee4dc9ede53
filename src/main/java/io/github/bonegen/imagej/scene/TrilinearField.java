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
package io.github.bonegen.imagej.scene;

import io.github.bonegen.volume.Volume;

/** Trilinear values of a volume along rays; beyond the outermost voxels their values go on. */
final class TrilinearField {

    private static final double HALF = 0.5;

    private final float[] voxels;
    private final int width;
    private final int height;
    private final int depth;

    TrilinearField(final Volume volume) {
        voxels = volume.voxels();
        width = volume.width();
        height = volume.height();
        depth = volume.depth();
    }

    double at(final double[] origin, final double[] direction, final double t) {
        return value(origin[0] + t * direction[0], origin[1] + t * direction[1], origin[2] + t * direction[2]);
    }

    /** Cosine of the angle between ray and surface. */
    double lambert(final double[] origin, final double[] direction, final double t) {
        final double x = origin[0] + t * direction[0];
        final double y = origin[1] + t * direction[1];
        final double z = origin[2] + t * direction[2];
        final double gx = value(x + HALF, y, z) - value(x - HALF, y, z);
        final double gy = value(x, y + HALF, z) - value(x, y - HALF, z);
        final double gz = value(x, y, z + HALF) - value(x, y, z - HALF);
        final double length = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9;
        return Math.max(0, (gx * direction[0] + gy * direction[1] + gz * direction[2]) / length);
    }

    private double value(final double x, final double y, final double z) {
        final int x0 = clamp(x, width);
        final int y0 = clamp(y, height);
        final int z0 = clamp(z, depth);
        final double fx = share(x - x0);
        final double fy = share(y - y0);
        final double fz = share(z - z0);
        final int i = (z0 * height + y0) * width + x0;
        final int dx = width > 1 ? 1 : 0;
        final int dy = height > 1 ? width : 0;
        final int dz = depth > 1 ? width * height : 0;
        final double front = mix(mix(voxels[i], voxels[i + dx], fx), mix(voxels[i + dy], voxels[i + dy + dx], fx),
            fy);
        final double back = mix(mix(voxels[i + dz], voxels[i + dz + dx], fx),
            mix(voxels[i + dz + dy], voxels[i + dz + dy + dx], fx), fy);
        return mix(front, back, fz);
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
