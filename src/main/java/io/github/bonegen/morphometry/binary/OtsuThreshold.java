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
package io.github.bonegen.morphometry.binary;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Planes;


/**
 * The threshold that separates the grey values best into two classes: the variance between them is largest, over a
 * histogram of 256 bins from the least to the greatest value. Otsu 1979, doi:10.1109/TSMC.1979.4310076.
 */
public final class OtsuThreshold implements Segmentation {

    private static final int BINS = 256;

    @Override
    public Segmented segment(final Planes volume, final String name) {
        Segmentation.check(volume, name);
        return new FixedThreshold(level(volume, name)).apply(volume, "Otsu");
    }

    @Override
    public boolean isOfGreyValues() {
        return true;
    }

    /**
     * The least value of the upper class.
     *
     * @throws io.github.bonegen.InvalidInputException if all values are the same
     */
    public static double level(final Planes volume, final String name) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int z = 0; z < volume.depth(); z++) {
            for (final float value : volume.plane(z)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        require(least < greatest, "%s has the one value %s; Otsu's threshold needs at least two", name, least);
        final double width = ((double) greatest - least) / BINS;
        final long[] histogram = new long[BINS];
        for (int z = 0; z < volume.depth(); z++) {
            for (final float value : volume.plane(z)) {
                histogram[bin(value, least, width)]++;
            }
        }
        return least + (best(histogram) + 1) * width;
    }

    private static int bin(final float value, final float least, final double width) {
        return Math.min(BINS - 1, (int) ((value - least) / width));
    }

    /** The last bin of the lower class. */
    private static int best(final long[] histogram) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            total += histogram[i];
            sum += (double) i * histogram[i];
        }
        double below = 0;
        double belowSum = 0;
        double largest = -1;
        int best = 0;
        for (int i = 0; i < BINS - 1; i++) {
            below += histogram[i];
            belowSum += (double) i * histogram[i];
            final double above = total - below;
            final double difference = belowSum / below - (sum - belowSum) / above;
            final double variance = below * above * difference * difference;
            if (variance > largest) {
                largest = variance;
                best = i;
            }
        }
        return best;
    }
}
