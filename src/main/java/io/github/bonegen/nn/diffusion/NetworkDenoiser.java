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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.network.Unet;
import io.github.bonegen.nn.network.UnetArchitecture;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A U-Net as a denoiser of conditions.
 *
 * @param network its condition says what is on an image, zeros say nothing
 */
public record NetworkDenoiser(Unet network, Preconditioning preconditioning) {

    /** Frequencies of the noise features: three an octave from pi/4, which tells levels a few percent apart. */
    private static final double LOWEST = Math.PI / 4;
    private static final double A_FREQUENCY = Math.cbrt(2);

    /**
     * Estimates clean images.
     *
     * @param noisy batch x 1 x edge x edge; left open
     * @param noise standard deviation of the noise in each image
     * @param condition batch x condition; left open
     * @param dropout as in {@link Unet#apply}
     */
    public NDArray denoise(final NDArray noisy, final double[] noise, final NDArray condition, final double dropout) {
        final NDManager manager = noisy.getManager();
        final NDArray scaled = noisy.mul(each(manager, noise, preconditioning::in));
        final NDArray guess = network.apply(scaled, features(manager, noise), condition, dropout);
        final NDArray part = guess.mul(each(manager, noise, preconditioning::out));
        return noisy.mul(each(manager, noise, preconditioning::skip)).add(part);
    }

    /**
     * The denoiser of images under one condition each.
     *
     * @param condition batch x condition; must stay open
     */
    public Denoiser under(final NDArray condition) {
        return (noisy, noise) -> {
            final double[] same = new double[(int) noisy.getShape().get(0)];
            Arrays.fill(same, noise);
            return denoise(noisy, same, condition, 0);
        };
    }

    /** One factor an image, to be multiplied with batch x 1 x edge x edge. */
    static NDArray each(final NDManager manager, final double[] noise, final DoubleUnaryOperator factor) {
        final float[] factors = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            factors[i] = (float) factor.applyAsDouble(noise[i]);
        }
        return manager.create(factors, new Shape(noise.length, 1, 1, 1));
    }

    private NDArray features(final NDManager manager, final double[] noise) {
        final int pairs = UnetArchitecture.NOISE_FEATURES / 2;
        final float[] features = new float[noise.length * 2 * pairs];
        for (int i = 0; i < noise.length; i++) {
            final double level = preconditioning.noise(noise[i]);
            double frequency = LOWEST;
            for (int k = 0; k < pairs; k++) {
                features[2 * (i * pairs + k)] = (float) Math.cos(frequency * level);
                features[2 * (i * pairs + k) + 1] = (float) Math.sin(frequency * level);
                frequency *= A_FREQUENCY;
            }
        }
        return manager.create(features, new Shape(noise.length, 2L * pairs));
    }
}
