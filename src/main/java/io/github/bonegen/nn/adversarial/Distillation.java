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
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.training.GeneratorTraining;
import java.util.LinkedHashMap;
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
     */
    public record Settings(ProgressivePlan plan, double rate) { }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double WARM_UP = 50;

    /** Share of the full-grown network's steps over which the learning rate falls to zero. */
    private static final double COOL_DOWN = 0.4;

    /** Fresh layers make faint images, so that tanh has a slope and what is blended in does not spoil what was there. */
    private static final float FAINT = 0.1f;

    private static final String TO_IMAGE = "toRGBs.";

    private final ProgressivePlan plan;
    private final Torch torch;
    private final Imitation imitation;
    private final LearningGenerator generator;

    public Distillation(final Settings settings, final Imitation imitation, final Torch torch) {
        plan = settings.plan();
        this.imitation = imitation;
        this.torch = torch;
        generator = new LearningGenerator(plan, faint(ProgressiveArchitecture.initialise(
            plan.architecture().generatorShapes(), Seeds.mix(plan.seed(), 1))), settings.rate(), BETA1, BETA2, torch);
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
        return plan.schedule().steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final double progress = plan.schedule().progress(index);
        final Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("progress", progress);
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray total = imitation.loss(generator.network(), step, progress, plan.schedule().batch(index),
                new Random(Seeds.mix(plan.seed(), index + 2)), losses);
            losses.put("loss", (double) total.getFloat());
            generator.descend(total, progress, share(index));
        }
        generator.average().update();
        return losses;
    }

    /** The share of the learning rate at a step. */
    private double share(final long index) {
        final double last = COOL_DOWN * plan.schedule().stable().get(plan.architecture().topLevel());
        return Math.min(1, Math.min((index + 1) / WARM_UP, (steps() - index) / last));
    }

    @Override
    public float[] preview(final int count, final long step) {
        return generator.preview(plan.seed(), count, imitation.classes(), plan.schedule().progress(step));
    }

    @Override
    public Map<String, Tensor> averagedWeights() {
        return generator.average().weights().tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        generator.save(state);
        imitation.save(state);
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        generator.restore(state);
        imitation.restore(state);
    }

    @Override
    public void close() {
        generator.close();
    }
}
