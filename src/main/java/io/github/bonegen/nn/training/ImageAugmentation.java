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
package io.github.bonegen.nn.training;

import java.util.Random;

/**
 * Augmentation of square training images that does not leak into what a network makes (Karras et al. 2022,
 * arXiv:2206.00364, appendix F.2): every change is told to the network in numbers, which are zero for an image as it
 * is, and zero when images are made.
 *
 * @param probability of each kind of change
 */
public record ImageAugmentation(double probability) {

    /** Numbers that tell what was changed. */
    public static final int NUMBERS = 7;

    private static final double MOST_SHIFT = 0.125;
    private static final double MOST_ANGLE = Math.toRadians(15);
    private static final double MOST_ZOOM = 0.2;
    private static final double MOST_CONTRAST = 0.3;
    private static final double MOST_BRIGHTNESS = 0.2;

    /** What is done to an image: numbers from -1 to 1, by kind. */
    private record Change(float[] numbers) {

        double sign() {
            return numbers[0] > 0 ? -1 : 1;
        }

        double shiftX(final int edge) {
            return numbers[1] * MOST_SHIFT * edge;
        }

        double shiftY(final int edge) {
            return numbers[2] * MOST_SHIFT * edge;
        }

        double angle() {
            return numbers[3] * MOST_ANGLE;
        }

        double zoom() {
            return Math.exp(numbers[4] * MOST_ZOOM);
        }

        double contrast() {
            return Math.exp(numbers[5] * MOST_CONTRAST);
        }

        double brightness() {
            return numbers[6] * MOST_BRIGHTNESS;
        }
    }

    /**
     * Changes an image.
     *
     * @param image edge x edge values, -1 to 1; left as they are
     * @param numbers gets what was changed, {@link #NUMBERS} of them
     */
    public float[] apply(final float[] image, final int edge, final Random random, final float[] numbers) {
        for (int i = 0; i < NUMBERS; i++) {
            final double drawn = i == 0 ? 1 : 2 * random.nextDouble() - 1;
            numbers[i] = random.nextDouble() < probability ? (float) drawn : 0;
        }
        final Change change = new Change(numbers);
        final float[] moved = isMoved(numbers) ? move(image, edge, change) : image.clone();
        if (numbers[5] != 0 || numbers[6] != 0) {
            tone(moved, change);
        }
        return moved;
    }

    private static void tone(final float[] moved, final Change change) {
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) Math.max(-1, Math.min(1, (moved[i] + 1) * change.contrast() - 1 + change.brightness()));
        }
    }

    private static boolean isMoved(final float[] numbers) {
        return numbers[0] != 0 || numbers[1] != 0 || numbers[2] != 0 || numbers[3] != 0 || numbers[4] != 0;
    }

    private static float[] move(final float[] image, final int edge, final Change change) {
        final double centre = (edge - 1) / 2.0;
        final double cosine = Math.cos(change.angle()) / change.zoom();
        final double sine = Math.sin(change.angle()) / change.zoom();
        final float[] moved = new float[image.length];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                final double u = x - centre - change.shiftX(edge);
                final double v = y - centre - change.shiftY(edge);
                moved[y * edge + x] = sample(image, edge, centre + change.sign() * (cosine * u + sine * v),
                    centre - sine * u + cosine * v);
            }
        }
        return moved;
    }

    /** Bilinear; beyond the edges the image goes on as it is there. */
    private static float sample(final float[] image, final int edge, final double x, final double y) {
        final double u = Math.max(0, Math.min(edge - 1, x));
        final double v = Math.max(0, Math.min(edge - 1, y));
        final int left = (int) Math.min(u, Math.max(0, edge - 2));
        final int top = (int) Math.min(v, Math.max(0, edge - 2));
        final int right = Math.min(left + 1, edge - 1);
        final int bottom = Math.min(top + 1, edge - 1);
        final double above = image[top * edge + left] * (1 - u + left) + image[top * edge + right] * (u - left);
        final double below = image[bottom * edge + left] * (1 - u + left) + image[bottom * edge + right] * (u - left);
        return (float) (above * (1 - v + top) + below * (v - top));
    }
}
