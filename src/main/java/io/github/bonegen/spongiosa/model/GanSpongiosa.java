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
package io.github.bonegen.spongiosa.model;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import java.util.List;

/** A progressive GAN: cubes of one size from latents on the unit sphere. */
public final class GanSpongiosa implements SpongiosaModel {

    /** What a card says that this class can use. */
    public static final String KIND = "spongiosa-generator";

    /** Alone, a sample's features stay in the processor's cache; and no voxel depends on the size of the batch. */
    private static final int TOGETHER_ON_CPU = 4;

    private final ModelCard card;
    private final SpongiosaScale scale;
    private final Torch torch;
    private final Parameters parameters;
    private final ProgressiveGenerator network;

    /**
     * Puts a model on a device.
     *
     * @throws io.github.bonegen.InvalidInputException if it is a model of something else, or its weights do not fit
     */
    public GanSpongiosa(final Model model, final Torch torch) {
        card = model.card();
        require(card.kind().equals(KIND), "The model %s is a %s; needed is a %s", card.name(), card.kind(), KIND);
        final ProgressiveArchitecture architecture = ProgressiveArchitecture.ofGenerator(model.weights());
        require(architecture.dimensions() == 3, "The model %s makes images of %d dimensions; needed are 3",
            card.name(), architecture.dimensions());
        require(!(card.settings().get("edge") instanceof Number edge) || edge.intValue() == architecture.edge(),
            "The card of the model %s states cubes of %s voxels and its weights make %d", card.name(),
            card.settings().get("edge"), architecture.edge());
        scale = SpongiosaScale.of(card);
        this.torch = torch;
        parameters = new Parameters(torch, model.weights());
        network = new ProgressiveGenerator(architecture, parameters, Precision.FLOAT64, Precision.FLOAT32);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public SpongiosaScale scale() {
        return scale;
    }

    @Override
    public Torch torch() {
        return torch;
    }

    /** The network itself, for what derives through it. */
    public ProgressiveGenerator network() {
        return network;
    }

    @Override
    public int edge() {
        return network.architecture().edge();
    }

    @Override
    public int latentSize() {
        return network.architecture().latent();
    }

    @Override
    public float[] latents(final long seed, final long first, final int count) {
        return Latents.ofSamples(seed, first, count, latentSize());
    }

    @Override
    public Differentiable densities(final Differentiable latents) {
        return scale.toDensity(network(latents));
    }

    private Differentiable network(final Differentiable latents) {
        return new Differentiable(network.generate(latents.array()));
    }

    /** In double precision from the network's numbers on, which a derivable map has not. */
    @Override
    public float[] densities(final float[] latents) {
        final float[] densities = values(latents, this::network);
        for (int i = 0; i < densities.length; i++) {
            densities[i] = scale.toDensity(densities[i]);
        }
        return densities;
    }

    /** Its latents, and more than those: features of the first level, and the density of tissue and marrow. */
    @Override
    public List<LatentSpace> spaces(final double threshold) {
        return List.of(new InputLatents(this), new WideLatents(this, threshold));
    }

    /** All on a GPU. */
    @Override
    public int together(final int count) {
        return torch.isOnGpu() ? count : TOGETHER_ON_CPU;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
