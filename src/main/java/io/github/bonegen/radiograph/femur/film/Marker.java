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
package io.github.bonegen.radiograph.femur.film;

import io.github.bonegen.radiograph.physics.DetectorGrid;

/**
 * The letter L or R that tells the side, of lead, which is white in every window; or cut out of a plate of lead.
 *
 * @param left L or R
 * @param u left edge on the detector in mm
 * @param v upper edge on the detector in mm
 * @param size height in mm; 0 is no marker
 * @param plate margin of the plate around the letter, in letter heights; 0 is a bare letter
 */
public record Marker(boolean left, double u, double v, double size, double plate) {

    private static final double STROKE = 0.075;
    private static final double WIDTH = 0.7;
    /** Samples along each side of a pixel at the letter's edge. */
    private static final int SAMPLES = 6;
    private static final double[][] L = {{0, 0}, {0, 1}, {0.55, 1}};
    private static final double[][] R = {{0, 1}, {0, 0}, {0.35, 0}, {0.52, 0.08}, {0.56, 0.25}, {0.52, 0.42},
        {0.35, 0.5}, {0, 0.5}, {0.3, 0.5}, {0.58, 1}};

    /** The share of a pixel that the letter covers, 0 to 1. */
    public double cover(final DetectorGrid grid, final int column, final int row) {
        final double depth = depth(grid.u(column), grid.v(row));
        if (Math.abs(depth) > grid.pixel()) {
            return depth > 0 ? 1 : 0;
        }
        double sum = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            sum += soft(depth(grid.u(column + (i % SAMPLES + 0.5) / SAMPLES - 0.5),
                grid.v(row + (i / SAMPLES + 0.5) / SAMPLES - 0.5)) * SAMPLES / grid.pixel());
        }
        return sum / (SAMPLES * SAMPLES);
    }

    private static double soft(final double depth) {
        return Math.max(0, Math.min(1, 0.5 + depth));
    }

    /** Distance to the letter's edge in mm, positive inside. */
    private double depth(final double pu, final double pv) {
        if (size == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        final double x = (pu - u) / size;
        final double y = (pv - v) / size;
        return plate == 0 ? letter(x, y) : Math.min(size * plate(x, y), -letter(x, y));
    }

    /** Depth inside the plate in letter heights. */
    private double plate(final double x, final double y) {
        return Math.min(Math.min(x, WIDTH - STROKE - x), Math.min(y, 1 - y)) + plate;
    }

    private double letter(final double x, final double y) {
        if (x < -2 * STROKE || x > WIDTH + STROKE || y < -2 * STROKE || y > 1 + 2 * STROKE) {
            return Double.NEGATIVE_INFINITY;
        }
        final double[][] line = left ? L : R;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.length; i++) {
            nearest = Math.min(nearest, distance(x, y, line[i - 1], line[i]));
        }
        return size * (STROKE - nearest);
    }

    private static double distance(final double x, final double y, final double[] from, final double[] to) {
        final double dx = to[0] - from[0];
        final double dy = to[1] - from[1];
        final double share = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy);
    }
}
