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
package io.github.bonegen.imagej;

import ij.process.ColorProcessor;
import io.github.bonegen.volume.Volume;
import java.util.stream.IntStream;

/**
 * Draws the surface of a volume at a threshold, shaded as bone under a lamp beside the viewer: rays are cast through
 * the trilinear field, the surface is refined by bisection and lit by the field's gradient. Where the volume's own
 * faces cut bone, the cut is drawn too. Cost: pixels times voxels along a ray, on all processors.
 *
 * @param threshold in the volume's unit
 * @param azimuth turn about the vertical axis z, in degrees
 * @param elevation of the viewer above the horizontal, in degrees
 * @param size edge of the square picture in pixels
 */
public record IsosurfaceRenderer(double threshold, double azimuth, double elevation, int size) {

    private static final double STEP = 0.4;
    private static final int REFINEMENTS = 6;
    private static final int BACKGROUND = 0xffffff;
    private static final double[] BONE = {236, 224, 200};
    private static final double[] CUT = {214, 168, 140};
    private static final double AMBIENT = 0.25;

    /** Distance over which the light that reaches into the block fades, as a share of its diagonal. */
    private static final double FADE = 1.1;

    /** The picture. */
    public ColorProcessor draw(final Volume volume) {
        final int[] pixels = new int[size * size];
        final Field field = new Field(volume);
        final View view = new View(volume);
        IntStream.range(0, size).parallel().forEach(row -> {
            for (int column = 0; column < size; column++) {
                pixels[row * size + column] = shade(field, view, column, row);
            }
        });
        return new ColorProcessor(size, size, pixels);
    }

    /** The ray of a pixel: where it enters the volume, its direction, and how far it runs inside; in voxels. */
    private final class View {

        private final double[] centre;
        private final double[] right;
        private final double[] up;
        private final double[] forward;
        private final double diagonal;
        private final double[] extent;

        View(final Volume volume) {
            extent = new double[] {volume.width() - 1, volume.height() - 1, volume.depth() - 1};
            centre = new double[] {extent[0] / 2, extent[1] / 2, extent[2] / 2};
            diagonal = Math.sqrt(extent[0] * extent[0] + extent[1] * extent[1] + extent[2] * extent[2]);
            final double a = Math.toRadians(azimuth);
            final double e = Math.toRadians(elevation);
            forward = new double[] {-Math.cos(e) * Math.cos(a), -Math.cos(e) * Math.sin(a), -Math.sin(e)};
            right = new double[] {-Math.sin(a), Math.cos(a), 0};
            up = new double[] {-Math.sin(e) * Math.cos(a), -Math.sin(e) * Math.sin(a), Math.cos(e)};
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

    private int shade(final Field field, final View view, final int column, final int row) {
        final double[] origin = view.origin(column, row);
        final double[] span = view.inside(origin);
        if (span == null) {
            return BACKGROUND;
        }
        double before = span[0];
        if (field.at(origin, view.forward, before) > threshold) {
            return colour(CUT, Math.abs(view.forward[(int) span[2]]), 1);
        }
        for (double t = before + STEP; t < span[1]; t += STEP) {
            if (field.at(origin, view.forward, t) > threshold) {
                final double hit = refine(field, origin, view.forward, before, t);
                final double depth = (hit - span[0]) / view.diagonal;
                return colour(BONE, field.lambert(origin, view.forward, hit), Math.exp(-FADE * depth));
            }
            before = t;
        }
        return BACKGROUND;
    }

    private double refine(final Field field, final double[] origin, final double[] direction, final double outside,
        final double inside)
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

    /** Trilinear values along rays. */
    private static final class Field {

        private static final double HALF = 0.5;

        private final float[] voxels;
        private final int width;
        private final int height;
        private final int depth;

        Field(final Volume volume) {
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
}
