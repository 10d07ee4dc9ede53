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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ProgressiveGenerator;

/**
 * More than the generator's own latents: an offset to the features of its first level, and the density of tissue and of
 * marrow. A penalty on both keeps samples near what the model makes.
 *
 * <p>A point is a latent vector, two numbers of density, and the offsets. Densities above the threshold are scaled from
 * it by a gain, those below by another; the set of bone voxels, and so every metric of the binary volume, is untouched.
 */
public final class WideLatents implements LatentSpace {

    private static final int TONES = 2;
    private static final int FIRST_EDGE = 4;
    private static final double EPSILON = 1e-8;

    /** Mean squared offset, in units of the features' own mean square, that costs as much as one spread of a wish. */
    private static final double OFFSET_WEIGHT = 1;
    private static final double TONE_WEIGHT = 0.02;

    /** Gains stay within exp(+-this): tissue 0.5 to 2, marrow 0.67 to 1.5. */
    private static final double TISSUE_RANGE = 0.69;
    private static final double MARROW_RANGE = 0.4;

    private final GanSpongiosa generator;
    private final float threshold;

    /** @param threshold density from which a voxel is bone */
    public WideLatents(final GanSpongiosa generator, final double threshold) {
        this.generator = generator;
        this.threshold = (float) threshold;
    }

    @Override
    public int size() {
        return generator.latentSize() + TONES + channels() * FIRST_EDGE * FIRST_EDGE * FIRST_EDGE;
    }

    @Override
    public double[] ofLatent(final float[] latent) {
        final double[] point = new double[size()];
        for (int i = 0; i < latent.length; i++) {
            point[i] = latent[i];
        }
        return point;
    }

    @Override
    public NDArray densities(final NDArray points) {
        final ProgressiveGenerator network = generator.network();
        final int latent = generator.latentSize();
        final NDArray offsets = part(points, latent + TONES, size()).reshape(
            new Shape(points.getShape().get(0), channels(), FIRST_EDGE, FIRST_EDGE, FIRST_EDGE));
        final NDArray shifted = network.firstFeatures(part(points, 0, latent)).add(offsets);
        NDArray features = shifted.div(shifted.square().mean(new int[] {1}, true).add(EPSILON).sqrt());
        for (int level = 1; level <= network.architecture().topLevel(); level++) {
            features = network.grow(features, level);
        }
        final NDArray densities = generator.scale().toDensity(network.finish(features));
        return toned(densities, part(points, latent, latent + 1), part(points, latent + 1, latent + TONES));
    }

    @Override
    public NDArray penalty(final NDArray points) {
        final int latent = generator.latentSize();
        final NDArray offsets = part(points, latent + TONES, size()).square().mean(new int[] {1});
        final NDArray tones = part(points, latent, latent + TONES).square().sum(new int[] {1});
        return Torch.times(offsets, OFFSET_WEIGHT).add(Torch.times(tones, TONE_WEIGHT));
    }

    private NDArray toned(final NDArray densities, final NDArray tissue, final NDArray marrow) {
        final NDArray excess = densities.sub(threshold);
        final NDArray above = Activation.relu(excess).mul(gain(tissue, TISSUE_RANGE));
        final NDArray below = Activation.relu(excess.neg()).mul(gain(marrow, MARROW_RANGE));
        return above.sub(below).add(threshold);
    }

    private static NDArray gain(final NDArray tone, final double range) {
        return Torch.times(tone.tanh(), range).exp().reshape(new Shape(-1, 1, 1, 1, 1));
    }

    private static NDArray part(final NDArray points, final int from, final int to) {
        return points.get(new NDIndex().addAllDim().addSliceDim(from, to));
    }

    private int channels() {
        return generator.network().architecture().channels().get(0);
    }
}
