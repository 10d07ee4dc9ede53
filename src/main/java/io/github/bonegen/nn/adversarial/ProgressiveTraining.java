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
package io.github.bonegen.nn.adversarial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Ops;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.WassersteinLoss.CriticLoss;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveCritic;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.training.DifferentiableAugmentation;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.nn.training.ImageSource;
import java.util.LinkedHashMap;
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
     */
    public record Settings(ProgressivePlan plan, double generatorRate, double criticRate, WassersteinLoss loss) { }

    /**
     * A full-grown generator to begin with, instead of growing one.
     *
     * @param generator its weights
     * @param critic the weights of a critic that knows such generators; none to begin with chance
     * @param criticFirst steps in which the critic alone learns, until it knows what it judges
     * @param imitation what holds the generator to another one's images; none where there is no such other
     * @param imitationWeight of the imitation's loss, beside the mean score
     */
    public record Refinement(Map<String, Tensor> generator, Optional<Map<String, Tensor>> critic, long criticFirst, Optional<Imitation> imitation,
        double imitationWeight) { }

    /** Name of the critic in a checkpoint. */
    public static final String CRITIC = "critic";

    private static final double BETA1 = 0;
    private static final double BETA2 = 0.99;

    private final ProgressivePlan plan;
    private final WassersteinLoss criticLoss;
    private final Torch torch;
    private final ImageSource source;
    private final DifferentiableAugmentation augmentation;
    private final Refinement refinement;
    private final ProgressiveArchitecture architecture;
    private final LearningGenerator generator;
    private final Learner criticLearner;
    private final ProgressiveCritic critic;

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
            settings.plan().architecture().generatorShapes(), Seeds.mix(settings.plan().seed(), 1)), Optional.empty(), 0,
            Optional.empty(), 0), torch);
    }

    /**
     * Trains a generator that has learned already.
     *
     * @throws InvalidInputException if its weights do not fit, or the latent has no room for the classes
     */
    public ProgressiveTraining(final Settings settings, final ImageSource source,
        final DifferentiableAugmentation augmentation, final Refinement refinement, final Torch torch)
    {
        plan = settings.plan();
        criticLoss = settings.loss();
        this.refinement = refinement;
        this.source = source;
        this.augmentation = augmentation;
        this.torch = torch;
        architecture = plan.architecture();
        InvalidInputException.require(noise() > 0, "A latent of %d numbers has no room for %d classes",
            architecture.latent(), source.classes());
        generator = new LearningGenerator(plan, refinement.generator(), settings.generatorRate(), BETA1, BETA2, torch);
        final Map<String, long[]> criticShapes = architecture.criticShapes(source.classes());
        final Map<String, Tensor> judge = refinement.critic().orElseGet(
            () -> ProgressiveArchitecture.initialise(criticShapes, Seeds.mix(plan.seed(), 2)));
        Tensor.requireShapes(judge, criticShapes);
        criticLearner = new Learner(CRITIC, judge, settings.criticRate(), BETA1, BETA2, torch);
        critic = new ProgressiveCritic(architecture, criticLearner.weights(), plan.precision());
    }

    @Override
    public long steps() {
        return plan.schedule().steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(plan.seed(), index + 3));
        final double progress = plan.schedule().progress(index);
        final int batch = plan.schedule().batch(index);
        final Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("progress", progress);
        try (NDManager step = torch.newStep()) {
            trainCritic(step, progress, batch, random, losses);
        }
        try (NDManager step = torch.newStep()) {
            trainGenerator(step, index, batch, random, losses);
        }
        if (index > 0 && progress == Math.floor(progress) && plan.schedule().progress(index - 1) < progress) {
            generator.average().restart();
        }
        generator.average().update();
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
            fake = augmented(generator.network().generate(latents(step, labels, random), progress), random);
        }
        final float[] shares = new float[batch];
        for (int i = 0; i < batch; i++) {
            shares[i] = random.nextFloat();
        }
        try (Torch.Recording recording = Torch.record()) {
            final CriticLoss loss = criticLoss.critic(torch,
                images -> critic.score(images, told, progress), real, fake, step.create(shares));
            criticLearner.descend(loss.total(), ProgressiveArchitecture.active(criticLearner.weights(), progress), 1);
            losses.put("distance", (double) loss.distance().getFloat());
            losses.put("gradient penalty", (double) loss.gradientPenalty().getFloat());
        }
    }

    private void trainGenerator(final NDManager step, final long index, final int batch, final Random random,
        final Map<String, Double> losses)
    {
        final double progress = plan.schedule().progress(index);
        try (Torch.Recording recording = Torch.record()) {
            final int[] labels = source.labels(batch, random);
            final NDArray fake = augmented(generator.network().generate(latents(step, labels, random), progress), random);
            final NDArray loss = critic.score(fake, labels(step, labels), progress).mean().neg();
            losses.put("generator", (double) loss.getFloat());
            final NDArray total = refinement.imitation().map(imitation -> loss.add(Torch.times(
                imitation.loss(generator.network(), step, progress, batch, random, losses), refinement.imitationWeight())))
                .orElse(loss);
            if (index >= refinement.criticFirst()) {
                generator.descend(total, progress, 1);
            }
        }
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
    public float[] preview(final int count, final long step) {
        return generator.preview(plan.seed(), count, source.classes(), plan.schedule().progress(step));
    }

    @Override
    public Map<String, Tensor> averagedWeights() {
        return generator.average().weights().tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        generator.save(state);
        criticLearner.save(state);
        refinement.imitation().ifPresent(imitation -> imitation.save(state));
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        generator.restore(state);
        criticLearner.restore(state);
        refinement.imitation().ifPresent(imitation -> imitation.restore(state));
    }

    @Override
    public void close() {
        generator.close();
        criticLearner.close();
    }
}
