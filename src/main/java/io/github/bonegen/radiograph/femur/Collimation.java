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
package io.github.bonegen.radiograph.femur;

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

    /** The share of the beam that reaches a pixel, 0 to 1: the penumbra's mean over the pixel. */
    double open(final DetectorGrid grid, final int column, final int row) {
        final double middle = 0.5 + depth(grid.u(column), grid.v(row)) / PENUMBRA;
        final double half = grid.pixel() / PENUMBRA / 2;
        return (integral(middle + half) - integral(middle - half)) / (2 * half);
    }

    /** Of a penumbra that rises from 0 to 1 over the unit interval. */
    private static double integral(final double position) {
        final double within = Math.max(0, Math.min(1, position));
        return within * within / 2 + Math.max(0, position - 1);
    }

    /** Whether a pixel lies in the middle of the field, the given share of its width and height. */
    boolean isCentral(final DetectorGrid grid, final int column, final int row, final double share) {
        final double pu = grid.u(column);
        final double pv = grid.v(row);
        return Math.abs(across(pu, pv)) < share * width / 2 && Math.abs(along(pu, pv)) < share * height / 2;
    }

    /** Distance to the field's edge in mm, positive inside. */
    private double depth(final double u, final double v) {
        return Math.min(width / 2 - Math.abs(across(u, v)), height / 2 - Math.abs(along(u, v)));
    }

    private double across(final double u, final double v) {
        return Math.cos(Math.toRadians(roll)) * u + Math.sin(Math.toRadians(roll)) * v;
    }

    private double along(final double u, final double v) {
        return Math.cos(Math.toRadians(roll)) * v - Math.sin(Math.toRadians(roll)) * u;
    }
}
