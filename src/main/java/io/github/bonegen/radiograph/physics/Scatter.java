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
 * Scattered photons as a broad field. They come from where photons are taken out of the beam, pass half of the body there and
 * half of it where they arrive, and spread over centimetres: the field is the product of two Gaussian means, of sqrt(T) ln(1/T) and
 * of sqrt(T). So the thin border of a limb does not fog its thick middle, and behind a uniform slab scatter over primary goes with
 * its thickness.
 *
 * @param ratio scatter over primary, the mean of it over the body's shadow; 0.3 to 2 for a thigh without a grid (an assumption)
 * @param spread standard deviation of the field in mm
 */
public record Scatter(double ratio, double spread) {

    /** Transmission above which a pixel sees the open beam. */
    private static final double OPEN = 0.9;
    private static final double LEAST = 1e-9;
    /** The field is computed on pixels of this many spreads. */
    private static final double COARSENESS = 0.2;

    /** @throws io.github.bonegen.InvalidInputException if the ratio is negative or the spread not positive */
    public Scatter {
        require(ratio >= 0 && ratio <= 20, "scatter=%s is out of range; accepted is a ratio of 0 to 20", ratio);
        require(spread > 0, "A scatter spread of %s mm is not accepted; it must be positive", spread);
    }

    /** Adds the field to an image of transmission. */
    public void addTo(final float[] image, final DetectorGrid grid) {
        final double block = spread * COARSENESS;
        final CoarseImage primary = CoarseImage.mean(image, grid, block, t -> t);
        final CoarseImage source = CoarseImage.mean(image, grid, block, t -> -2 * half(t) * Math.log(half(t))).blurred(spread);
        final CoarseImage left = CoarseImage.mean(image, grid, block, Scatter::half).blurred(spread);
        final double scale = scale(source.pixels(), left.pixels(), primary.pixels());
        Rows.forEach(grid.height(), y -> {
            for (int x = 0; x < grid.width(); x++) {
                image[y * grid.width() + x] += (float) (scale * left.at(x, y) * source.at(x, y));
            }
        });
    }

    /** What is left of the photons after half of the body. */
    private static double half(final double transmission) {
        return Math.sqrt(Math.max(LEAST, Math.min(1, transmission)));
    }

    private double scale(final float[] source, final float[] left, final float[] primary) {
        double sum = 0;
        int shadow = 0;
        for (int i = 0; i < primary.length; i++) {
            if (primary[i] < OPEN) {
                sum += source[i] * left[i] / Math.max(LEAST, primary[i]);
                shadow++;
            }
        }
        return sum > 0 ? ratio * shadow / sum : 0;
    }
}
