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

/** Convolution with a Gaussian, one axis after the other. */
public final class GaussianBlur {

    /** Beyond this many standard deviations nothing is left to see. */
    private static final double REACH = 4;

    private GaussianBlur() {
        // Static functions only.
    }

    /**
     * A blurred copy. Values beyond the border are those at the border. Cost O(voxels * sigma); memory 8 bytes a voxel.
     *
     * @param sigma standard deviation in voxels; 0 copies
     */
    public static Volume of(final Volume volume, final double sigma) {
        final int[] extent = {volume.width(), volume.height(), volume.depth()};
        float[] voxels = volume.voxels().clone();
        if (sigma > 0) {
            final double[] kernel = kernel(sigma);
            int stride = 1;
            for (final int length : extent) {
                voxels = alongAxis(voxels, stride, length, kernel);
                stride *= length;
            }
        }
        return Volume.of(voxels, extent[0], extent[1], extent[2], volume.calibration()).with(volume.provenance());
    }

    private static double[] kernel(final double sigma) {
        final int radius = (int) Math.ceil(REACH * sigma);
        final double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static float[] alongAxis(final float[] from, final int stride, final int length, final double[] kernel) {
        final float[] to = new float[from.length];
        final int radius = kernel.length / 2;
        for (int i = 0; i < from.length; i++) {
            final int position = i / stride % length;
            double sum = 0;
            for (int k = -radius; k <= radius; k++) {
                final int neighbour = Math.max(0, Math.min(length - 1, position + k));
                sum += kernel[k + radius] * from[i + (neighbour - position) * stride];
            }
            to[i] = (float) sum;
        }
        return to;
    }
}
