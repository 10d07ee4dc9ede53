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
package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.WassersteinLoss.CriticLoss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Trains a progressive generator against its critic, one step of each in turn (Iarussi, Thomsen and Delrieux, MICCAI
 * 2020). The moving average of the generator's weights is what is used afterwards; it starts afresh whenever a level
 * is complete, because what it remembers of the smaller network is of no use to the larger one.
 */
public final class ProgressiveTraining implements GeneratorTraining {

    /**
     * What a training is, besides its images.
     *
     * @param generatorRate learning rate of the generator
     * @param criticRate learning rate of the critic
     * @param averageDecay decay of the moving average a step
     */
    public record Settings(ProgressiveArchitecture architecture, GrowthSchedule schedule, double generatorRate,
        double criticRate, double averageDecay, WassersteinLoss loss, Precision precision, long seed) { }

    /**
     * A full-grown generator to begin with, instead of growing one.
     *
     * @param generator its weights
     * @param criticFirst steps in which the critic alone learns, until it knows what it judges
     * @param imitation what holds the generator to another one's images; none where there is no such other
     * @param imitationWeight of the imitation's loss, beside the mean score
     */
    public record Refinement(Map<String, Tensor> generator, long criticFirst, Optional<Imitation> imitation,
        double imitationWeight) { }

    private static final double BETA1 = 0;
    private static final double BETA2 = 0.99;

    private final Settings settings;
    private final Torch torch;
    private final ImageSource source;
    private final DifferentiableAugmentation augmentation;
    private final Refinement refinement;
    private final ProgressiveArchitecture architecture;
    private final Parameters generatorWeights;
    private final Parameters criticWeights;
    private final Parameters averageWeights;
    private final ProgressiveGenerator generator;
    private final ProgressiveGenerator averaged;
    private final ProgressiveCritic critic;
    private final Adam generatorAdam;
    private final Adam criticAdam;
    private final MovingAverage average;

    /** Trains on the images as they are. */
    public ProgressiveTraining(final Settings settings, final ImageSource source, final Torch torch) {
        this(settings, source, DifferentiableAugmentation.NONE, torch);
    }

    /**
     * Trains on changed images, real and generated ones alike.
     *
     * @throws InvalidInputException if the latent has no room for the classes
     */
    public ProgressiveTraining(final Settings settings, final ImageSource source,
        final DifferentiableAugmentation augmentation, final Torch torch)
    {
        this(settings, source, augmentation, new Refinement(ProgressiveArchitecture.initialise(
            settings.architecture().generatorShapes(), Seeds.mix(settings.seed(), 1)), 0, Optional.empty(), 0), torch);
    }

    /**
     * Trains a generator that has learned already.
     *
     * @throws InvalidInputException if its weights do not fit, or the latent has no room for the classes
     */
    public ProgressiveTraining(final Settings settings, final ImageSource source,
        final DifferentiableAugmentation augmentation, final Refinement refinement, final Torch torch)
    {
        this.settings = settings;
        this.refinement = refinement;
        this.source = source;
        this.augmentation = augmentation;
        this.torch = torch;
        architecture = settings.architecture();
        InvalidInputException.require(noise() > 0, "A latent of %d numbers has no room for %d classes",
            architecture.latent(), source.classes());
        ProgressiveArchitecture.check(refinement.generator(), architecture.generatorShapes());
        generatorWeights = new Parameters(torch, refinement.generator());
        averageWeights = new Parameters(torch, refinement.generator());
        criticWeights = new Parameters(torch, ProgressiveArchitecture.initialise(architecture.criticShapes(source.classes()),
            Seeds.mix(settings.seed(), 2)));
        generatorWeights.setRequiresGradient(true);
        criticWeights.setRequiresGradient(true);
        generator = new ProgressiveGenerator(architecture, generatorWeights, settings.precision());
        averaged = new ProgressiveGenerator(architecture, averageWeights, settings.precision());
        critic = new ProgressiveCritic(architecture, criticWeights, settings.precision());
        generatorAdam = new Adam(generatorWeights, settings.generatorRate(), BETA1, BETA2);
        criticAdam = new Adam(criticWeights, settings.criticRate(), BETA1, BETA2);
        average = new MovingAverage(generatorWeights, averageWeights, settings.averageDecay());
    }

