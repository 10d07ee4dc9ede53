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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.training.Training;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Trains a flow further so that bone made of chance, in the few steps that samples are made in, has the structure of the
 * crops whose style it is told: a velocity learned by squares makes what is likely on average, and rods where it is not sure
 * of plates. Structure is that of {@link Torch#structureNumbers}, made independent and of one spread between crops, so that
 * what sets crops of as much bone apart counts as much as the amount of bone. The loss is the energy score (Gneiting and
 * Raftery 2007, doi:10.1198/016214506000001437, equation 21) of two samples of one style: what is made comes near the crop
 * and stays as far from what else is made as crops of one style are from each other, so that the spread is learned too.
 */
final class StructureTraining implements Training {

    private static final double WARM_UP = 20;
    private static final double FIRST_SHARE = 0.15;
    private static final double LAST_SHARE = 0.01;
    private static final int SURVEYED = 40;

    /** Directions in which crops differ by less than this share of the mean variance are not told apart from chance. */
    private static final double LEAST_VARIANCE = 0.02;

    /** Keeps the root's slope finite. */
    private static final double LEAST_SQUARE = 1e-8;

    /** A crop is new every other step, as making one costs as much as learning from it. */
    private static final int STEPS_A_CROP = 2;
    private static final int CROPS = 24;

    private final long steps;
    private final int parts;
    private final long seed;
    private final DecoderTraining decoder;
    private final FlowTraining flow;
    private final LatentCrops crops;
    private final Torch torch;
    private final int style;
    private Parameters weights;
    private float[] whitening;

    /**
     * @param parts steps that samples are made in
     * @param decoder finished when the first step is done, as is the flow
     * @param style numbers that describe a cube
     */
    StructureTraining(final long steps, final int parts, final long seed, final DecoderTraining decoder,
        final FlowTraining flow, final LatentCrops crops, final int style, final Torch torch)
    {
        this.steps = steps;
        this.parts = parts;
        this.seed = seed;
        this.decoder = decoder;
        this.flow = flow;
        this.crops = crops;
        this.style = style;
        this.torch = torch;
    }

    @Override
    public long steps() {
        return steps;
    }

    /** The loss of a step is 0 on average when what is made lies among crops as they lie among themselves. */
    @Override
    public Map<String, Double> step(final long index) {
        survey();
        final Random random = new Random(Seeds.mix(seed, index));
        final LatentCrops.Crop crop = crops.crop(index / STEPS_A_CROP + random.nextInt(CROPS));
        final float[] right = numbers(crop);
        final float[] beside = beside(crop, random);
        return Map.of("structure", flow.learnSamples(crop, parts, latents -> {
            final NDArray numbers = numbers(latents);
            return distance(numbers, right).sub(distance(numbers, beside));
        }, random, share(index)));
    }

    /** The structure of another sample of a crop's style. */
    private float[] beside(final LatentCrops.Crop crop, final Random random) {
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return numbers(flow.sample(step, crop, parts, random)).toFloatArray();
        }
    }

    private NDArray numbers(final NDArray latents) {
        return torch.structureNumbers(new FoldedDecoder(weights, Precision.FLOAT32).generate(latents));
    }

    private NDArray distance(final NDArray numbers, final float[] other) {
        final NDManager step = numbers.getManager();
        final int count = other.length;
        final NDArray independent = torch.linear(numbers.sub(step.create(other)).reshape(1, count),
            new NDList(step.create(whitening, new Shape(count, count)), step.zeros(new Shape(count))));
        return Torch.plus(independent.square().mean(), LEAST_SQUARE).sqrt();
    }

    private double share(final long index) {
        return FIRST_SHARE * Math.min(1, (index + 1) / WARM_UP) * Math.max(LAST_SHARE, 1 - (double) index / steps);
    }

    /** Finds how structure differs between crops, once. */
    private void survey() {
        if (weights != null) {
            return;
        }
        crops.survey();
        final Map<String, Tensor> tensors = new LinkedHashMap<>(decoder.averagedWeights());
        tensors.putAll(crops.statistics(style));
        weights = new Parameters(torch, tensors);
        final float[][] surveyed = new float[SURVEYED][];
        for (int i = 0; i < SURVEYED; i++) {
            surveyed[i] = numbers(crops.crop(i));
        }
        whitening = Whitening.of(surveyed, LEAST_VARIANCE);
    }

    /** The structure that the decoder makes of the latents of a crop. */
    private float[] numbers(final LatentCrops.Crop crop) {
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return numbers(flow.latents(step, crop)).toFloatArray();
        }
    }

    /** Nothing of its own: what it learns is the flow's, and its survey is made again. */
    @Override
    public Map<String, Tensor> state() {
        return Map.of();
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        // Nothing to restore.
    }

    @Override
    public void close() {
        if (weights != null) {
            weights.close();
        }
    }
}
