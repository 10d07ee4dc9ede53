package io.github.bonegen.radiograph.physics;

import static io.github.bonegen.InvalidInputException.require;

/**
 * The pixels of a flat detector, centered on the central ray.
 *
 * @param width columns
 * @param height rows
 * @param pixel distance of neighbours in mm
 */
public record DetectorGrid(int width, int height, double pixel) {

    /** More pixels than this do not fit into one image with its intermediate steps. */
    private static final long MOST_PIXELS = 400_000_000L;

    /** @throws io.github.bonegen.InvalidInputException if there are no pixels, too many, or they have no size */
    public DetectorGrid {
        require(width > 0 && height > 0 && (long) width * height <= MOST_PIXELS,
            "A detector of %d x %d pixels is not accepted; choose 1 x 1 up to 400 megapixels", width, height);
        require(pixel > 0 && Double.isFinite(pixel), "A pixel of %s mm is not accepted; it must be positive", pixel);
    }

    /** Position of a column in mm from the center; a fraction is a point within the pixel, .0 its middle. */
    public double u(final double column) {
        return (column - (width - 1) / 2.0) * pixel;
    }

    /** Position of a row in mm below the center. */
    public double v(final double row) {
        return (row - (height - 1) / 2.0) * pixel;
    }

    /** Column of a position in mm from the center; the middle of the first pixel is 0. */
    public double column(final double u) {
        return u / pixel + (width - 1) / 2.0;
    }

    /** Row of a position in mm below the center. */
    public double row(final double v) {
        return v / pixel + (height - 1) / 2.0;
    }

    /** Number of pixels. */
    public int size() {
        return width * height;
    }
}
