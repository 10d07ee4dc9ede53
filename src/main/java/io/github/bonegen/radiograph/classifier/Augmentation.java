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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.radiograph.classifier.input.FilmPart;
import java.util.Random;

/**
 * Changes that leave the diagnosis as it is: the picture taken slightly turned, nearer or shifted, with more contrast
 * or less, cut off by the collimator, and the other leg. A mirrored right femur is a left one, whose lateral cortex is where that of a left one
 * is; knee and hip stay below and above, and no change is larger than a radiographer's.
 */
public final class Augmentation {

    private static final double MOST_TURN = Math.toRadians(12);
    private static final double MOST_ZOOM = Math.log(1.15);
    private static final double MOST_SHIFT = 0.08;
    private static final double MOST_CONTRAST = Math.log(1.4);
    private static final double SHARE_CUT = 0.5;
    private static final double MOST_CUT = 0.15;

    private final Random random;

    public Augmentation(final Random random) {
        this.random = random;
    }

    /** The local contrast of a changed copy. */
    float[] apply(final LabelledImage image) {
        final float[] changed = apply(image, place((int) Math.sqrt(image.pixels().length)));
        return random.nextDouble() < SHARE_CUT ? cut(changed) : changed;
    }

    /** The local contrast of a film that is cut off on two sides or so, by up to {@value #MOST_CUT} of the square. */
    float[] cut(final float[] contrast) {
        final int edge = (int) Math.sqrt(contrast.length);
        return new FilmPart(edge, margin(edge), margin(edge), edge - margin(edge), edge - margin(edge)).only(contrast);
    }

    private int margin(final int edge) {
        return random.nextBoolean() ? (int) (MOST_CUT * edge * random.nextDouble()) : 0;
    }

    /** The local contrast of a copy whose pixels come from given places, with more contrast or less. */
    public float[] apply(final LabelledImage image, final Affine from) {
        final float[] moved = moved(image.contrast(), (int) Math.sqrt(image.pixels().length), from);
        final float contrast = (float) Math.exp(symmetric(MOST_CONTRAST));
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= contrast;
        }
        return moved;
    }

    /**
     * Where each pixel of the changed image comes from.
     *
     * @param xx column in the original for each column; the others likewise
     */
    public record Affine(double xx, double xy, double x, double yx, double yy, double y) {

        /** Column and row of the changed image that come from a column and row of the original. */
        public double[] inverse(final double column, final double row) {
            final double determinant = xx * yy - xy * yx;
            return new double[] {(yy * (column - x) - xy * (row - y)) / determinant,
                (xx * (row - y) - yx * (column - x)) / determinant};
        }
    }

    /** A change of a square drawn at random. */
    public Affine place(final int edge) {
        final double turn = symmetric(MOST_TURN);
        final double zoom = Math.exp(symmetric(MOST_ZOOM));
        final double side = random.nextBoolean() ? 1 : -1;
        final double xx = side * zoom * Math.cos(turn);
        final double xy = -zoom * Math.sin(turn);
        final double yx = side * zoom * Math.sin(turn);
        final double yy = zoom * Math.cos(turn);
        final double center = (edge - 1) / 2.0;
        return new Affine(xx, xy, center - (xx + xy) * center + symmetric(MOST_SHIFT) * edge,
            yx, yy, center - (yx + yy) * center + symmetric(MOST_SHIFT) * edge);
    }

    private double symmetric(final double most) {
        return most * (2 * random.nextDouble() - 1);
    }

    /** Bilinear; without contrast beyond the edges. */
    static float[] moved(final float[] pixels, final int edge, final Affine from) {
        final float[] moved = new float[pixels.length];
        for (int row = 0; row < edge; row++) {
            for (int column = 0; column < edge; column++) {
                final double x = from.xx() * column + from.xy() * row + from.x();
                final double y = from.yx() * column + from.yy() * row + from.y();
                moved[row * edge + column] = bilinear(pixels, edge, x, y);
            }
        }
        return moved;
    }

    private static float bilinear(final float[] pixels, final int edge, final double x, final double y) {
        final int left = (int) Math.floor(x);
        final int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= edge || top + 1 >= edge) {
            return 0;
        }
        final float across = (float) (x - left);
        final float down = (float) (y - top);
        final int corner = top * edge + left;
        final float above = pixels[corner] + across * (pixels[corner + 1] - pixels[corner]);
        final float below = pixels[corner + edge] + across * (pixels[corner + edge + 1] - pixels[corner + edge]);
        return above + down * (below - above);
    }
}
