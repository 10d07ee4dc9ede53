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
 * Scattered photons as a broad field. They come from where photons are taken out of the beam and can still leave the
 * body, in proportion to T ln(1/T), and spread over centimetres; behind a uniform slab the field is ratio x primary.
 *
 * @param ratio scatter-to-primary ratio, the mean over the body's shadow; 0.3 to 2 for a thigh (an assumption)
 * @param spread standard deviation of the field in mm
 */
public record Scatter(double ratio, double spread) {

    /** Transmission above which a pixel sees the open beam. */
    private static final double OPEN = 0.9;
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
        final CoarseImage source = CoarseImage.mean(image, grid, block, t -> t * -Math.log(Math.max(t, 1e-9)))
            .blurred(spread);
        final CoarseImage primary = CoarseImage.mean(image, grid, block, t -> t);
        final double scale = scale(source.pixels(), primary.pixels());
        Rows.forEach(grid.height(), y -> {
            for (int x = 0; x < grid.width(); x++) {
                image[y * grid.width() + x] += (float) (scale * source.at(x, y));
            }
        });
    }

    private double scale(final float[] source, final float[] primary) {
        double field = 0;
        double shadow = 0;
        for (int i = 0; i < primary.length; i++) {
            if (primary[i] < OPEN) {
                field += source[i];
                shadow += primary[i];
            }
        }
        return field > 0 ? ratio * shadow / field : 0;
    }
}
