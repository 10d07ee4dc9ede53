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

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A GAN's generator on a device. */
final class GanRadiographs implements RadiographModel {

    private final CardFacts facts;
    private final Torch torch;
    private final Parameters parameters;
    private final ProgressiveGenerator network;

    GanRadiographs(final Model model, final Torch torch) {
        facts = new CardFacts(model.card());
        final ProgressiveArchitecture architecture = ProgressiveArchitecture.ofGenerator(model.weights());
        require(architecture.dimensions() == 2 && architecture.edge() == facts.edge(),
            "The weights of the model %s do not make images of %d pixels", model.card().name(), facts.edge());
        this.torch = torch;
        parameters = new Parameters(torch, model.weights());
        network = new ProgressiveGenerator(architecture, parameters, Precision.FLOAT32);
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
        final int classes = classes().size();
        final int size = network.architecture().latent();
        final int[] labels = new int[count];
        Arrays.fill(labels, facts.index(what));
        final float[] latents = Latents.ofClasses(
            Latents.ofSamples(seed, first, count, size - Latents.classNumbers(classes)), labels, classes);
        final List<Volume> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            // One at a time, so that no pixel depends on how many are asked for.
            try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
                images.addAll(facts.radiographs(network.generate(
                    step.create(Arrays.copyOfRange(latents, i * size, (i + 1) * size), new Shape(1, size)))
                    .toFloatArray(), facts.record(torch, what, seed, first + i)));
            }
            progress.update((i + 1.0) / count, "image " + (first + i + 1));
        }
        return images;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
