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
 * Draws the surface of a volume at a threshold, shaded as bone under a lamp beside the viewer: rays are cast through
 * the trilinear field, the surface is refined by bisection and lit by the field's gradient. Where the volume's own
 * faces cut bone, the cut is drawn too. Cost: pixels times voxels along a ray, on all processors.
 *
 * @param threshold in the volume's unit
 */
public record IsosurfaceRenderer(double threshold) {

    private static final double STEP = 0.4;
    private static final int REFINEMENTS = 6;
    private static final int BACKGROUND = 0xffffff;
    private static final double[] CUT = {214, 168, 140};
    private static final double AMBIENT = 0.25;

    /** Distance over which the light that reaches into the block fades, as a share of its diagonal. */
    private static final double FADE = 1.1;

    /** The picture, the surface in the colour of bone. */
    public ColorProcessor draw(final Volume volume, final Camera camera) {
        return draw(volume, camera, SurfacePaint.BONE, CUT);
    }

    /** The picture, surface and cuts painted. */
    ColorProcessor draw(final Volume volume, final Camera camera, final SurfacePaint paint) {
        return draw(volume, camera, paint, null);
    }

    private ColorProcessor draw(final Volume volume, final Camera camera, final SurfacePaint paint,
        final double[] cut)
    {
        final int size = camera.size();
        final int[] pixels = new int[size * size];
        final TrilinearField field = new TrilinearField(volume);
        final Rays rays = new Rays(camera, volume);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int column = 0; column < size; column++) {
                pixels[row * size + column] = shade(field, rays, rays.origin(column, row), paint, cut);
            }
        });
        return new ColorProcessor(size, size, pixels);
    }

    private int shade(final TrilinearField field, final Rays rays, final double[] origin, final SurfacePaint paint,
        final double[] cut)
    {
        final double[] span = rays.inside(origin);
        if (span == null) {
            return BACKGROUND;
        }
        final double[] forward = rays.forward();
        double before = span[0];
        if (field.at(origin, forward, before) > threshold) {
            return colour(cut == null ? at(paint, origin, forward, before) : cut, Math.abs(forward[(int) span[2]]), 1);
        }
        while (before < span[1]) {
            // The last step ends on the far face: bone that only touches it would be combed otherwise.
            final double t = Math.min(before + STEP, span[1]);
            if (field.at(origin, forward, t) > threshold) {
                final double hit = refine(field, origin, forward, before, t);
                final double depth = (hit - span[0]) / rays.diagonal();
                return colour(at(paint, origin, forward, hit), field.lambert(origin, forward, hit),
                    Math.exp(-FADE * depth));
            }
            before = t;
        }
        return BACKGROUND;
    }

    private static double[] at(final SurfacePaint paint, final double[] origin, final double[] direction,
        final double t)
    {
        return paint.at(origin[0] + t * direction[0], origin[1] + t * direction[1], origin[2] + t * direction[2]);
    }

    private double refine(final TrilinearField field, final double[] origin, final double[] direction,
        final double outside, final double inside)
    {
        double low = outside;
        double high = inside;
        for (int i = 0; i < REFINEMENTS; i++) {
            final double middle = (low + high) / 2;
            if (field.at(origin, direction, middle) > threshold) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static int colour(final double[] base, final double lambert, final double fade) {
        int rgb = 0;
        for (final double channel : base) {
            final double value = channel * (AMBIENT + (1 - AMBIENT) * lambert) * fade;
            rgb = rgb << 8 | (int) Math.max(0, Math.min(255, value));
        }
        return rgb;
    }
}
