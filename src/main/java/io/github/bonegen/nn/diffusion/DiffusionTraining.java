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
package io.github.bonegen.nn.diffusion;

import static io.github.bonegen.InvalidInputException.require;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Unet;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.optimise.MovingAverage;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.nn.training.ImageAugmentation;
import io.github.bonegen.nn.training.ImageSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains a denoiser (Karras et al. 2022, arXiv:2206.00364, algorithm and losses of section 5). Its condition is the
 * class, one number each, left out now and then so that it learns the images of all classes too, and what the
 * augmentation did. The moving average of the weights is what is used afterwards.
 */
public final class DiffusionTraining implements GeneratorTraining {

    /**
     * What a training is, besides its images.
     *
     * @param steps of the whole training
     * @param batch images a step
     * @param rate learning rate, which is reached over the first steps
     * @param averageDecay decay of the moving average a step
     * @param deviation standard deviation of the images' pixels
     * @param labelDrop share of images whose class is not told
     * @param dropout share of features dropped in every block
     */
    public record Settings(UnetArchitecture architecture, long steps, int batch, double rate, double averageDecay,
        double deviation, NoiseDistribution noise, double labelDrop, double dropout, ImageAugmentation augmentation,
        Precision precision, long seed) { }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double WARM_UP = 200;
    private static final int PREVIEW_STEPS = 12;

    private final Settings settings;
    private final ImageSource source;
    private final Torch torch;
    private final Learner learner;
    private final MovingAverage average;
    private final NetworkDenoiser denoiser;
    private final NetworkDenoiser averaged;
    private final List<String> names;

    /**
     * Begins with chance.
     *
     * @throws io.github.bonegen.InvalidInputException if the network's condition does not fit the classes
     */
    public DiffusionTraining(final Settings settings, final ImageSource source, final Torch torch) {
        this(settings, settings.architecture().initialise(Seeds.mix(settings.seed(), 1)), source, torch);
    }

    /**
     * Begins with weights.
     *
     * @throws io.github.bonegen.InvalidInputException if the network's condition does not fit the classes
     */
    public DiffusionTraining(final Settings settings, final Map<String, Tensor> weights, final ImageSource source,
        final Torch torch)
    {
        this.settings = settings;
        this.source = source;
        this.torch = torch;
        final UnetArchitecture architecture = settings.architecture();
        require(settings.batch() > 0, "A batch of %d images; at least 1 is needed", settings.batch());
        require(architecture.condition() == conditions(source.classes()),
            "The network has a condition of %d numbers; %d classes need %d", architecture.condition(),
            source.classes(), conditions(source.classes()));
        learner = new Learner("network", weights, settings.rate(), BETA1, BETA2, torch);
        average = new MovingAverage(learner.weights(), settings.averageDecay());
        final Preconditioning preconditioning = new Preconditioning(settings.deviation());
        denoiser = new NetworkDenoiser(new Unet(architecture, learner.weights(), settings.precision()), preconditioning);
        averaged = new NetworkDenoiser(new Unet(architecture, average.weights(), settings.precision()), preconditioning);
        names = learner.weights().names(name -> true);
    }

    /** Numbers in the condition of a network of some classes. */
    public static int conditions(final int classes) {
        return classes + ImageAugmentation.NUMBERS;
    }

    @Override
    public long steps() {
        return settings.steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(settings.seed(), index + 2));
        Torch.seed(Seeds.mix(settings.seed(), -index - 2));
        final double loss;
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray error = loss(step, random);
            learner.descend(error, names, Math.min(1, (index + 1) / WARM_UP));
            average.update();
            loss = error.getFloat();
        }
        return new LinkedHashMap<>(Map.of("loss", loss));
    }

    private NDArray loss(final NDManager step, final Random random) {
        final int batch = settings.batch();
        final int pixels = settings.architecture().edge() * settings.architecture().edge();
        final int[] labels = source.labels(batch, random);
        final float[] clean = source.draw(labels, random);
        final float[] conditions = new float[batch * settings.architecture().condition()];
        final float[] noisy = new float[batch * pixels];
        final double[] noise = new double[batch];
        for (int i = 0; i < batch; i++) {
            augment(clean, i, pixels, conditions, random);
            if (random.nextDouble() >= settings.labelDrop()) {
                conditions[i * settings.architecture().condition() + labels[i]] = 1;
            }
            noise[i] = settings.noise().draw(random);
            for (int p = i * pixels; p < (i + 1) * pixels; p++) {
                noisy[p] = clean[p] + (float) (noise[i] * random.nextGaussian());
            }
        }
        final NDArray estimate = denoiser.denoise(step.create(noisy, imageShape(batch)), noise,
            step.create(conditions, new Shape(batch, settings.architecture().condition())), settings.dropout());
        final NDArray error = estimate.sub(step.create(clean, imageShape(batch))).square();
        return error.mul(NetworkDenoiser.each(step, noise, denoiser.preconditioning()::weight)).mean();
    }

    private void augment(final float[] clean, final int image, final int pixels, final float[] conditions,
        final Random random)
    {
        final float[] numbers = new float[ImageAugmentation.NUMBERS];
        final float[] changed = settings.augmentation().apply(
            Arrays.copyOfRange(clean, image * pixels, (image + 1) * pixels), settings.architecture().edge(), random,
            numbers);
        System.arraycopy(changed, 0, clean, image * pixels, pixels);
        System.arraycopy(numbers, 0, conditions, image * settings.architecture().condition() + source.classes(),
            numbers.length);
    }

    private Shape imageShape(final long batch) {
        return new Shape(batch, 1, settings.architecture().edge(), settings.architecture().edge());
    }

    @Override
    public float[] preview(final int count, final long step) {
        try (NDManager scope = torch.newStep()) {
            final NDArray condition = scope.create(classConditions(count, source.classes()),
                new Shape(count, settings.architecture().condition()));
            return new HeunSampler(NoiseLevels.published(PREVIEW_STEPS)).sample(averaged.under(condition),
                scope.create(noise(settings.seed(), 0, count, settings.architecture().edge()), imageShape(count)),
                Progress.NONE).toFloatArray();
        }
    }

    private float[] classConditions(final int count, final int classes) {
        final float[] conditions = new float[count * settings.architecture().condition()];
        for (int i = 0; i < count; i++) {
            conditions[i * settings.architecture().condition() + i % classes] = 1;
        }
        return conditions;
    }

    /** The noise that images {@code first} to {@code first + count - 1} of a seeded series are made of. */
    public static float[] noise(final long seed, final long first, final int count, final int edge) {
        final float[] noise = new float[count * edge * edge];
        for (int i = 0; i < count; i++) {
            final Random random = new Random(Seeds.mix(seed, first + i));
            for (int p = i * edge * edge; p < (i + 1) * edge * edge; p++) {
                noise[p] = (float) random.nextGaussian();
            }
        }
        return noise;
    }

    @Override
    public Map<String, Tensor> averagedWeights() {
        return average.weights().tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        learner.save(state);
        average.save(state);
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        average.restore(state);
        learner.restore(state);
    }

    @Override
    public void close() {
        learner.close();
        average.close();
    }
}
