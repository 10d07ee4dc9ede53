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

import io.github.bonegen.radiograph.femur.anatomy.NoiseField;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Rows;

/**
 * What is wrong with a detector, the same on all of its pictures: columns of unequal gain, as plate readers leave them, lines that
 * have lost signal, and a plate whose border is worn and shows pale. All of it is laid out in mm, so that pixels of
 * any size show the same.
 *
 * @param banding standard deviation of the gain of columns
 * @param lines number of faint lines across the picture
 * @param border width in mm of the worn border; 0 is none
 * @param seed of where it is
 */
public record DetectorFaults(double banding, int lines, double border, long seed) {

    /** A perfect detector. */
    public static final DetectorFaults NONE = new DetectorFaults(0, 0, 0, 0);

    /** Widths of bands in mm. */
    private static final double NARROW = 0.35;
    private static final double BROAD = 14;
    private static final double LINE_WIDTH = 0.25;
    private static final double LINE_LOSS = 0.06;
    private static final double BORDER_LOSS = 0.9;
    private static final double BORDER_ROUGHNESS = 0.45;
    private static final double BORDER_CELL = 40;

    /** Changes an image of transmission in place. */
    public void addTo(final float[] image, final DetectorGrid grid) {
        if (banding == 0 && lines == 0 && border == 0) {
            return;
        }
        final NoiseField noise = new NoiseField(seed);
        final double[] columns = new double[grid.width()];
        for (int x = 0; x < columns.length; x++) {
            final double u = grid.u(x);
            columns[x] = 1 + banding * (noise.at(u / NARROW, 0.5, 0.5) + noise.at(u / BROAD, 8.5, 0.5));
        }
        Rows.forEach(grid.height(), y -> {
            final double line = line(noise, grid, y);
            for (int x = 0; x < grid.width(); x++) {
                image[y * grid.width() + x] *= (float) (columns[x] * line * border(noise, grid, x, y));
            }
        });
    }

    /** What the faint lines leave of a row, the mean over its pixels' height. */
    private double line(final NoiseField noise, final DetectorGrid grid, final int row) {
        double left = 1;
        for (int i = 0; i < lines; i++) {
            final double at = grid.v(0) + (0.5 + 0.25 * noise.at(i, 20, 3)) * grid.height() * grid.pixel();
            final double overlap = Math.min(LINE_WIDTH, grid.pixel()) - Math.max(0, Math.abs(grid.v(row) - at)
                - Math.abs(LINE_WIDTH - grid.pixel()) / 2);
            left -= LINE_LOSS * Math.max(0, overlap) / grid.pixel();
        }
        return left;
    }

    private double border(final NoiseField noise, final DetectorGrid grid, final int column, final int row) {
        final double x = grid.u(column) - grid.u(0);
        final double y = grid.v(row) - grid.v(0);
        final double right = grid.u(grid.width() - 1) - grid.u(column);
        final double bottom = grid.v(grid.height() - 1) - grid.v(row);
        final double inside = Math.min(Math.min(x, right), Math.min(y, bottom));
        if (border == 0 || inside > 4 * border) {
            return 1;
        }
        final double worn = Math.exp(BORDER_ROUGHNESS * noise.at(x / BORDER_CELL, y / BORDER_CELL, 30.5));
        return 1 - BORDER_LOSS * Math.max(0, 1 - inside / (border * worn));
    }
}
