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

/** The ray of each pixel of a camera's picture: where it starts, its direction, and how far it runs inside the volume. */
final class Rays {

    private final int size;
    private final double[] centre;
    private final double[] right;
    private final double[] up;
    private final double[] forward;
    private final double diagonal;
    private final double[] extent;

    Rays(final Camera camera, final Volume volume) {
        size = camera.size();
        extent = new double[] {volume.width() - 1, volume.height() - 1, volume.depth() - 1};
        centre = new double[] {extent[0] / 2, extent[1] / 2, extent[2] / 2};
        diagonal = Math.sqrt(extent[0] * extent[0] + extent[1] * extent[1] + extent[2] * extent[2]);
        final double a = Math.toRadians(camera.azimuth());
        final double e = Math.toRadians(camera.elevation());
        forward = new double[] {-Math.cos(e) * Math.cos(a), -Math.cos(e) * Math.sin(a), -Math.sin(e)};
        right = new double[] {-Math.sin(a), Math.cos(a), 0};
        up = new double[] {-Math.sin(e) * Math.cos(a), -Math.sin(e) * Math.sin(a), Math.cos(e)};
    }

    double[] forward() {
        return forward;
    }

    double diagonal() {
        return diagonal;
    }

    double[] origin(final int column, final int row) {
        final double scale = diagonal / size;
        final double u = (column + 0.5 - size / 2.0) * scale;
        final double v = (size / 2.0 - row - 0.5) * scale;
        final double[] origin = new double[3];
        for (int i = 0; i < 3; i++) {
            origin[i] = centre[i] + u * right[i] + v * up[i] - diagonal * forward[i];
        }
        return origin;
    }

    /** First and last distance inside the volume, and the axis of the face entered; null if the ray misses. */
    double[] inside(final double[] origin) {
        double first = 0;
        double last = 2 * diagonal;
        int face = 0;
        for (int i = 0; i < 3; i++) {
            final double a = -origin[i] / forward[i];
            final double b = (extent[i] - origin[i]) / forward[i];
            if (Math.min(a, b) > first) {
                first = Math.min(a, b);
                face = i;
            }
            last = Math.min(last, Math.max(a, b));
        }
        return first < last ? new double[] {first, last, face} : null;
    }
}
