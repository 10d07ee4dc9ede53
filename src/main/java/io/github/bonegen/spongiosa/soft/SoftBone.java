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
package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A batch of cubic volumes with, for every voxel, the degree to which it is bone: sigmoid((density - threshold) /
 * softness), as published (Iarussi, Thomsen and Delrieux, MICCAI 2020). What several metrics need is computed once.
 * Everything belongs to the manager of the densities.
 */
public final class SoftBone {

    /**
     * This many times the softness from the threshold a voxel is bone, or is not. Without this bound derivatives fade
     * into denormal numbers, with which processors are a hundred times slower.
     */
    private static final int SURE = 14;

    private final NDArray density;
    private final SoftThreshold threshold;
    private final double voxelSize;
    private final Torch torch;
    private NDArray bone;

    /**
     * @param density batch x 1 x edge x edge x edge, in the model's unit
     * @param voxelSize in mm
     */
    public SoftBone(final NDArray density, final SoftThreshold threshold, final double voxelSize, final Torch torch) {
        this.density = density;
        this.threshold = threshold;
        this.voxelSize = voxelSize;
        this.torch = torch;
    }

    /** Batch x 1 x edge x edge x edge, in the model's unit. */
    public Differentiable density() {
        return new Differentiable(density);
    }

    /** The degree to which voxels are bone, 0 to 1, in the shape of the densities. */
    public Differentiable bone() {
        return new Differentiable(degrees());
    }

    NDArray degrees() {
        if (bone == null) {
            final NDArray steps = Torch.times(Torch.plus(density, -(float) threshold.level()), 1 / threshold.softness());
            bone = Activation.sigmoid(steps.clip(-SURE, SURE));
        }
        return bone;
    }

    /** Edge of a voxel in mm. */
    public double voxelSize() {
        return voxelSize;
    }

    /** Edge of the volumes in voxels. */
    public int edge() {
        return (int) density.getShape().get(2);
    }

    /** Number of volumes. */
    public int count() {
        return (int) density.getShape().get(0);
    }

    /** The voxels of an array of the densities' shape, one row a volume. */
    NDArray rows(final NDArray array) {
        return array.reshape(new Shape(count(), -1));
    }

    /** Volume of each sample in mm3. */
    public double totalVolume() {
        return Math.pow(edge() * voxelSize, 3);
    }

    Torch torch() {
        return torch;
    }

    /**
     * A metric that brings its own derivative: how that enters the graph.
     *
     * @param function value and derivatives by the degree of bone of each voxel
     * @return one value a volume
     */
    Differentiable apply(final VoxelFunction function) {
        final int voxels = edge() * edge() * edge();
        final float[] values = degrees().toFloatArray();
        final VoxelFunction.Result[] results = IntStream.range(0, count()).parallel()
            .mapToObj(i -> function.of(Arrays.copyOfRange(values, i * voxels, (i + 1) * voxels), edge()))
            .toArray(VoxelFunction.Result[]::new);
        // The function's tangent at the voxels as they are has its value and its derivatives.
        final float[] slopes = new float[values.length];
        final float[] offsets = new float[count()];
        for (int i = 0; i < count(); i++) {
            System.arraycopy(results[i].derivatives(), 0, slopes, i * voxels, voxels);
            offsets[i] = (float) results[i].value();
        }
        final NDArray change = degrees().sub(torch.constant(degrees()));
        final NDArray slope = density.getManager().create(slopes, density.getShape());
        return new Differentiable(rows(change.mul(slope)).sum(new int[] {1}).add(density.getManager().create(offsets)));
    }
}
