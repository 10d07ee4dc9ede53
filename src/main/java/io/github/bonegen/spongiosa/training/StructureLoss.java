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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.RunningMean;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.ImageLoss;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.soft.ConnectivityDensity;
import io.github.bonegen.spongiosa.soft.DegreeOfAnisotropy;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.SoftBone;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.spongiosa.soft.SpecificSurface;
import io.github.bonegen.spongiosa.soft.TissueDensity;
import io.github.bonegen.spongiosa.soft.TrabecularSeparation;
import io.github.bonegen.spongiosa.soft.TrabecularThickness;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far volumes are from others as bone: the mean squared difference of densities, that of the degree to which voxels
 * are bone, and that of the micro-structural parameters, each in units of its spread among patches. A network that
 * minimises the first alone blurs what it is not sure of, and loses bone, surface and connections by it. What it then
 * still gets wrong in all volumes alike, their bias, is small beside what it gets wrong in each of them; it is known
 * from many batches, and weighed heavier.
 *
 * <p>Volumes smaller than the patches, of a network that still grows, have other parameters; of these only densities
 * and bone are compared.
 */
public final class StructureLoss implements ImageLoss {

    /** Densities this far from the threshold are 27 % and 73 % bone: as wide as a surface voxel is uncertain. */
    private static final double BONE_SOFTNESS = 40;
    private static final double BONE_WEIGHT = 0.3;

    private static final double PARAMETER_SOFTNESS = 20;
    private static final double PARAMETER_WEIGHT = 0.003;

    private static final String BIAS = "bias";
    private static final double BIAS_WEIGHT = 0.04;

    /** Volumes of a batch whose parameters are compared: they cost as much as the network. */
    private static final int MEASURED = 4;

    /** Patches that tell how much parameters vary. */
    private static final int SURVEYED = 64;

    private final Torch torch;
    private final SpongiosaScale scale;
    private final int edge;
    private final double threshold;
    private final List<MicrostructureTarget> parameters = List.of(new MineralDensity(), new VolumeFraction(),
        new TissueDensity(), new TrabecularThickness(), new TrabecularSeparation(), new ConnectivityDensity(),
        new SpecificSurface(), new DegreeOfAnisotropy());
    private final double[] spreads;
    private final RunningMean bias = new RunningMean();

    /**
     * A loss for patches of a set.
     *
     * @param threshold density from which a voxel is bone
     */
    public StructureLoss(final PatchSet patches, final double threshold, final Torch torch) {
        this.torch = torch;
        this.threshold = threshold;
        scale = patches.scale();
        edge = patches.edge();
        spreads = spreads(patches);
    }

    private double[] spreads(final PatchSet patches) {
        final int count = Math.min(SURVEYED, patches.size());
        final double[][] values = new double[parameters.size()][count];
        for (int i = 0; i < count; i++) {
            try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
                final SoftBone bone = new SoftBone(step.create(patches.densities(i), new Shape(1, 1, edge, edge, edge)),
                    new SoftThreshold(threshold, PARAMETER_SOFTNESS), scale.voxelSize(), torch);
                for (int k = 0; k < values.length; k++) {
                    values[k][i] = parameters.get(k).soft(bone).values()[0];
                }
            }
        }
        final double[] spread = new double[values.length];
        for (int k = 0; k < spread.length; k++) {
            final double deviation = Math.sqrt(StatUtils.variance(values[k]));
            spread[k] = deviation > 0 ? deviation : 1;
        }
        return spread;
    }

    @Override
    public NDArray of(final NDArray made, final NDArray wanted, final Map<String, Double> measured) {
        final NDArray density = made.sub(wanted).square().mean();
        final NDArray bone = degree(made).sub(degree(wanted)).square().mean();
        measured.put("density", (double) density.getFloat());
        measured.put("bone", (double) bone.getFloat());
        final NDArray loss = density.add(Torch.times(bone, BONE_WEIGHT));
        if (made.getShape().get(2) < edge) {
            measured.put("parameters", 0.0);
            measured.put(BIAS, 0.0);
            return loss;
        }
        final NDArray differences = differences(made, wanted);
        final NDArray parameterLoss = differences.square().sum(new int[] {1}).mean();
        measured.put("parameters", (double) parameterLoss.getFloat());
        bias.add(differences);
        measured.put(BIAS, bias.deviation());
        return loss.add(Torch.times(parameterLoss, PARAMETER_WEIGHT)).add(Torch.times(bias.pull(differences), BIAS_WEIGHT));
    }

    /** The degree to which voxels are bone. */
    private NDArray degree(final NDArray images) {
        final double softness = BONE_SOFTNESS * 2 / (scale.high() - scale.low());
        return Activation.sigmoid(Torch.times(Torch.plus(images, -scale.toNetwork((float) threshold)), 1 / softness));
    }

    /** How far the parameters of the first volumes are off, in spreads, volumes x parameters. */
    private NDArray differences(final NDArray made, final NDArray wanted) {
        final SoftBone bone = bone(made);
        final SoftBone aim = bone(wanted);
        final NDList differences = new NDList();
        for (int k = 0; k < spreads.length; k++) {
            final Differentiable target;
            try (Torch.Recording paused = Torch.pause()) {
                target = parameters.get(k).soft(aim);
            }
            differences.add(parameters.get(k).soft(bone).minus(target).times(1 / spreads[k]).array());
        }
        return NDArrays.stack(differences, 1);
    }

    private SoftBone bone(final NDArray images) {
        final long count = Math.min(MEASURED, images.getShape().get(0));
        return new SoftBone(scale.toDensity(new Differentiable(images).part(0, 0, count)).array(), new SoftThreshold(threshold, PARAMETER_SOFTNESS), scale.voxelSize(), torch);
    }

    @Override
    public void save(final Map<String, Tensor> state) {
        state.put(BIAS, bias.state());
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        bias.restore(state.get(BIAS));
    }
}
