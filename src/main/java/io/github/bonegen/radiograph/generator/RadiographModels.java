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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.DdimSampler;
import io.github.bonegen.nn.DiffusionSampler;
import io.github.bonegen.nn.HeunSampler;
import io.github.bonegen.nn.NoiseLevels;
import io.github.bonegen.nn.Torch;

/** Opens models of radiographs by what their card says. */
public final class RadiographModels {

    private RadiographModels() {
        // Static functions only.
    }

    /**
     * Puts a model on a device.
     *
     * @param sampler of a diffusion model; a GAN needs none
     * @param guidance of a diffusion model, as in {@link io.github.bonegen.nn.GuidedDenoiser}
     * @throws InvalidInputException if it is a model of something else, or its weights do not fit its card
     */
    public static RadiographModel open(final Model model, final DiffusionSampler sampler, final double guidance,
        final Torch torch)
    {
        switch (model.card().kind()) {
            case GanMethod.KIND:
                return new GanRadiographs(model, torch);
            case DiffusionMethod.KIND:
                return new DiffusionRadiographs(model, sampler, guidance, torch);
            default:
                throw new InvalidInputException("The model " + model.card().name() + " is a " + model.card().kind()
                    + "; needed is a " + GanMethod.KIND + " or a " + DiffusionMethod.KIND);
        }
    }

    /**
     * The sampler of a name.
     *
     * @param steps from noise to image
     */
    public static DiffusionSampler sampler(final String name, final int steps) {
        final NoiseLevels levels = NoiseLevels.published(steps);
        switch (name) {
            case "heun":
                return new HeunSampler(levels);
            case "ddim":
                return new DdimSampler(levels);
            default:
                throw new InvalidInputException("sampler=" + name + " is not accepted; choose heun or ddim");
        }
    }
}
