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

import io.github.bonegen.radiograph.physics.CoarseImage;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Film;
import io.github.bonegen.radiograph.physics.GaussianBlur;
import io.github.bonegen.radiograph.physics.Rows;
import java.util.Arrays;

/**
 * What a hospital's console makes of the counted photons, all in terms of -ln T: the broad background flattened, edges
 * enhanced, then a window over the body's shadow in the collimated field.
 *
 * @param flattening share of the background that is taken away, 0 to 1
 * @param sharpening gain of what is finer than its radius
 * @param radius of the sharpening in mm
 * @param black share of the shadow that is black
 * @param white share of the shadow below white
 * @param gamma of the grey curve
 * @param shutter whether what the collimator covers is shown black instead of white
 */
public record Processing(double flattening, double sharpening, double radius, double black, double white,
    double gamma, boolean shutter)
{
    private static final double BACKGROUND = 18;
    private static final double COARSENESS = 0.25;
    private static final double LEAST = 1e-6;
    /** Transmission above which a pixel sees the open beam. */
    private static final double OPEN = 0.6;
    /** Every n-th column and row is enough to fit a window. */
    private static final int STRIDE = 5;

    /** Turns counted transmission into grey of 0 to 65535, in place. */
    void develop(final float[] image, final DetectorGrid grid, final Collimation collimation, final Marker marker) {
        final int[] shadow = shadow(image, grid, collimation, marker);
        enhance(image, grid);
        final float[] sample = new float[shadow.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = image[shadow[i]];
        }
        Film.fitted(sample, black, white, gamma).develop(image, grid.width(), grid.height());
        final float covered = shutter ? 0 : Film.WHITE;
        Rows.forEach(grid.height(), y -> {
            for (int x = 0; x < grid.width(); x++) {
                final int i = y * grid.width() + x;
                final double open = collimation.open(grid.u(x), grid.v(y));
                image[i] = (float) (covered + open * (image[i] - covered));
            }
        });
    }

    private void enhance(final float[] image, final DetectorGrid grid) {
        final int width = grid.width();
        final int block = Math.max(1, (int) (BACKGROUND * COARSENESS / grid.pixel()));
        final CoarseImage background = CoarseImage.mean(image, width, grid.height(), block, Processing::depth);
        GaussianBlur.apply(background.pixels(), background.width(), background.height(),
            BACKGROUND / (grid.pixel() * block));
        final float[] smooth = image.clone();
        GaussianBlur.apply(smooth, width, grid.height(), radius / grid.pixel());
        Rows.forEach(grid.height(), y -> {
            for (int x = 0; x < width; x++) {
                final int i = y * width + x;
                final double depth = depth(image[i]);
                image[i] = (float) Math.exp(flattening * background.at(x, y) - depth
                    - sharpening * (depth - depth(smooth[i])));
            }
        });
    }

    /** Some of the pixels in the open field, off the marker, that lie in the body's shadow; the first if none. */
    private static int[] shadow(final float[] image, final DetectorGrid grid, final Collimation collimation,
        final Marker marker)
    {
        final int[] indices = new int[(grid.width() / STRIDE + 1) * (grid.height() / STRIDE + 1)];
        int count = 0;
        for (int y = 0; y < grid.height(); y += STRIDE) {
            for (int x = 0; x < grid.width(); x += STRIDE) {
                if (image[y * grid.width() + x] < OPEN && collimation.contains(grid, x, y)
                    && marker.open(grid.u(x), grid.v(y)) == 1)
                {
                    indices[count++] = y * grid.width() + x;
                }
            }
        }
        return count == 0 ? new int[] {0} : Arrays.copyOf(indices, count);
    }

    private static double depth(final double transmission) {
        return -Math.log(Math.max(LEAST, transmission));
    }
}
