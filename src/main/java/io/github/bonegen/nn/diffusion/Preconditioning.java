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

/**
 * How a denoiser is made of a network F, so that what goes into F and what it must give have unit variance at every
 * noise level (Karras et al. 2022, arXiv:2206.00364, table 1): D(x; s) = skip(s) x + out(s) F(in(s) x; noise(s)).
 *
 * @param deviation standard deviation of the clean images' pixels
 */
public record Preconditioning(double deviation) {

    /** Share of the noisy image in the estimate. */
    public double skip(final double noise) {
        return deviation * deviation / (noise * noise + deviation * deviation);
    }

    /** Scale of the network's output. */
    public double out(final double noise) {
        return noise * deviation / Math.hypot(noise, deviation);
    }

    /** Scale of the network's input. */
    public double in(final double noise) {
        return 1 / Math.hypot(noise, deviation);
    }

    /** How the noise level is told to the network. */
    public double noise(final double noise) {
        return Math.log(noise) / 4;
    }

    /** Weight of a squared error, which makes every noise level count alike: 1 / out^2. */
    public double weight(final double noise) {
        return 1 / (out(noise) * out(noise));
    }
}
