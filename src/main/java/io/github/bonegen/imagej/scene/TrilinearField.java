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

import io.github.bonegen.volume.TrilinearInterpolation;
import io.github.bonegen.volume.Volume;

/** Trilinear values of a volume along rays; beyond the outermost voxels their values go on. */
final class TrilinearField {

    private static final double HALF = 0.5;

    private final TrilinearInterpolation values;

    TrilinearField(final Volume volume) {
        values = new TrilinearInterpolation(volume);
    }

    double at(final double[] origin, final double[] direction, final double t) {
        return values.at(origin[0] + t * direction[0], origin[1] + t * direction[1], origin[2] + t * direction[2]);
    }

    /** Cosine of the angle between ray and surface. */
    double lambert(final double[] origin, final double[] direction, final double t) {
        final double x = origin[0] + t * direction[0];
        final double y = origin[1] + t * direction[1];
        final double z = origin[2] + t * direction[2];
        final double gx = values.at(x + HALF, y, z) - values.at(x - HALF, y, z);
        final double gy = values.at(x, y + HALF, z) - values.at(x, y - HALF, z);
        final double gz = values.at(x, y, z + HALF) - values.at(x, y, z - HALF);
        final double length = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9;
        return Math.max(0, (gx * direction[0] + gy * direction[1] + gz * direction[2]) / length);
    }
}
