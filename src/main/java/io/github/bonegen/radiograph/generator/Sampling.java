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
package io.github.bonegen.radiograph.generator;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.diffusion.DdimSampler;
import io.github.bonegen.nn.diffusion.DiffusionSampler;
import io.github.bonegen.nn.diffusion.HeunSampler;
import io.github.bonegen.nn.diffusion.NoiseLevels;


/**
 * How a diffusion model makes images out of noise.
 *
 * @param guidance as in {@link io.github.bonegen.nn.diffusion.GuidedDenoiser}
 */
public record Sampling(DiffusionSampler sampler, double guidance) {

    private static final double MOST = 100;

    /** @throws InvalidInputException if guidance is out of range */
    public Sampling {
        require(guidance >= 0 && guidance <= MOST, "guidance=%s is not accepted; choose 0 to 100", guidance);
    }

    /**
     * The sampler of a name.
     *
     * @param steps from noise to image
     * @throws InvalidInputException if there is none, or the steps are out of range
     */
    public static Sampling named(final String sampler, final int steps, final double guidance) {
        final NoiseLevels levels = NoiseLevels.published(steps);
        switch (sampler) {
            case "heun":
                return new Sampling(new HeunSampler(levels), guidance);
            case "ddim":
                return new Sampling(new DdimSampler(levels), guidance);
            default:
                throw new InvalidInputException("sampler=" + sampler + " is not accepted; choose heun or ddim");
        }
    }
}
