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

import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.Imitation;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.training.DifferentiableAugmentation;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.PatchSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Wasserstein GAN whose generator has learned already: from other bone, or by imitation, which leaves volumes blurred
 * until a critic judges them.
 *
 * @param settings of a full-grown network, that of {@code refined}
 * @param refined the model to begin with
 * @param critic weights of a critic that goes on; none for one that begins with chance
 * @param criticFirst steps in which the critic alone learns
 * @param likeness to the model that the patches were sampled from; none where they come from scans
 * @param imitation weight of the likeness beside the critic's score
 */
public record RefinementMethod(ProgressiveTraining.Settings settings, Model refined,
    Optional<Map<String, Tensor>> critic, long criticFirst, Optional<Likeness> likeness, double imitation) implements ProgressiveMethod
{

    private record Definition(ProgressiveTraining.Settings settings, String start, boolean criticGoesOn, long criticFirst,
        Likeness likeness, double imitation) { }

    @Override
    public ProgressivePlan plan() {
        return settings.plan();
    }

    @Override
    public Object settings(final PatchSet patches) {
        return new Definition(settings, refined.card().weightsSha256(), critic.isPresent(), criticFirst, likeness.orElse(null), imitation);
    }

    @Override
    public String description() {
        return "Generator of spongiosa, refined against a Wasserstein critic";
    }

    @Override
    public Optional<Model> start() {
        return Optional.of(refined);
    }

    @Override
    public GeneratorTraining begin(final PatchSet patches, final Torch torch) {
        final Optional<Imitation> held = likeness.map(like -> like.imitation(patches, plan().architecture(), torch));
        return new ProgressiveTraining(settings, new PatchSource(patches, plan().architecture().edge(),
            IntStream.range(0, patches.size()).boxed().toList()), augmentation(),
            new ProgressiveTraining.Refinement(refined.weights(), critic, criticFirst, held, imitation), torch);
    }

    /** Few scans are to be seen from all sides; samples that are imitated are turned as they are. */
    private DifferentiableAugmentation augmentation() {
        return likeness.isPresent() ? DifferentiableAugmentation.NONE : new TurnedVolumes();
    }
}
