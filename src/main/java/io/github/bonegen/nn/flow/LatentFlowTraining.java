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
package io.github.bonegen.nn.flow;

import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.CubeSource;
import io.github.bonegen.nn.training.GeneratorTraining;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Trains an autoencoder, then its decoder alone, then, of its latents, a flow, and that by what it makes: what makes bone
 * without end.
 */
public final class LatentFlowTraining implements GeneratorTraining {

    /**
     * What a training is, besides its cubes.
     *
     * @param decoderSteps of the decoder alone, between the other two
     * @param features of the flow's network
     * @param blocks of the flow's network
     * @param style numbers that describe a cube
     * @param flowSteps steps of the flow's training, after the autoencoder's
     * @param flowRate learning rate of the flow
     * @param cells edge of the flow's crops, in cells of 8 voxels
     * @param structureSteps steps of the flow towards bone of the right structure, after its own
     * @param parts steps that samples are made in
     */
    public record Settings(AutoencoderTraining.Settings autoencoder, long decoderSteps, int features, int blocks, int style, long flowSteps,
        double flowRate, int cells, long structureSteps, int parts) {

        /** Edge of the largest cubes that are learned from, in voxels. */
        public int cube() {
            return Math.max(AutoencoderTraining.CUBE, LatentCrops.edge(cells));
        }

        /** The flow's network. */
        public FlowArchitecture flow() {
            return new FlowArchitecture(LatentCrops.FOLDED * autoencoder.architecture().latents(), features, blocks,
                FlowCondition.size(style));
        }
    }

    private static final String FLOW = "of-flow/";
    private static final String DECODER = "of-decoder/";

    private final Settings settings;
    private final AutoencoderTraining autoencoder;
    private final DecoderTraining decoder;
    private final LatentCrops crops;
    private final FlowTraining flow;
    private final StructureTraining structure;
    private final Map<String, Double> losses = new LinkedHashMap<>();

    public LatentFlowTraining(final Settings settings, final CubeSource source, final Torch torch) {
        this.settings = settings;
        autoencoder = new AutoencoderTraining(settings.autoencoder(), source, torch);
        final long seed = Seeds.mix(settings.autoencoder().seed(), Long.MAX_VALUE);
        decoder = new DecoderTraining(settings.decoderSteps(), Seeds.mix(seed, 2), autoencoder, source, torch);
        crops = new LatentCrops(autoencoder.averaged(), autoencoder.normaliser(),
            settings.autoencoder().architecture().latents(), settings.cells(), source, Seeds.mix(seed, 1));
        flow = new FlowTraining(new FlowTraining.Settings(settings.flow(), settings.flowSteps(), settings.flowRate(),
            settings.cells(), settings.autoencoder().precision(), seed), crops, torch);
        structure = new StructureTraining(settings.structureSteps(), settings.parts(), Seeds.mix(seed, 3), decoder, flow, crops,
            settings.style(), torch);
        for (final String name : new String[] {"autoencoder", "decoder", "overlap", "flow", "shortcut", "structure"}) {
            losses.put(name, 0.0);
        }
    }

    /**
     * A training that begins with a trained model: with no steps of the autoencoder its latents stay what they are, and
     * decoder and flow go on from where they were.
     *
     * @param model weights, as {@link #averagedWeights} gave them
     * @throws io.github.bonegen.InvalidInputException if they are of other networks
     */
    public static LatentFlowTraining from(final Map<String, Tensor> model, final Settings settings, final CubeSource source,
        final Torch torch)
    {
        final LatentFlowTraining training = new LatentFlowTraining(settings, source, torch);
        try {
            training.autoencoder.begin(model);
            training.crops.restore(model);
            training.flow.begin(model);
            return training;
        } catch (final RuntimeException e) {
            training.close();
            throw e;
        }
    }

    @Override
    public long steps() {
        return autoencoder.steps() + decoder.steps() + flow.steps() + structure.steps();
    }

    /** Each loss is that of its last step; 0 before it. */
    @Override
    public Map<String, Double> step(final long index) {
        final long ofDecoder = index - autoencoder.steps();
        final long ofFlow = ofDecoder - decoder.steps();
        final long ofStructure = ofFlow - flow.steps();
        losses.putAll(ofDecoder < 0 ? autoencoder.step(index) : ofFlow < 0 ? decoder.step(ofDecoder)
            : ofStructure < 0 ? flow.step(ofFlow) : structure.step(ofStructure));
        return new LinkedHashMap<>(losses);
    }

    @Override
    public Map<String, Tensor> averagedWeights() {
        final Map<String, Tensor> weights = new LinkedHashMap<>(autoencoder.averaged().tensors());
        weights.putAll(decoder.averagedWeights());
        weights.putAll(flow.averagedWeights());
        weights.putAll(crops.statistics(settings.style()));
        autoencoder.normaliser().save(weights);
        return weights;
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>(autoencoder.state());
        Tensor.putAll(state, DECODER, decoder.state());
        Tensor.putAll(state, FLOW, flow.state());
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        autoencoder.restore(state);
        decoder.restore(Tensor.part(state, DECODER));
        flow.restore(Tensor.part(state, FLOW));
    }

    @Override
    public void close() {
        structure.close();
        flow.close();
        decoder.close();
        autoencoder.close();
    }
}
