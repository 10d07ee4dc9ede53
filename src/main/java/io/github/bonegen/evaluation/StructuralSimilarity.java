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
package io.github.bonegen.evaluation;

import static io.github.bonegen.InvalidInputException.require;

/**
 * The structural similarity of two square images of grey from 0 to 1, with the authors' Gaussian window of 11 pixels
 * and SD 1.5, K1 = .01, K2 = .03 and population variances (Wang et al. 2004, doi:10.1109/TIP.2003.819861): 1 for equal
 * images.
 */
public final class StructuralSimilarity {

    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final float[] KERNEL = kernel();
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final float LUMINANCE = 0.01f * 0.01f;
    private static final float CONTRAST = 0.03f * 0.03f;

    private StructuralSimilarity() {
        // Static functions only.
    }

    /**
     * On one scale: the mean over all places where the window fits. Cost O(pixels * 11).
     *
     * @throws io.github.bonegen.InvalidInputException if the images are smaller than the window
     */
    public static double singleScale(final float[] one, final float[] other, final int edge) {
        require(edge >= WINDOW, "Images of %d x %d pixels are smaller than the window of %d", edge, edge, WINDOW);
        return Means.of(one, other, edge).similarity();
    }

    /**
     * On up to five scales, each half the size of the one before (Wang et al. 2003, doi:10.1109/ACSSC.2003.1292216).
     * The window has to fit: images below 176 pixels have fewer scales, whose weights are shared out to sum to 1, so
     * figures of images of different size do not compare. Negative terms count as 0.
     *
     * @throws io.github.bonegen.InvalidInputException if the images are smaller than the window
     */
    public static double multiScale(final float[] one, final float[] other, final int edge) {
        final int scales = scales(edge);
        require(scales > 0, "Images of %d x %d pixels are smaller than the window of %d", edge, edge, WINDOW);
        double weights = 0;
        double logarithm = 0;
        float[] a = one;
        float[] b = other;
        int size = edge;
        for (int scale = 0; scale < scales; scale++) {
            final Means means = Means.of(a, b, size);
            final double term = scale == scales - 1 ? means.similarity() : means.structure();
            logarithm += WEIGHTS[scale] * Math.log(Math.max(0, term));
            weights += WEIGHTS[scale];
            a = half(a, size);
            b = half(b, size);
            size /= 2;
        }
        return Math.exp(logarithm / weights);
    }

    /** On how many scales images of a size are compared. */
    public static int scales(final int edge) {
        int scales = 0;
        while (scales < WEIGHTS.length && edge >> scales >= WINDOW) {
            scales++;
        }
        return scales;
    }

    /**
     * @param similarity mean of luminance, contrast and structure together
     * @param structure mean of contrast and structure alone
     */
    private record Means(double similarity, double structure) {

        static Means of(final float[] a, final float[] b, final int edge) {
            final float[] meanA = smooth(a, edge);
            final float[] meanB = smooth(b, edge);
            final float[] squareA = smooth(product(a, a), edge);
            final float[] squareB = smooth(product(b, b), edge);
            final float[] mixed = smooth(product(a, b), edge);
            double similarity = 0;
            double structure = 0;
            for (int i = 0; i < mixed.length; i++) {
                final float means = meanA[i] * meanB[i];
                final float squares = meanA[i] * meanA[i] + meanB[i] * meanB[i];
                final float part = (2 * (mixed[i] - means) + CONTRAST) / (squareA[i] + squareB[i] - squares + CONTRAST);
                structure += part;
                similarity += part * (2 * means + LUMINANCE) / (squares + LUMINANCE);
            }
            return new Means(similarity / mixed.length, structure / mixed.length);
        }
    }

    private static float[] product(final float[] a, final float[] b) {
        final float[] product = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    /** Weighted means where the window fits: ten rows and columns less. */
    private static float[] smooth(final float[] image, final int edge) {
        final int inner = edge - WINDOW + 1;
        final float[] across = new float[inner * edge];
        for (int y = 0; y < edge; y++) {
            for (int k = 0; k < WINDOW; k++) {
                add(image, y * edge + k, KERNEL[k], across, y * inner, inner);
            }
        }
        final float[] smooth = new float[inner * inner];
        for (int y = 0; y < inner; y++) {
            for (int k = 0; k < WINDOW; k++) {
                add(across, (y + k) * inner, KERNEL[k], smooth, y * inner, inner);
            }
        }
        return smooth;
    }

    private static void add(final float[] from, final int start, final float weight, final float[] to, final int target,
        final int count)
    {
        for (int x = 0; x < count; x++) {
            to[target + x] += weight * from[start + x];
        }
    }

    private static float[] half(final float[] image, final int edge) {
        final int size = edge / 2;
        final float[] half = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                final int corner = 2 * y * edge + 2 * x;
                half[y * size + x] = (image[corner] + image[corner + 1] + image[corner + edge]
                    + image[corner + edge + 1]) / 4;
            }
        }
        return half;
    }

    private static float[] kernel() {
        final float[] kernel = new float[WINDOW];
        double sum = 0;
        for (int k = 0; k < WINDOW; k++) {
            final int distance = k - WINDOW / 2;
            kernel[k] = (float) Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += kernel[k];
        }
        for (int k = 0; k < WINDOW; k++) {
            kernel[k] /= (float) sum;
        }
        return kernel;
    }
}
