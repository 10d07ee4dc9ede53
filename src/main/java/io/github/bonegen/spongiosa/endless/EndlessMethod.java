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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.flow.AutoencoderArchitecture;
import io.github.bonegen.nn.flow.AutoencoderTraining;
import io.github.bonegen.nn.flow.FlowArchitecture;
import io.github.bonegen.nn.flow.FlowCondition;
import io.github.bonegen.nn.flow.LatentFlowTraining;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Bone without end: a flow of latents on a coarse grid, and a decoder.
 *
 * @param network and how it is trained
 * @param threshold density above which a voxel is bone
 * @param heldOut specimens that are not learned from
 * @param start a model of these networks to begin with; none to begin with chance
 */
public record EndlessMethod(LatentFlowTraining.Settings network, double threshold, List<String> heldOut, Optional<Model> start)
    implements TrainingMethod<PatchSet>
{
    private static final int LATENTS = 4;
    private static final int DECODER_FEATURES = 64;
    private static final double AUTOENCODER_RATE = 2e-3;
    private static final int FLOW_BLOCKS = 5;
    private static final double FLOW_RATE = 1.5e-3;
    /** Crops of 128 voxels, and 4 more for the encoder. */
    private static final int FLOW_CELLS = 16;

    /** Cubes of this edge are made of a model where nobody asks for a size. */
    private static final int EDGE = 64;
    private static final int STEPS = 2;
    private static final int LOOKED = 8;

    /** What defines a training. */
    private record Settings(LatentFlowTraining.Settings network, double threshold, List<String> specimens, String start) { }

    public EndlessMethod {
        heldOut = List.copyOf(heldOut);
    }

    /**
     * What was found to work, but for what one chooses.
     *
     * @param autoencoderSteps of the autoencoder's training
     * @param decoderSteps of the decoder's alone, after it
     * @param flowSteps of the flow's, after that
     * @param structureSteps of the flow's by what it makes, at the end
     * @param flowFeatures of the flow's network
     */
    public static LatentFlowTraining.Settings network(final long autoencoderSteps, final long decoderSteps,
        final long flowSteps, final long structureSteps, final int flowFeatures, final Precision precision, final long seed)
    {
        return network(new AutoencoderArchitecture(LATENTS, DECODER_FEATURES), autoencoderSteps, decoderSteps, flowSteps,
            structureSteps, flowFeatures, FLOW_BLOCKS, precision, seed);
    }

    /**
     * A training that begins with a model, whose encoder stays as it is.
     *
     * @param decoderSteps of its decoder's training
     * @param flowSteps of its flow's, after that
     * @throws io.github.bonegen.InvalidInputException if it is a model of something else
     */
    public static EndlessMethod from(final Model model, final long decoderSteps, final long flowSteps, final long structureSteps, final Precision precision,
        final long seed, final double threshold, final List<String> heldOut)
    {
        require(model.card().kind().equals(EndlessSpongiosa.KIND),
            "start=%s is a %s; endless bone begins with a model of endless bone", model.card().name(), model.card().kind());
        final FlowArchitecture flow = FlowArchitecture.of(model.weights());
        require(flow.condition() == FlowCondition.size(BoneStyle.NUMBERS),
            "start=%s is told %d numbers of a style; accepted are models that are told %d", model.card().name(),
            FlowCondition.style(flow.condition()), BoneStyle.NUMBERS);
        return new EndlessMethod(network(AutoencoderArchitecture.ofDecoder(model.weights()), 0, decoderSteps, flowSteps,
            structureSteps, flow.features(), flow.blocks(), precision, seed), threshold, heldOut, Optional.of(model));
    }

    private static LatentFlowTraining.Settings network(final AutoencoderArchitecture autoencoder, final long autoencoderSteps,
        final long decoderSteps, final long flowSteps, final long structureSteps, final int flowFeatures, final int flowBlocks, final Precision precision,
        final long seed)
    {
        return new LatentFlowTraining.Settings(new AutoencoderTraining.Settings(autoencoder, autoencoderSteps,
            AUTOENCODER_RATE, precision, seed), decoderSteps, flowFeatures, flowBlocks, BoneStyle.NUMBERS, flowSteps,
            FLOW_RATE, FLOW_CELLS, structureSteps, STEPS);
    }

    @Override
    public String kind() {
        return EndlessSpongiosa.KIND;
    }

    @Override
    public String description() {
        return "Spongiosa without end: a flow of latents on a coarse grid, and a decoder";
    }

    @Override
    public void check(final PatchSet patches) {
        final TreeSet<String> all = new TreeSet<>(patches.description().specimens());
        heldOut.forEach(specimen -> require(all.contains(specimen), "There is no specimen %s to hold out; there are %s",
            specimen, String.join(", ", all)));
        require(patches.edge() >= network.cube(), "Patches of %d voxels are smaller than the cubes of %d that endless bone is"
            + " learned from; make them larger, of larger scans or of smaller voxels", patches.edge(), network.cube());
        require(!specimens(patches).isEmpty(), "All specimens are held out; at least one is needed to learn from");
    }

    /** Those that are learned from. */
    private List<String> specimens(final PatchSet patches) {
        final List<String> specimens = new ArrayList<>(new TreeSet<>(patches.description().specimens()));
        specimens.removeAll(heldOut);
        return specimens;
    }

    @Override
    public Object settings(final PatchSet patches) {
        return new Settings(network, threshold, specimens(patches),
            start.map(model -> model.card().weightsSha256()).orElse(null));
    }

    @Override
    public Map<String, Object> use(final PatchSet patches) {
        final Map<String, Object> use = new LinkedHashMap<>(scale(patches).toSettings());
        use.put(EndlessSpongiosa.EDGE, EDGE);
        use.put(EndlessSpongiosa.STEPS, STEPS);
        return use;
    }

    @Override
    public GeneratorTraining begin(final PatchSet patches, final Torch torch) {
        final DistanceCrops crops = new DistanceCrops(patches, threshold, specimens(patches));
        return start.map(model -> LatentFlowTraining.from(model.weights(), network, crops, torch))
            .orElseGet(() -> new LatentFlowTraining(network, crops, torch));
    }

    /** Densities of the model: as far apart as those of bone and marrow in some of the patches, about the threshold. */
    private SpongiosaScale scale(final PatchSet patches) {
        final int looked = Math.min(LOOKED, patches.size());
        double bone = 0;
        double marrow = 0;
        long bones = 0;
        long all = 0;
        for (int i = 0; i < looked; i++) {
            for (final float density : patches.densities(i * patches.size() / looked)) {
                bones += density > threshold ? 1 : 0;
                bone += density > threshold ? density : 0;
                marrow += density > threshold ? 0 : density;
                all++;
            }
        }
        require(bones > 0 && bones < all, "At threshold=%s the patches are all bone or all marrow; choose one between",
            threshold);
        final double half = (bone / bones - marrow / (all - bones)) / 2;
        return new SpongiosaScale(patches.scale().voxelSize(), patches.scale().unit(), threshold - half, threshold + half);
    }
}
