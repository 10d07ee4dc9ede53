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
package io.github.bonegen;

/** Means over the surroundings of each pixel of an image: squares, as far as they lie within the image. Cost O(pixels). */
public final class LocalMean {

    private LocalMean() {
        // Static functions only.
    }

    /**
     * The means of an image.
     *
     * @param values row by row
     * @param reach half the width of the surroundings in pixels
     */
    public static double[] of(final double[] values, final int width, final int height, final int reach) {
        final double[] across = new double[values.length];
        final double[] both = new double[values.length];
        for (int row = 0; row < height; row++) {
            slide(values, across, row * width, 1, width, reach);
        }
        for (int column = 0; column < width; column++) {
            slide(across, both, column, width, height, reach);
        }
        return both;
    }

    private static void slide(final double[] from, final double[] to, final int offset, final int stride,
        final int count, final int reach)
    {
        double sum = 0;
        for (int i = 0; i < Math.min(reach, count); i++) {
            sum += from[offset + i * stride];
        }
        for (int i = 0; i < count; i++) {
            if (i + reach < count) {
                sum += from[offset + (i + reach) * stride];
            }
            if (i > reach) {
                sum -= from[offset + (i - reach - 1) * stride];
            }
            to[offset + i * stride] = sum / (Math.min(count - 1, i + reach) - Math.max(0, i - reach) + 1);
        }
    }
}
