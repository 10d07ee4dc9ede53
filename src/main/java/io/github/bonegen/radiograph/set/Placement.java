package io.github.bonegen.radiograph.set;

/**
 * Where a prepared image lies in its original. Coordinates are of pixel centers, the first being 0.
 *
 * @param scale original pixels for each prepared one
 * @param left edge of the prepared image in original pixels, the original's own left edge being 0
 * @param top edge likewise
 */
public record Placement(double scale, double left, double top) {

    /** The original column (0) or row (1) of a prepared point. */
    public double[] toOriginal(final double x, final double y) {
        return new double[] {left + (x + 0.5) * scale - 0.5, top + (y + 0.5) * scale - 0.5};
    }

    /** The prepared column and row of an original point. */
    public double[] fromOriginal(final double x, final double y) {
        return new double[] {(x + 0.5 - left) / scale - 0.5, (y + 0.5 - top) / scale - 0.5};
    }

    /** A square of prepared pixels around an original point. */
    static Placement around(final double x, final double y, final double scale, final int size) {
        return new Placement(scale, x + 0.5 - scale * size / 2, y + 0.5 - scale * size / 2);
    }
}
