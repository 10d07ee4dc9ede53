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
package io.github.bonegen.radiograph.femur.film;

import io.github.bonegen.radiograph.physics.CoarseImage;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Film;
import io.github.bonegen.radiograph.physics.Rows;
import io.github.bonegen.volume.GaussianBlur;
import java.util.stream.IntStream;

/**
 * What a hospital's console makes of the counted photons, all in terms of -ln T: the detector saturates where the beam is
 * open, the broad background is flattened, edges are enhanced, then a curve leads from the grey of air to a headroom above
 * the densest of the shadow, with a shoulder, so that no hip burns out. Ranges are those of real leg films, see {@code docs/radiograph.md}.
 *
 * @param flattening share of the background that is taken away, 0 to 1
 * @param sharpening gain of what is finer than its radius
 * @param radius of the sharpening in mm
 * @param air grey of the open beam, 0 to 1; what is enhanced beside a skin may be darker
 * @param headroom -ln T of white over that of the densest part of the body
 * @param gamma of the grey curve
 * @param saturation transmission from which the detector counts no more
 * @param shutter whether what the collimator covers is shown black instead of white
 */
public record Processing(double flattening, double sharpening, double radius, double air, double headroom,
    double gamma, double saturation, boolean shutter)
{
    private static final double BACKGROUND = 18;
    /** The background is computed on blocks of this many mm. */
    private static final double BACKGROUND_BLOCK = 4.5;
    /** The curve is fitted to means over blocks of this many mm, which noise and pixels do not change. */
    private static final double WINDOW_BLOCK = 2;
    /** The part of the field that the curve is fitted to: the penumbra is left out. */
    private static final double CENTRAL = 0.97;
    /** The share of the shadow that is not denser than its densest part; metal is less than the rest. */
    private static final double DENSEST = 0.98;
    private static final double LEAST = 1e-6;
    /** Transmission above which a pixel sees the open beam. */
    private static final double OPEN = 0.6;
    /** Grey from which the curve bends towards white. */
    private static final double SHOULDER = 0.75;
    /** Slope of the curve below the grey of air. */
    private static final double TOE = 0.35;

    /** Turns counted transmission into grey of 0 to 65535, in place. */
    public void develop(final float[] image, final DetectorGrid grid, final Collimation collimation, final Marker marker) {
        final int[] shadow = shadow(CoarseImage.mean(image, grid, WINDOW_BLOCK, t -> t), collimation);
        enhance(image, grid);
        final float[] enhanced = CoarseImage.mean(image, grid, WINDOW_BLOCK, depth -> Math.exp(-depth)).pixels();
        final float[] sample = new float[shadow.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = enhanced[shadow[i]];
        }
        final double white = headroom * Film.fitted(sample, 0, DENSEST, 1).high();
        final double covered = shutter ? 0 : 1;
        final Collimation.Opening opening = collimation.on(grid);
        Rows.forEach(grid.height(), y -> {
            for (int x = 0; x < grid.width(); x++) {
                final int i = y * grid.width() + x;
                final double grey = grey(image[i] / white);
                final double marked = grey + marker.cover(grid, x, y) * (1 - grey);
                image[i] = (float) (Film.WHITE * (covered + opening.open(x, y) * (marked - covered)));
            }
        });
    }

    /** Grey of 0 to 1 of -ln T in shares of white's. */
    private double grey(final double depth) {
        final double straight = air + (1 - air) * (depth > 0 ? Math.pow(depth, gamma) : TOE * depth);
        return straight < SHOULDER ? Math.max(0, straight)
            : 1 - (1 - SHOULDER) * Math.exp((SHOULDER - straight) / (1 - SHOULDER));
    }

    /** Replaces transmission by enhanced -ln T, in place. */
    private void enhance(final float[] image, final DetectorGrid grid) {
        final int width = grid.width();
        final CoarseImage background = CoarseImage.mean(image, grid, BACKGROUND_BLOCK, this::depth)
            .blurred(BACKGROUND);
        final float[] smooth = image.clone();
        GaussianBlur.apply(smooth, radius / grid.pixel(), width, grid.height());
        Rows.forEach(grid.height(), y -> {
            for (int x = 0; x < width; x++) {
                final int i = y * width + x;
                final double depth = depth(image[i]);
                image[i] = (float) (depth - flattening * background.at(x, y) + sharpening * (depth - depth(smooth[i])));
            }
        });
    }

    /** The blocks within the field that lie in the body's shadow; the first if none. */
    private static int[] shadow(final CoarseImage image, final Collimation collimation) {
        final int width = image.grid().width();
        final Collimation.Opening opening = collimation.on(image.grid());
        final int[] indices = IntStream.range(0, image.pixels().length).filter(i -> image.pixels()[i] < OPEN
            && opening.isCentral(i % width, i / width, CENTRAL)).toArray();
        return indices.length == 0 ? new int[] {0} : indices;
    }

    /** -ln T below saturation. */
    private double depth(final double transmission) {
        return Math.log(saturation / Math.max(LEAST, Math.min(saturation, transmission)));
    }
}
