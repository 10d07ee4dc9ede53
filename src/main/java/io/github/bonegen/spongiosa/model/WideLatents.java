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
import io.github.bonegen.nn.Differentiable;
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

    /** Mean squared offset, in units of the features' own mean square, that costs as much as one spread of a goal. */
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
    public Differentiable densities(final Differentiable points) {
        final ProgressiveGenerator network = generator.network();
        final int latent = generator.latentSize();
        final NDArray offsets = points.part(1, latent + TONES, size())
            .reshaped(-1, channels(), FIRST_EDGE, FIRST_EDGE, FIRST_EDGE).array();
        final NDArray shifted = network.firstFeatures(points.part(1, 0, latent).array()).add(offsets);
        NDArray features = shifted.div(Torch.plus(shifted.square().mean(new int[] {1}, true), EPSILON).sqrt());
        for (int level = 1; level <= network.architecture().topLevel(); level++) {
            features = network.grow(features, level);
        }
        final Differentiable densities = generator.scale().toDensity(new Differentiable(network.finish(features)));
        return toned(densities, points.part(1, latent, latent + 1), points.part(1, latent + 1, latent + TONES));
    }

    @Override
    public Differentiable penalty(final Differentiable points) {
        final int latent = generator.latentSize();
        final Differentiable offsets = points.part(1, latent + TONES, size()).square().mean();
        final Differentiable tones = points.part(1, latent, latent + TONES).square().sum();
        return offsets.times(OFFSET_WEIGHT).plus(tones.times(TONE_WEIGHT));
    }

    private Differentiable toned(final Differentiable densities, final Differentiable tissue, final Differentiable marrow) {
        final Differentiable excess = densities.minus(threshold);
        final Differentiable above = excess.rectified().times(gain(tissue, TISSUE_RANGE));
        final Differentiable below = excess.negated().rectified().times(gain(marrow, MARROW_RANGE));
        return above.minus(below).plus(threshold);
    }

    private static Differentiable gain(final Differentiable tone, final double range) {
        return tone.tanh().times(range).exp().reshaped(-1, 1, 1, 1, 1);
    }

    private int channels() {
        return generator.network().architecture().channels().get(0);
    }
}
