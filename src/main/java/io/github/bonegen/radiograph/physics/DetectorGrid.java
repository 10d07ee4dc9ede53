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
