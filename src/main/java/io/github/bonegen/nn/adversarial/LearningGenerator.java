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
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import io.github.bonegen.nn.optimise.Learner;
import io.github.bonegen.nn.optimise.MovingAverage;
import java.util.Map;
import java.util.stream.IntStream;

/** A progressive generator that learns, and its moving average. */
final class LearningGenerator implements AutoCloseable {

    private final ProgressiveArchitecture architecture;
    private final Torch torch;
    private final Learner learner;
    private final MovingAverage average;
    private final ProgressiveGenerator network;
    private final ProgressiveGenerator averaged;

    /**
     * A generator that begins with given weights.
     *
     * @param rate learning rate of Adam
     * @throws io.github.bonegen.InvalidInputException if the weights do not fit the plan
     */
    LearningGenerator(final ProgressivePlan plan, final Map<String, Tensor> start, final double rate,
        final double beta1, final double beta2, final Torch torch)
    {
        architecture = plan.architecture();
        this.torch = torch;
        Tensor.requireShapes(start, architecture.generatorShapes());
        learner = new Learner("generator", start, rate, beta1, beta2, torch);
        average = new MovingAverage(learner.weights(), plan.averageDecay());
        network = new ProgressiveGenerator(architecture, learner.weights(), plan.precision());
        averaged = new ProgressiveGenerator(architecture, average.weights(), plan.precision());
    }

    /** The generator as it learns. */
    ProgressiveGenerator network() {
        return network;
    }

    /**
     * Moves the weights that take part at a stage of growth against the derivatives of a loss.
     *
     * @param share of the learning rate
     */
    void descend(final NDArray loss, final double progress, final double share) {
        learner.descend(loss, ProgressiveArchitecture.active(learner.weights(), progress), share);
    }

    MovingAverage average() {
        return average;
    }

    /** What the averaged generator makes of the first latents of a seeded series, all classes in turn. */
    float[] preview(final long seed, final int count, final int classes, final double progress) {
        final int[] labels = IntStream.range(0, count).map(i -> i % classes).toArray();
        final float[] latents = Latents.ofClasses(Latents.ofSamples(seed, 0, count,
            architecture.latent() - Latents.classNumbers(classes)), labels, classes);
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return averaged.generate(step.create(latents, new Shape(count, architecture.latent())), progress)
                .toFloatArray();
        }
    }

    /** Puts everything needed to go on from here into a checkpoint. */
    void save(final Map<String, Tensor> state) {
        learner.save(state);
        average.save(state);
    }

    /** @throws io.github.bonegen.InvalidInputException if the checkpoint is that of another network */
    void restore(final Map<String, Tensor> state) {
        average.restore(state);
        learner.restore(state);
    }

    @Override
    public void close() {
        learner.close();
        average.close();
    }
}
