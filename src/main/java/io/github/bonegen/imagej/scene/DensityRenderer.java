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

import ij.process.ColorProcessor;
import io.github.bonegen.volume.Volume;
import java.util.stream.IntStream;

/**
 * Draws a volume as a cloud that is the denser and the whiter the higher the value: emission and absorption along
 * rays, front to back, on black. Cost: pixels times voxels along a ray, on all processors.
 *
 * @param low value that is clear
 * @param high value that is white
 */
public record DensityRenderer(double low, double high) {

    private static final double STEP = 0.5;
    private static final double OPAQUE = 0.98;

    /** Share of the light that a voxel of the high value stops. */
    private static final double OPACITY = 0.8;

    /** The picture. */
    public ColorProcessor draw(final Volume volume, final Camera camera) {
        final int size = camera.size();
        final int[] pixels = new int[size * size];
        final TrilinearField field = new TrilinearField(volume);
        final Rays rays = new Rays(camera, volume);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int column = 0; column < size; column++) {
                final int grey = (int) Math.round(255 * brightness(field, rays, rays.origin(column, row)));
                pixels[row * size + column] = grey << 16 | grey << 8 | grey;
            }
        });
        return new ColorProcessor(size, size, pixels);
    }

    private double brightness(final TrilinearField field, final Rays rays, final double[] origin) {
        final double[] span = rays.inside(origin);
        double light = 0;
        double covered = 0;
        for (double t = span == null ? 0 : span[0]; span != null && t < span[1] && covered < OPAQUE; t += STEP) {
            final double share = Math.max(0, Math.min(1, (field.at(origin, rays.forward(), t) - low) / (high - low)));
            final double stopped = 1 - Math.pow(1 - OPACITY * share, STEP);
            light += (1 - covered) * stopped * share;
            covered += (1 - covered) * stopped;
        }
        return Math.min(1, light);
    }
}
