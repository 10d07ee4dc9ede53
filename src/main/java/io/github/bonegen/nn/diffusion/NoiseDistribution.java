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

import java.util.Random;

/**
 * The noise levels that a denoiser is trained at: log-normal (Karras et al. 2022, arXiv:2206.00364, section 5).
 *
 * @param mean of the natural logarithm
 * @param deviation of it
 */
public record NoiseDistribution(double mean, double deviation) {

    private static final double PUBLISHED_EDGE = 64;
    private static final double PUBLISHED_MEAN = -1.2;
    private static final double PUBLISHED_DEVIATION = 1.2;

    /**
     * The published levels for 64 pixels. Larger images need higher ones too, since pixels that repeat their neighbours
     * take more noise to hide what they show (Hoogeboom et al. 2023, arXiv:2301.11093), and the low ones as before, in
     * which their finest detail is learned: the level two deviations below the mean stays, that above it rises with the
     * edge.
     */
    public static NoiseDistribution forEdge(final int edge) {
        final double higher = Math.log(Math.max(1, edge / PUBLISHED_EDGE));
        return new NoiseDistribution(PUBLISHED_MEAN + higher / 2, PUBLISHED_DEVIATION + higher / 4);
    }

    /** Draws a noise level: the standard deviation of the noise, above 0. */
    public double draw(final Random random) {
        return Math.exp(mean + deviation * random.nextGaussian());
    }
}
