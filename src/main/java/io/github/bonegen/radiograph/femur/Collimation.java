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

    /** The share of the beam that reaches a point of the detector, 0 to 1. */
    double open(final double u, final double v) {
        return Math.max(0, Math.min(1, 0.5 + depth(u, v) / PENUMBRA));
    }

    /** Whether a pixel sees the whole beam. */
    boolean contains(final DetectorGrid grid, final int column, final int row) {
        return depth(grid.u(column), grid.v(row)) > PENUMBRA;
    }

    /** Distance to the field's edge in mm, positive inside. */
    private double depth(final double u, final double v) {
        final double cos = Math.cos(Math.toRadians(roll));
        final double sin = Math.sin(Math.toRadians(roll));
        return Math.min(width / 2 - Math.abs(cos * u + sin * v), height / 2 - Math.abs(cos * v - sin * u));
    }
}
