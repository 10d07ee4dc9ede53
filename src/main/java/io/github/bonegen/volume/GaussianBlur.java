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
package io.github.bonegen.volume;

import java.util.stream.IntStream;

/**
 * Convolution with a Gaussian, one axis after the other; values at the border go on outside. The kernel is the discrete
 * analogue of the Gaussian, exp(-t) I_n(t) of variance t (Lindeberg, IEEE PAMI 12:234, 1990, doi 10.1109/34.49051): its
 * width is right however narrow it is, so that a blur in mm is the same on pixels of any size. Costs O(pixels x sigma).
 */
public final class GaussianBlur {

    private static final double REACH = 3.5;
    /** Below this the blur is finer than what pixels show. */
    private static final double LEAST_SIGMA = 0.05;
    /** The recurrence starts this many terms, and standard deviations, beyond those that are used. */
    private static final int BEYOND = 12;

    private GaussianBlur() {
        // Static functions only.
    }

    /**
     * A blurred copy. Memory 8 bytes a voxel.
     *
     * @param sigma standard deviation in voxels
     */
    public static Volume of(final Volume volume, final double sigma) {
        final float[] voxels = volume.voxels().clone();
        apply(voxels, sigma, volume.width(), volume.height(), volume.depth());
        return Volume.of(voxels, volume.width(), volume.height(), volume.depth(), volume.calibration())
            .with(volume.provenance());
    }

    /**
     * Blurs an image or a volume in place.
     *
     * @param sigma standard deviation in pixels
     * @param extents width, height and so on; their product is the length of the image
     */
    public static void apply(final float[] image, final double sigma, final int... extents) {
        if (sigma < LEAST_SIGMA) {
            return;
        }
        final float[] kernel = kernel(sigma);
        float[] from = image;
        float[] to = new float[image.length];
        int stride = 1;
        for (final int extent : extents) {
            alongAxis(from, to, stride, extent, kernel);
            final float[] swapped = from;
            from = to;
            to = swapped;
            stride *= extent;
        }
        if (from != image) {
            System.arraycopy(from, 0, image, 0, image.length);
        }
    }

    private static void alongAxis(final float[] from, final float[] to, final int stride, final int extent,
        final float[] kernel)
    {
        if (stride == 1) {
            IntStream.range(0, from.length / extent).parallel().forEach(row -> within(from, to, row * extent, extent, kernel));
        } else {
            IntStream.range(0, from.length / stride).parallel().forEach(row -> across(from, to, row, stride, extent, kernel));
        }
    }

    /** A row along itself. */
    private static void within(final float[] from, final float[] to, final int row, final int width, final float[] kernel) {
        for (int x = 0; x < width; x++) {
            to[row + x] = kernel[0] * from[row + x];
        }
        for (int k = 1; k < kernel.length; k++) {
            final float weight = kernel[k];
            final int end = row + width;
            for (int i = row; i < Math.min(end, row + k); i++) {
                to[i] += weight * (from[row] + from[Math.min(end - 1, i + k)]);
            }
            for (int i = row + k; i < end - k; i++) {
                to[i] += weight * (from[i - k] + from[i + k]);
            }
            for (int i = Math.max(row + k, end - k); i < end; i++) {
                to[i] += weight * (from[i - k] + from[end - 1]);
            }
        }
    }

    /** A row of {@code width} values across the axis, from its neighbours along the axis. */
    private static void across(final float[] from, final float[] to, final int row, final int width, final int extent,
        final float[] kernel)
    {
        final int position = row % extent;
        final int begin = row * width;
        final int first = (row - position) * width;
        for (int x = 0; x < width; x++) {
            to[begin + x] = kernel[0] * from[begin + x];
        }
        for (int k = 1; k < kernel.length; k++) {
            final int before = first + Math.max(0, position - k) * width;
            final int after = first + Math.min(extent - 1, position + k) * width;
            final float weight = kernel[k];
            for (int x = 0; x < width; x++) {
                to[begin + x] += weight * (from[before + x] + from[after + x]);
            }
        }
    }

    /** Half a kernel, the middle first, by Miller's backward recurrence I(n-1) = I(n+1) + 2 n / t I(n). */
    private static float[] kernel(final double sigma) {
        final double variance = sigma * sigma;
        final int reach = (int) Math.ceil(REACH * sigma) + 1;
        final double[] bessel = new double[reach + BEYOND + (int) (BEYOND * sigma)];
        bessel[bessel.length - 2] = Double.MIN_NORMAL;
        for (int n = bessel.length - 2; n > 0; n--) {
            bessel[n - 1] = bessel[n + 1] + 2 * n / variance * bessel[n];
        }
        double sum = bessel[0];
        for (int n = 1; n <= reach; n++) {
            sum += 2 * bessel[n];
        }
        final float[] kernel = new float[reach + 1];
        for (int n = 0; n <= reach; n++) {
            kernel[n] = (float) (bessel[n] / sum);
        }
        return kernel;
    }
}
