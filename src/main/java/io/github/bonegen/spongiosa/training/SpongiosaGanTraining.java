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

import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.util.Collections;
import org.scijava.plugin.Plugin;

/** A progressive Wasserstein GAN, from chance or from what was learned before. */
@Plugin(type = SpongiosaTrainingKind.class)
public final class SpongiosaGanTraining implements SpongiosaTrainingKind {

    private static final double AVERAGE_DECAY = 0.999;

    @Override
    public String name() {
        return "gan";
    }

    @Override
    public TrainingMethod<PatchSet> method(final SpongiosaTrainingOptions options) {
        return options.beginning().<TrainingMethod<PatchSet>>map(begun -> from(begun, options))
            .orElseGet(() -> fromChance(options));
    }

    private static TrainingMethod<PatchSet> fromChance(final SpongiosaTrainingOptions options) {
        final int levels = ProgressiveArchitecture.levels(options.size());
        return new AdversarialMethod(settings(new ProgressiveArchitecture(3, options.latent(),
            options.channels().perLevel(levels)), GrowthSchedule.even(options.growth().perLevel(levels - 1), options.steps(),
                options.batch().perLevel(levels)), options));
    }

    private static TrainingMethod<PatchSet> from(final SpongiosaTrainingOptions.Beginning begun,
        final SpongiosaTrainingOptions options)
    {
        final ProgressiveArchitecture architecture = ProgressiveArchitecture.ofGenerator(begun.model().weights());
        final int levels = architecture.channels().size();
        return new RefinementMethod(settings(architecture, GrowthSchedule.even(Collections.nCopies(levels - 1, 0),
            options.steps(), options.batch().perLevel(levels)), options), begun.model(), begun.critic(), begun.criticFirst(),
            begun.likeness(), begun.imitation());
    }

    private static ProgressiveTraining.Settings settings(final ProgressiveArchitecture architecture,
        final GrowthSchedule schedule, final SpongiosaTrainingOptions options)
    {
        return new ProgressiveTraining.Settings(new ProgressivePlan(architecture, schedule, AVERAGE_DECAY,
            options.precision(), options.seed()), options.generatorRate(), options.criticRate(), WassersteinLoss.PUBLISHED);
    }
}
