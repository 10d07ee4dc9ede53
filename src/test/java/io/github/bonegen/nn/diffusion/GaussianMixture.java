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
package io.github.bonegen.nn.diffusion;

import ai.djl.ndarray.NDArray;

/**
 * Points of a mixture of round Gaussians in the plane, equally likely, whose denoiser is known exactly.
 *
 * @param centres x and y of each
 * @param spread standard deviation of each around its centre
 */
record GaussianMixture(double[][] centres, double[] spread) implements Denoiser {

    @Override
    public NDArray denoise(final NDArray noisy, final double noise) {
        final float[] points = noisy.toFloatArray();
        final float[] clean = new float[points.length];
        for (int i = 0; i < points.length; i += 2) {
            estimate(points, i, noise, clean);
        }
        return noisy.getManager().create(clean, noisy.getShape());
    }

    private void estimate(final float[] points, final int at, final double noise, final float[] clean) {
        final double[] logs = new double[centres.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            final double variance = spread[k] * spread[k] + noise * noise;
            final double dx = points[at] - centres[k][0];
            final double dy = points[at + 1] - centres[k][1];
            logs[k] = -(dx * dx + dy * dy) / (2 * variance) - Math.log(variance);
            largest = Math.max(largest, logs[k]);
        }
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int k = 0; k < centres.length; k++) {
            final double share = Math.exp(logs[k] - largest);
            final double keep = spread[k] * spread[k] / (spread[k] * spread[k] + noise * noise);
            sum += share;
            x += share * (centres[k][0] + keep * (points[at] - centres[k][0]));
            y += share * (centres[k][1] + keep * (points[at + 1] - centres[k][1]));
        }
        clean[at] = (float) (x / sum);
        clean[at + 1] = (float) (y / sum);
    }

    /** Mean of x and y, variances of x and y, covariance. */
    double[] moments() {
        final double[] moments = new double[5];
        for (int k = 0; k < centres.length; k++) {
            moments[0] += centres[k][0] / centres.length;
            moments[1] += centres[k][1] / centres.length;
        }
        for (int k = 0; k < centres.length; k++) {
            final double dx = centres[k][0] - moments[0];
            final double dy = centres[k][1] - moments[1];
            moments[2] += (dx * dx + spread[k] * spread[k]) / centres.length;
            moments[3] += (dy * dy + spread[k] * spread[k]) / centres.length;
            moments[4] += dx * dy / centres.length;
        }
        return moments;
    }
}
