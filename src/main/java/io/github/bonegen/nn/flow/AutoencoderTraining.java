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
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.optimise.MovingAverage;
import io.github.bonegen.nn.training.CubeSource;
import io.github.bonegen.nn.training.Training;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains an autoencoder of signed distances, one cube a step. Latents are normalised by their running mean and variance
 * and blurred by a little noise, so that the decoder asks for no more digits than there is bone to tell.
 */
public final class AutoencoderTraining implements Training {

    /**
     * What a training is, besides its cubes.
     *
     * @param steps of the whole training
     * @param rate learning rate, which is reached over the first steps and falls in the second half
     */
    public record Settings(AutoencoderArchitecture architecture, long steps, double rate, Precision precision, long seed) { }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double WARM_UP = 50;
    private static final double LAST_SHARE = 0.02;
    private static final double AVERAGE_DECAY = 0.99;
    private static final double NOISE = 0.1;
    private static final double LATENT_WEIGHT = 0.002;
    private static final double SLOWEST = 0.01;

    /** Cubes of 88 voxels, of whose latents the decoder makes the 56 in the middle. */
    static final int CUBE = 88;
    private static final int MARGIN = 16;
    private static final float RANGE = 4;

    private final Settings settings;
    private final CubeSource source;
    private final Torch torch;
    private final Learner learner;
    private final MovingAverage average;
    private final LatentNormaliser normaliser;

    public AutoencoderTraining(final Settings settings, final CubeSource source, final Torch torch) {
        this.settings = settings;
        this.source = source;
        this.torch = torch;
        learner = new Learner("autoencoder", settings.architecture().initialise(Seeds.mix(settings.seed(), 1)),
            settings.rate(), BETA1, BETA2, torch);
        average = new MovingAverage(learner.weights(), AVERAGE_DECAY);
        normaliser = new LatentNormaliser(settings.architecture().latents());
    }

    /** Takes the networks of a trained model, and how it normalises latents. */
    void begin(final Map<String, Tensor> model) {
        final Map<String, Tensor> networks = new LinkedHashMap<>();
        for (final String network : List.of(AutoencoderArchitecture.ENCODER, AutoencoderArchitecture.DECODER)) {
            Tensor.putAll(networks, network, Tensor.part(model, network));
        }
        learner.weights().restore(networks);
        average.weights().restore(networks);
        normaliser.restore(model);
    }

    @Override
    public long steps() {
        return settings.steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(settings.seed(), index + 2));
        final float[] cube = source.draw(CUBE, random).values();
        final Map<String, Double> losses = new LinkedHashMap<>();
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray latents = new LocalEncoder(learner.weights()).encode(
                step.create(cube, new Shape(1, 1, CUBE, CUBE, CUBE)));
            normaliser.follow(latents, Math.max(SLOWEST, 1.0 / (index + 1)));
            final NDArray normal = normaliser.apply(latents);
            final NDArray made = new LocalDecoder(learner.weights(), settings.precision()).decode(
                normal.add(noise(step, normal.getShape(), random)));
            final NDArray right = step.create(middle(cube), made.getShape());
            final NDArray loss = torch.distanceLoss(made, right);
            final NDArray overlap = torch.overlap(made, right);
            learner.descendClipped(loss.add(Torch.times(normal.square().mean(), LATENT_WEIGHT)), share(index));
            losses.put("autoencoder", (double) loss.getFloat());
            losses.put("overlap", dice(overlap));
        }
        average.update();
        return losses;
    }

    private double share(final long index) {
        final double half = settings.steps() / 2.0;
        return Math.min(1, (index + 1) / WARM_UP) * Math.min(1, Math.max(LAST_SHARE, (settings.steps() - index) / half));
    }

    static NDArray noise(final NDManager step, final Shape shape, final Random random) {
        final float[] noise = new float[(int) shape.size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (NOISE * random.nextGaussian());
        }
        return step.create(noise, shape);
    }

    /** The voxels that the decoder makes, in voxels of distance. */
    static float[] middle(final float[] cube) {
        final int edge = CUBE - 2 * MARGIN;
        final float[] middle = new float[edge * edge * edge];
        for (int i = 0; i < middle.length; i++) {
            final int x = i % edge + MARGIN;
            final int y = i / edge % edge + MARGIN;
            final int z = i / edge / edge + MARGIN;
            middle[i] = RANGE * cube[(z * CUBE + y) * CUBE + x];
        }
        return middle;
    }

    /** Dice's coefficient of bone, of {@link Torch#overlap}; 1 where neither has any. */
    static double dice(final NDArray overlap) {
        final double[] bothAndEach = overlap.toDoubleArray();
        return bothAndEach[1] == 0 ? 1 : bothAndEach[0] / bothAndEach[1];
    }

    /** The averaged networks, which latents are made and understood with. */
    Parameters averaged() {
        return average.weights();
    }

    LatentNormaliser normaliser() {
        return normaliser;
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        learner.save(state);
        Tensor.putAll(state, "autoencoder-", averageState());
        normaliser.save(state);
        return state;
    }

    private Map<String, Tensor> averageState() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        average.save(state);
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        average.restore(Tensor.part(state, "autoencoder-"));
        learner.restore(state);
        normaliser.restore(state);
    }

    @Override
    public void close() {
        learner.close();
        average.close();
    }
}
