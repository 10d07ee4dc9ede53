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
 * The log and the window that turn transmission into grey: bone is white, the open beam black.
 *
 * @param low optical path -ln T that is black
 * @param high optical path that is white
 * @param gamma exponent of the grey curve; 1 is linear in -ln T, larger is darker
 */
public record Film(double low, double high, double gamma) {

    /** Grey of white. */
    public static final float WHITE = 65535;

    private static final float LEAST_TRANSMISSION = 1e-6f;
    private static final int BINS = 4096;
    private static final double DEEPEST = -Math.log(LEAST_TRANSMISSION);

    /** @throws io.github.bonegen.InvalidInputException if the window is empty */
    public Film {
        require(high > low, "A window from %s to %s is not accepted; the second must be larger", low, high);
        require(gamma > 0, "gamma=%s is not accepted; it must be positive", gamma);
    }

    /**
     * A window over the body's shadow.
     *
     * @param image transmission
     * @param lowShare share of the image that is left black
     * @param highShare share of the image that may be darker than white
     */
    public static Film fitted(final float[] image, final double lowShare, final double highShare, final double gamma) {
        final long[] histogram = new long[BINS];
        for (final float transmission : image) {
            histogram[(int) Math.min(BINS - 1, Math.max(0, depth(transmission) / DEEPEST * BINS))]++;
        }
        final double low = quantile(histogram, lowShare * image.length);
        return new Film(low, Math.max(low + 1e-3, quantile(histogram, highShare * image.length)), gamma);
    }

    /** Turns transmission into grey of 0 to {@link #WHITE}, in place. */
    public void develop(final float[] image, final int width, final int height) {
        Rows.forEach(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                final double grey = Math.max(0, Math.min(1, (depth(image[i]) - low) / (high - low)));
                image[i] = (float) (WHITE * (gamma == 1 ? grey : Math.pow(grey, gamma)));
            }
        });
    }

    private static double depth(final float transmission) {
        return -Math.log(Math.max(LEAST_TRANSMISSION, transmission));
    }

    private static double quantile(final long[] histogram, final double count) {
        long sum = 0;
        int bin = 0;
        while (bin < BINS - 1 && sum + histogram[bin] < count) {
            sum += histogram[bin++];
        }
        final double within = histogram[bin] == 0 ? 0 : (count - sum) / histogram[bin];
        return (bin + Math.max(0, Math.min(1, within))) * DEEPEST / BINS;
    }
}
