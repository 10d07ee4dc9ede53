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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Teaches a generator to make of each latent what another generator made of it (Hinton, Vinyals and Dean 2015,
 * arXiv:1503.02531; of generators, Aguinaldo et al. 2019, arXiv:1902.00159). The network grows as in progressive
 * training: it learns coarse images first, which is cheap, because finer ones depend on them. There is no critic, and
 * what it cannot learn it blurs.
 */
public final class Distillation implements GeneratorTraining {

    /**
     * What a distillation is, besides its pairs.
     *
     * @param rate learning rate; it is reached over the first steps and falls over the last ones
     * @param averageDecay decay of the moving average a step
     */
    public record Settings(ProgressiveArchitecture architecture, GrowthSchedule schedule, double rate,
        double averageDecay, Precision precision, long seed) { }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double WARM_UP = 50;

    /** Share of the full-grown network's steps over which the learning rate falls to zero. */
    private static final double COOL_DOWN = 0.4;

    /** Fresh layers make faint images, so that tanh has a slope and what is blended in does not spoil what was there. */
    private static final float FAINT = 0.1f;

    private static final String TO_IMAGE = "toRGBs.";

    private final Settings settings;
    private final ProgressiveArchitecture architecture;
    private final Torch torch;
    private final Imitation imitation;
    private final Parameters weights;
    private final Parameters averageWeights;
    private final ProgressiveGenerator generator;
    private final ProgressiveGenerator averaged;
    private final Adam adam;
    private final MovingAverage average;

    public Distillation(final Settings settings, final Imitation imitation, final Torch torch) {
        this.settings = settings;
        this.imitation = imitation;
        this.torch = torch;
        architecture = settings.architecture();
        final Map<String, Tensor> fresh = faint(ProgressiveArchitecture.initialise(architecture.generatorShapes(),
            Seeds.mix(settings.seed(), 1)));
        weights = new Parameters(torch, fresh);
        weights.setRequiresGradient(true);
        averageWeights = new Parameters(torch, fresh);
        generator = new ProgressiveGenerator(architecture, weights, settings.precision());
        averaged = new ProgressiveGenerator(architecture, averageWeights, settings.precision());
        adam = new Adam(weights, settings.rate(), BETA1, BETA2);
        average = new MovingAverage(weights, averageWeights, settings.averageDecay());
    }

    private static Map<String, Tensor> faint(final Map<String, Tensor> weights) {
        weights.forEach((name, tensor) -> {
            if (name.startsWith(TO_IMAGE)) {
                for (int i = 0; i < tensor.values().length; i++) {
                    tensor.values()[i] *= FAINT;
                }
            }
        });
        return weights;
    }

    @Override
    public long steps() {
        return settings.schedule().steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final double progress = settings.schedule().progress(index);
        final Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("progress", progress);
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray total = imitation.loss(generator, step, progress, settings.schedule().batch(index),
                new Random(Seeds.mix(settings.seed(), index + 2)), losses);
            losses.put("loss", (double) total.getFloat());
            final List<String> active = ProgressiveTraining.active(weights, TO_IMAGE, progress);
            adam.step(active, torch.gradients(total, weights.list(active)), share(index));
        }
        average.update();
        return losses;
    }

    /** The share of the learning rate at a step. */
    private double share(final long index) {
        final double last = COOL_DOWN * settings.schedule().stable().get(architecture.topLevel());
        return Math.min(1, Math.min((index + 1) / WARM_UP, (steps() - index) / last));
    }

    @Override
    public float[] preview(final long seed, final int count, final long index) {
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return averaged.generate(step.create(Latents.ofSamples(seed, 0, count, architecture.latent()),
                new Shape(count, architecture.latent())), settings.schedule().progress(index)).toFloatArray();
        }
    }

    @Override
    public Map<String, Tensor> averagedWeights() {
        return averageWeights.tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        Tensor.putAll(state, "generator/", weights.tensors());
        Tensor.putAll(state, "average/", averageWeights.tensors());
        Tensor.putAll(state, "adam/", adam.state());
        state.put("average-age", new Tensor(new long[] {1}, new float[] {average.age()}));
        state.put("pattern", imitation.state());
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        InvalidInputException.require(state.containsKey("average-age"), "The checkpoint is not one of such a network");
        ProgressiveArchitecture.check(Tensor.part(state, "generator/"), architecture.generatorShapes());
        ProgressiveArchitecture.check(Tensor.part(state, "average/"), architecture.generatorShapes());
        weights.set(Tensor.part(state, "generator/"));
        averageWeights.set(Tensor.part(state, "average/"));
        adam.restore(Tensor.part(state, "adam/"));
        average.setAge((long) state.get("average-age").values()[0]);
        imitation.restore(state.get("pattern"));
    }

    @Override
    public void close() {
        adam.close();
        weights.close();
        averageWeights.close();
    }
}
