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
package io.github.bonegen.spongiosa.training;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.spongiosa.endless.EndlessMethod;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.util.Optional;
import org.scijava.plugin.Plugin;

/** Bone of any size: an autoencoder, and a flow of its latents. */
@Plugin(type = SpongiosaTrainingKind.class)
public final class EndlessBoneTraining implements SpongiosaTrainingKind {

    @Override
    public String name() {
        return "endless";
    }

    @Override
    public TrainingMethod<PatchSet> method(final SpongiosaTrainingOptions options) {
        final SpongiosaTrainingOptions.Endless parts = options.endless();
        return options.beginning().map(begun -> from(begun, options)).orElseGet(() -> new EndlessMethod(
            EndlessMethod.network(parts.autoencoderSteps(), parts.decoderSteps(), options.steps(), parts.structureSteps(), parts.flowFeatures(),
                options.precision(), options.seed()), options.threshold(), options.heldOut(), Optional.empty()));
    }

    private static EndlessMethod from(final SpongiosaTrainingOptions.Beginning begun, final SpongiosaTrainingOptions options) {
        require(begun.critic().isEmpty() && begun.likeness().isEmpty(),
            "Endless bone is trained without a critic and without imitation; leave critic and imitation out");
        return EndlessMethod.from(begun.model(), options.endless().decoderSteps(), options.steps(),
            options.endless().structureSteps(), options.precision(),
            options.seed(), options.threshold(), options.heldOut());
    }
}
