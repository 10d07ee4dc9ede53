package io.github.bonegen.radiograph.physics;

/**
 * A straight line in space: a point and a unit direction, in mm.
 *
 * @param x x of the point
 * @param y y of the point
 * @param z z of the point
 * @param dx x of the direction
 * @param dy y of the direction
 * @param dz z of the direction
 */
public record Ray(double x, double y, double z, double dx, double dy, double dz) {

    /** The ray from one point through another. */
    public static Ray through(final double x0, final double y0, final double z0, final double x1, final double y1,
        final double z1)
    {
        final double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0) + (z1 - z0) * (z1 - z0));
        return new Ray(x0, y0, z0, (x1 - x0) / length, (y1 - y0) / length, (z1 - z0) / length);
    }

    public double x(final double t) {
        return x + t * dx;
    }

    public double y(final double t) {
        return y + t * dy;
    }

    public double z(final double t) {
        return z + t * dz;
    }
}
