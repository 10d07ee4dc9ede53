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
package io.github.bonegen.radiograph.classifier.input;

import io.github.bonegen.LocalMean;

/**
 * Grey values about the mean of their surroundings, in standard deviations of their surroundings: cortices and fracture
 * lines get one contrast whatever the console's window, the thickness of the thigh, and the colour of what collimation
 * left unexposed. Cost O(pixels).
 */
public final class LocalContrast {

    /** Half the width of the surroundings, as a share of the image's: about that of a femur on a whole film. */
    private static final double REACH = 1.0 / 14;

    /** Where deviations are smaller than this there is nothing to see but noise. */
    private static final double LEAST_DEVIATION = 0.01 * 65535;

    private LocalContrast() {
        // Static functions only.
    }

    /** @param grey a square of values from 0 to 65535, row by row */
    public static float[] of(final float[] grey) {
        return of(grey, Math.max(1, (int) Math.round(REACH * Math.sqrt(grey.length))));
    }

    /**
     * The same with surroundings of a given width.
     *
     * @param reach half their width in pixels
     */
    public static float[] of(final float[] grey, final int reach) {
        final int edge = (int) Math.sqrt(grey.length);
        final double[] values = new double[grey.length];
        final double[] squares = new double[grey.length];
        for (int i = 0; i < grey.length; i++) {
            values[i] = grey[i];
            squares[i] = (double) grey[i] * grey[i];
        }
        final double[] means = LocalMean.of(values, edge, edge, reach);
        final double[] meanSquares = LocalMean.of(squares, edge, edge, reach);
        final float[] contrast = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            final double variance = Math.max(0, meanSquares[i] - means[i] * means[i]);
            contrast[i] = (float) ((grey[i] - means[i])
                / Math.sqrt(variance + LEAST_DEVIATION * LEAST_DEVIATION));
        }
        return contrast;
    }
}
