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

    /**
     * Adds the field to an image of transmission.
     *
     * @param pixel mm
     */
    public void addTo(final float[] image, final int width, final int height, final double pixel) {
        final int block = Math.max(1, (int) (spread * COARSENESS / pixel));
        final CoarseImage source = CoarseImage.mean(image, width, height, block, t -> t * -Math.log(Math.max(t, 1e-9)));
        final CoarseImage primary = CoarseImage.mean(image, width, height, block, t -> t);
        GaussianBlur.apply(source.pixels(), source.width(), source.height(), spread / (pixel * block));
        final double scale = scale(source, primary, width, height);
        Rows.forEach(height, y -> {
            for (int x = 0; x < width; x++) {
                image[y * width + x] += (float) (scale * source.at(x, y));
            }
        });
    }

    /** Blocks at the right and lower edge may be cut: each counts by its pixels. */
    private double scale(final CoarseImage source, final CoarseImage primary, final int width, final int height) {
        double field = 0;
        double shadow = 0;
        for (int i = 0; i < primary.pixels().length; i++) {
            if (primary.pixels()[i] < OPEN) {
                final int columns = Math.min(primary.block(), width - i % primary.width() * primary.block());
                final int rows = Math.min(primary.block(), height - i / primary.width() * primary.block());
                field += source.pixels()[i] * columns * rows;
                shadow += primary.pixels()[i] * columns * rows;
            }
        }
        return field > 0 ? ratio * shadow / field : 0;
    }
}