    @Override
    public long steps() {
        return settings.schedule().steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(settings.seed(), index + 3));
        final double progress = settings.schedule().progress(index);
        final int batch = settings.schedule().batch(index);
        final Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("progress", progress);
        try (NDManager step = torch.newStep()) {
            trainCritic(step, progress, batch, random, losses);
        }
        try (NDManager step = torch.newStep()) {
            trainGenerator(step, index, batch, random, losses);
        }
        if (index > 0 && progress == Math.floor(progress) && settings.schedule().progress(index - 1) < progress) {
            average.restart();
        }
        average.update();
        return losses;
    }

    private void trainCritic(final NDManager step, final double progress, final int batch, final Random random,
        final Map<String, Double> losses)
    {
        final int[] labels = source.labels(batch, random);
        final NDArray told = labels(step, labels);
        final NDArray real = augmented(real(step, progress, labels, random), random);
        final NDArray fake;
        try (Torch.Recording paused = Torch.pause()) {
            fake = augmented(generator.generate(latents(step, labels, random), progress), random);
        }
        final float[] shares = new float[batch];
        for (int i = 0; i < batch; i++) {
            shares[i] = random.nextFloat();
        }
        try (Torch.Recording recording = Torch.record()) {
            final CriticLoss loss = settings.loss().critic(torch,
                images -> critic.score(images, told, progress), real, fake, step.create(shares));
            losses.put("distance", (double) loss.distance().getFloat());
            losses.put("gradient penalty", (double) loss.gradientPenalty().getFloat());
            final List<String> active = active(criticWeights, "fromRGBs.", progress);
            criticAdam.step(active, torch.gradients(loss.total(), criticWeights.list(active)));
        }
    }

    private void trainGenerator(final NDManager step, final long index, final int batch, final Random random,
        final Map<String, Double> losses)
    {
        final double progress = settings.schedule().progress(index);
        try (Torch.Recording recording = Torch.record()) {
            final int[] labels = source.labels(batch, random);
            final NDArray fake = augmented(generator.generate(latents(step, labels, random), progress), random);
            final NDArray loss = critic.score(fake, labels(step, labels), progress).mean().neg();
            losses.put("generator", (double) loss.getFloat());
            final NDArray total = refinement.imitation().map(imitation -> loss.add(Torch.times(
                imitation.loss(generator, step, progress, batch, random, losses), refinement.imitationWeight())))
                .orElse(loss);
            final List<String> active = active(generatorWeights, "toRGBs.", progress);
            if (index >= refinement.criticFirst()) {
                generatorAdam.step(active, torch.gradients(total, generatorWeights.list(active)));
            }
        }
    }

    /** The names of the weights that take part at a stage of growth. */
    static List<String> active(final Parameters weights, final String imageLayers, final double progress) {
        return weights.names(name -> isActive(name, imageLayers, progress));
    }

    /** Whether a weight takes part at a stage of growth; the others wait, as unused weights do in PyTorch. */
    static boolean isActive(final String name, final String imageLayers, final double progress) {
        final int lower = (int) progress;
        final int upper = (int) Math.ceil(progress);
        final int level = Integer.parseInt(name.split("\\.")[1]);
        return name.startsWith(imageLayers) ? level == lower || level == upper : level <= upper;
    }

    private NDArray latents(final NDManager step, final int[] labels, final Random random) {
        return step.create(Latents.ofClasses(Latents.draw(labels.length, noise(), random), labels, source.classes()),
            new Shape(labels.length, architecture.latent()));
    }

    /** Numbers of the latent that are random; the others name the class. */
    private int noise() {
        return architecture.latent() - Latents.classNumbers(source.classes());
    }

    private NDArray labels(final NDManager step, final int[] labels) {
        return step.create(Latents.oneHot(labels, source.classes()), new Shape(labels.length, source.classes()));
    }

    private NDArray augmented(final NDArray images, final Random random) {
        return augmentation.apply(torch, images, random);
    }

    private NDArray real(final NDManager step, final double progress, final int[] labels, final Random random) {
        return Ops.downsample(step.create(source.draw(labels, random), architecture.imageShape(labels.length)),
            architecture.topLevel() - (int) Math.ceil(progress));
    }

    @Override
    public float[] preview(final long seed, final int count, final long index) {
        final int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % source.classes();
        }
        final float[] latents = Latents.ofClasses(Latents.ofSamples(seed, 0, count, noise()), labels,
            source.classes());
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return averaged.generate(step.create(latents, new Shape(count, architecture.latent())),
                settings.schedule().progress(index)).toFloatArray();
        }
    }

    @Override
    public Map<String, Tensor> averagedWeights() {
        return averageWeights.tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        Tensor.putAll(state, "generator/", generatorWeights.tensors());
        Tensor.putAll(state, "critic/", criticWeights.tensors());
        Tensor.putAll(state, "average/", averageWeights.tensors());
        Tensor.putAll(state, "generator-adam/", generatorAdam.state());
        Tensor.putAll(state, "critic-adam/", criticAdam.state());
        state.put("average-age", new Tensor(new long[] {1}, new float[] {average.age()}));
        refinement.imitation().ifPresent(imitation -> state.put("imitation", imitation.state()));
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        InvalidInputException.require(state.containsKey("average-age"), "The checkpoint is not one of such a network");
        ProgressiveArchitecture.check(Tensor.part(state, "generator/"), architecture.generatorShapes());
        ProgressiveArchitecture.check(Tensor.part(state, "critic/"), architecture.criticShapes(source.classes()));
        ProgressiveArchitecture.check(Tensor.part(state, "average/"), architecture.generatorShapes());
        generatorWeights.set(Tensor.part(state, "generator/"));
        criticWeights.set(Tensor.part(state, "critic/"));
        averageWeights.set(Tensor.part(state, "average/"));
        generatorAdam.restore(Tensor.part(state, "generator-adam/"));
        criticAdam.restore(Tensor.part(state, "critic-adam/"));
        average.setAge((long) state.get("average-age").values()[0]);
        refinement.imitation().ifPresent(imitation -> imitation.restore(state.get("imitation")));
    }

    @Override
    public void close() {
        generatorAdam.close();
        criticAdam.close();
        generatorWeights.close();
        criticWeights.close();
        averageWeights.close();
    }
}
