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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.diffusion.DiffusionTraining;
import io.github.bonegen.nn.diffusion.GuidedDenoiser;
import io.github.bonegen.nn.diffusion.NetworkDenoiser;
import io.github.bonegen.nn.diffusion.Preconditioning;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.Unet;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/** A diffusion model on a device. */
final class DiffusionRadiographs implements RadiographModel {

    private final CardFacts facts;
    private final Sampling sampling;
    private final Torch torch;
    private final Parameters parameters;
    private final NetworkDenoiser denoiser;

    DiffusionRadiographs(final Model model, final Sampling sampling, final Torch torch) {
        facts = new CardFacts(model.card());
        final UnetArchitecture architecture = UnetArchitecture.of(model.weights(), facts.edge());
        require(architecture.condition() == DiffusionTraining.conditions(classes().size()),
            "The weights of the model %s do not fit its %d classes", name(), classes().size());
        this.sampling = sampling;
        this.torch = torch;
        parameters = new Parameters(torch, model.weights());
        denoiser = new NetworkDenoiser(new Unet(architecture, parameters, Precision.FLOAT32),
            new Preconditioning(facts.number("deviation")));
    }

    @Override
    public String name() {
        return facts.card().name();
    }

    @Override
    public List<RadiographClass> classes() {
        return facts.classes();
    }

    @Override
    public List<Volume> generate(final RadiographClass what, final long seed, final long first, final int count,
        final Progress progress)
    {
        final float[] condition = new float[denoiser.network().architecture().condition()];
        condition[facts.index(what)] = 1;
        final List<Volume> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // One at a time, so that no pixel depends on how many are asked for.
            images.addAll(facts.radiographs(sample(condition, seed, first + i,
                progress.part((double) i / count, (i + 1.0) / count)), facts.record(torch, what, seed, first + i).with("sampler", sampling.sampler())
                .with("guidance", sampling.guidance())));
        }
        return images;
    }

    private float[] sample(final float[] condition, final long seed, final long index, final Progress progress) {
        final int edge = facts.edge();
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            final NDArray told = step.create(condition, new Shape(1, condition.length));
            final NDArray nothing = step.zeros(new Shape(1, condition.length));
            final NDArray noise = step.create(DiffusionTraining.noise(seed, index, 1, edge), new Shape(1, 1, edge, edge));
            return sampling.sampler().sample(new GuidedDenoiser(denoiser.under(nothing), denoiser.under(told),
                sampling.guidance()), noise,
                progress).toFloatArray();
        }
    }

    @Override
    public void close() {
        parameters.close();
    }
}
