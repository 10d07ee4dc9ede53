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
 * The rectangular field that the collimator leaves open.
 *
 * @param width mm on the detector
 * @param height mm on the detector
 * @param roll against the detector's edges in degrees
 */
public record Collimation(double width, double height, double roll) {

    /** The penumbra of the collimator's blades in mm, an assumption. */
    private static final double PENUMBRA = 1.5;

    /** This field on the pixels of a detector. */
    public Opening on(final DetectorGrid grid) {
        return new Opening(grid, width / 2, height / 2, Math.cos(Math.toRadians(roll)),
            Math.sin(Math.toRadians(roll)));
    }

    /**
     * An open field on a detector's pixels.
     *
     * @param grid the pixels
     * @param halfWidth mm
     * @param halfHeight mm
     * @param cos of the roll
     * @param sin of the roll
     */
    public record Opening(DetectorGrid grid, double halfWidth, double halfHeight, double cos, double sin) {

        /** The share of the beam that reaches a pixel, 0 to 1: the penumbra's mean over the pixel. */
        public double open(final int column, final int row) {
            final double depth = Math.min(halfWidth - across(column, row), halfHeight - along(column, row));
            final double middle = 0.5 + depth / PENUMBRA;
            final double half = grid.pixel() / PENUMBRA / 2;
            return (integral(middle + half) - integral(middle - half)) / (2 * half);
        }

        /** Whether a pixel lies in the middle of the field, the given share of its width and height. */
        boolean isCentral(final int column, final int row, final double share) {
            return across(column, row) < share * halfWidth && along(column, row) < share * halfHeight;
        }

        /** Distance from the field's middle along its width in mm. */
        private double across(final int column, final int row) {
            return Math.abs(cos * grid.u(column) + sin * grid.v(row));
        }

        private double along(final int column, final int row) {
            return Math.abs(cos * grid.v(row) - sin * grid.u(column));
        }

        /** Of a penumbra that rises from 0 to 1 over the unit interval. */
        private static double integral(final double position) {
            final double within = Math.max(0, Math.min(1, position));
            return within * within / 2 + Math.max(0, position - 1);
        }
    }
}
