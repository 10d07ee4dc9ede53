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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.radiograph.set.Placement;

/**
 * Where on the original image a classifier sees evidence for or against its class.
 *
 * @param values row by row: what each place adds to the log-odds, before they are averaged over the square
 * @param edge rows and columns
 * @param placement of the square in the original
 * @param size of the square that the network saw, in pixels
 */
public record EvidenceMap(float[] values, int edge, Placement placement, int size) {

    /** The evidence at a point of the original, bilinear between the map's; none beside the square that was looked at. */
    public double at(final double column, final double row) {
        final double[] square = placement.fromOriginal(column, row);
        final double step = (double) size / edge;
        if (Math.min(square[0], square[1]) < -0.5 || Math.max(square[0], square[1]) > size - 0.5) {
            return 0;
        }
        return bilinear((square[0] + 0.5) / step - 0.5, (square[1] + 0.5) / step - 0.5);
    }

    private double bilinear(final double column, final double row) {
        final double x = Math.max(0, Math.min(edge - 1, column));
        final double y = Math.max(0, Math.min(edge - 1, row));
        final int left = Math.min(edge - 2, (int) x);
        final int top = Math.min(edge - 2, (int) y);
        final int corner = top * edge + left;
        final double above = values[corner] + (x - left) * (values[corner + 1] - values[corner]);
        final double below = values[corner + edge] + (x - left) * (values[corner + edge + 1] - values[corner + edge]);
        return above + (y - top) * (below - above);
    }

    /**
     * The column and row of the original where the evidence for a class peaks, finer than the map's raster by a
     * parabola through the largest value and its neighbours.
     *
     * @param positive whether for the class, or against it
     */
    public double[] peak(final boolean positive) {
        final int sign = positive ? 1 : -1;
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            if (sign * values[i] > sign * values[best]) {
                best = i;
            }
        }
        final int x = best % edge;
        final int y = best / edge;
        final double column = x + (x > 0 && x < edge - 1
            ? vertex(values[best - 1], values[best], values[best + 1]) : 0);
        final double row = y + (y > 0 && y < edge - 1
            ? vertex(values[best - edge], values[best], values[best + edge]) : 0);
        final double step = (double) size / edge;
        return placement.toOriginal((column + 0.5) * step - 0.5, (row + 0.5) * step - 0.5);
    }

    /** Where a parabola through three values has its vertex, from the middle one. */
    private static double vertex(final double before, final double middle, final double after) {
        final double curvature = before - 2 * middle + after;
        return curvature == 0 ? 0 : 0.5 * (before - after) / curvature;
    }
}
