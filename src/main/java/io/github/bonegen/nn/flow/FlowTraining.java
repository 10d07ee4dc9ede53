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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.optimise.MovingAverage;
import io.github.bonegen.nn.optimise.Muon;
import io.github.bonegen.nn.training.Training;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Trains a flow of latents, one crop a step: most steps learn the velocity at an instant (Lipman et al. 2022,
 * arXiv:2210.02747), every fourth that one long step is as good as two of half its length (shortcut models: Frans et al.
 * 2024, arXiv:2410.12557), so that few steps make bone. Kernels of the blocks are moved by Muon, all else by Adam.
 */
final class FlowTraining implements Training {

    /**
     * What a training is, besides its crops.
     *
     * @param steps of the whole training
     * @param rate learning rate, which is reached over the first steps and falls in the last three tenths
     * @param cells of a crop in each direction
     */
    record Settings(FlowArchitecture architecture, long steps, double rate, int cells, Precision precision, long seed) { }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double MUON_RATE = 3e-3;
    private static final double WARM_UP = 100;
    private static final double LAST_PART = 0.3;
    private static final double LEAST_SHARE = 0.03;
    private static final double AVERAGE_DECAY = 0.999;
    private static final double STYLE_UNTOLD = 0.1;
    private static final double NUMBER_UNTOLD = 0.15;

    /** A crop is new every few steps, and used as long as it is among the last of them. */
    private static final int STEPS_A_CROP = 3;
    private static final int CROPS = 24;
    private static final int SHORTCUT_EVERY = 4;
    private static final int FINEST = 8;

    private final Settings settings;
    private final LatentCrops crops;
    private final Torch torch;
    private final Learner learner;
    private final Muon muon;
    private final MovingAverage average;
    private final FlowNetwork network;
    private final FlowNetwork averaged;
    private final Map<String, Double> losses = new LinkedHashMap<>(Map.of("shortcut", 0.0));

    FlowTraining(final Settings settings, final LatentCrops crops, final Torch torch) {
        this.settings = settings;
        this.crops = crops;
        this.torch = torch;
        learner = new Learner("flow", settings.architecture().initialise(Seeds.mix(settings.seed(), 1)), settings.rate(),
            BETA1, BETA2, torch);
        muon = new Muon(learner.weights(), MUON_RATE);
        average = new MovingAverage(learner.weights(), AVERAGE_DECAY);
        network = new FlowNetwork(settings.architecture(), learner.weights(), settings.precision());
        averaged = new FlowNetwork(settings.architecture(), average.weights(), settings.precision());
    }

    /** Takes the network of a trained model. */
    void begin(final Map<String, Tensor> model) {
        final Map<String, Tensor> weights = new LinkedHashMap<>();
        Tensor.putAll(weights, FlowArchitecture.PREFIX, Tensor.part(model, FlowArchitecture.PREFIX));
        learner.weights().restore(weights);
        average.weights().restore(weights);
    }

    @Override
    public long steps() {
        return settings.steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        crops.survey();
        final Random random = new Random(Seeds.mix(settings.seed(), index + 2));
        final LatentCrops.Crop crop = crops.crop(index / STEPS_A_CROP + random.nextInt(CROPS));
        final boolean[] told = told(crop.style().length, random);
        final boolean shortcut = index % SHORTCUT_EVERY == SHORTCUT_EVERY - 1;
        try (NDManager step = torch.newStep()) {
            final double loss = shortcut ? learnShortcut(step, crop, told, random, share(index))
                : learnVelocity(step, crop, told, random, share(index));
            losses.put(shortcut ? "shortcut" : "flow", loss);
        }
        average.update();
        return Map.copyOf(losses);
    }

    private double learnVelocity(final NDManager step, final LatentCrops.Crop crop, final boolean[] told,
        final Random random, final double share)
    {
        try (Torch.Recording recording = Torch.record()) {
            return descend(velocityLoss(step, crop, told, random), share);
        }
    }

    private NDArray velocityLoss(final NDManager step, final LatentCrops.Crop crop, final boolean[] told, final Random random) {
        final double time = 1 / (1 + Math.exp(-random.nextGaussian()));
        final float[] noise = noise(crop.latents().length, random);
        final float[] target = new float[noise.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = noise[i] - crop.latents()[i];
        }
        return loss(between(step, crop, noise, time), time, condition(step, 0, crop, told), step.create(target, shape()));
    }

    /**
     * Makes latents of chance in equal steps, derivable.
     *
     * @param crop whose style they shall have
     */
    NDArray sample(final NDManager step, final LatentCrops.Crop crop, final int parts, final Random random) {
        final boolean[] told = new boolean[crop.style().length];
        Arrays.fill(told, true);
        final double length = 1.0 / parts;
        final NDArray condition = condition(step, length, crop, told);
        NDArray state = step.create(noise(crop.latents().length, random), shape());
        for (int i = 0; i < parts; i++) {
            state = state.sub(Torch.times(network.velocityOfCrops(state, new double[] {1 - i * length}, condition), length));
        }
        return state;
    }

