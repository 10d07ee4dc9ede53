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
package io.github.bonegen.radiograph.training;

import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.radiograph.generator.DiffusionMethod;
import io.github.bonegen.radiograph.generator.GanBeginning;
import io.github.bonegen.radiograph.generator.TrainingImages;
import org.scijava.plugin.Plugin;

/** Denoising diffusion. */
@Plugin(type = RadiographTrainingKind.class)
public final class RadiographDiffusionTraining implements RadiographTrainingKind {

    private static final double RATE = 5e-4;

    @Override
    public String name() {
        return "diffusion";
    }

    @Override
    public TrainingMethod<TrainingImages> method(final RadiographTrainingOptions options) {
        return new DiffusionMethod(options.channels().isAuto() ? DiffusionMethod.CHANNELS : options.channels().list(),
            options.steps(), options.batch().perLevel(1).get(0), options.rateOr(RATE), options.precision(), options.seed(),
            options.beginning().map(GanBeginning::model));
    }
}