    /**
     * One step beside the training's own: towards a smaller loss of what is made of chance, and of the velocity at an
     * instant, which keeps the network what it is.
     *
     * @param crop that the velocity is learned from, and whose style is made
     * @param parts steps that a sample is made in
     * @param judge tells the loss of latents that were made
     * @param share of the learning rates
     * @return that loss
     */
    double learnSamples(final LatentCrops.Crop crop, final int parts, final Function<NDArray, NDArray> judge,
        final Random random, final double share)
    {
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray loss = judge.apply(sample(step, crop, parts, random));
            descend(loss.add(velocityLoss(step, crop, told(crop.style().length, random), random)), share);
            average.update();
            return loss.getFloat();
        }
    }

    private double learnShortcut(final NDManager step, final LatentCrops.Crop crop, final boolean[] told,
        final Random random, final double share)
    {
        final int parts = FINEST >> random.nextInt(4);
        final double length = 1.0 / parts;
        final double time = (1 + random.nextInt(parts)) * length;
        final NDArray state = between(step, crop, noise(crop.latents().length, random), time);
        final NDArray target;
        try (Torch.Recording paused = Torch.pause()) {
            final NDArray half = condition(step, parts == FINEST ? 0 : length / 2, crop, told);
            final NDArray first = averaged.velocityOfCrops(state, new double[] {time}, half);
            final NDArray there = state.sub(Torch.times(first, length / 2));
            final NDArray second = averaged.velocityOfCrops(there, new double[] {time - length / 2}, half);
            target = Torch.times(first.add(second), 0.5);
        }
        return learn(state, time, condition(step, length, crop, told), target, share);
    }

    private double learn(final NDArray state, final double time, final NDArray condition, final NDArray target,
        final double share)
    {
        try (Torch.Recording recording = Torch.record()) {
            return descend(loss(state, time, condition, target), share);
        }
    }

    private NDArray loss(final NDArray state, final double time, final NDArray condition, final NDArray target) {
        return network.velocityOfCrops(state, new double[] {time}, condition).sub(target).square().mean();
    }

    private double descend(final NDArray loss, final double share) {
        learner.descendClipped(loss, share, muon, FlowTraining::isKernel);
        return loss.getFloat();
    }

    private static boolean isKernel(final String name) {
        return name.startsWith(FlowArchitecture.PREFIX + "blocks.") && name.endsWith(".weight");
    }

    private double share(final long index) {
        return Math.min(1, (index + 1) / WARM_UP)
            * Math.min(1, (settings.steps() - index) / (LAST_PART * settings.steps()) + LEAST_SHARE);
    }

    private static boolean[] told(final int numbers, final Random random) {
        final boolean any = random.nextDouble() >= STYLE_UNTOLD;
        final boolean[] told = new boolean[numbers];
        for (int i = 0; i < numbers; i++) {
            told[i] = random.nextDouble() >= NUMBER_UNTOLD && any;
        }
        return told;
    }

    private static float[] noise(final int count, final Random random) {
        final float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private NDArray between(final NDManager step, final LatentCrops.Crop crop, final float[] noise, final double time) {
        final float[] state = new float[noise.length];
        for (int i = 0; i < state.length; i++) {
            state[i] = (float) ((1 - time) * crop.latents()[i] + time * noise[i]);
        }
        return step.create(state, shape());
    }

    private static NDArray condition(final NDManager step, final double length, final LatentCrops.Crop crop,
        final boolean[] told)
    {
        final float[] numbers = FlowCondition.of(length, crop.style(), told);
        return step.create(numbers, new Shape(1, numbers.length));
    }

    /** The latents of a crop itself. */
    NDArray latents(final NDManager step, final LatentCrops.Crop crop) {
        return step.create(crop.latents(), shape());
    }

    private Shape shape() {
        return new Shape(1, settings.architecture().channels(), settings.cells(), settings.cells(), settings.cells());
    }

    /** The averaged weights as they are now. */
    Map<String, Tensor> averagedWeights() {
        return average.weights().tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        learner.save(state);
        average.save(state);
        Tensor.putAll(state, "muon/", muon.state());
        Tensor.putAll(state, "crops/", crops.state());
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        average.restore(state);
        learner.restore(state);
        muon.restore(Tensor.part(state, "muon/"));
        crops.restore(Tensor.part(state, "crops/"));
    }

    @Override
    public void close() {
        muon.close();
        learner.close();
        average.close();
    }
}
