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
import io.github.bonegen.nn.Ops;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import io.github.bonegen.nn.training.ImageLoss;
import io.github.bonegen.nn.training.PairSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What a generator that imitates another one, or images whose latents are known, loses: how far its images are from
 * those of the same latents, and, once it is full-grown, the {@linkplain SharedPattern pattern} that its images share
 * where they should share none.
 */
public final class Imitation {

    private static final String PATTERN = "pattern";

    private final PairSource source;
    private final ImageLoss imageLoss;
    private final double patternWeight;
    private final Optional<SharedPattern> pattern;

    private Imitation(final PairSource source, final ImageLoss imageLoss, final double patternWeight,
        final Optional<SharedPattern> pattern)
    {
        this.source = source;
        this.imageLoss = imageLoss;
        this.patternWeight = patternWeight;
        this.pattern = pattern;
    }

    /** An imitation of images that may share what they show. */
    public Imitation(final PairSource source, final ImageLoss imageLoss) {
        this(source, imageLoss, 0, Optional.empty());
    }

    /**
     * An imitation of images that differ at every place.
     *
     * @param patternWeight weight of the shared pattern: at 1, beside a mean squared difference of weight 1, half of
     *     what the other generator's images share stays
     */
    public Imitation(final PairSource source, final ImageLoss imageLoss, final double patternWeight) {
        this(source, imageLoss, patternWeight, Optional.of(new SharedPattern()));
    }

    /**
     * The loss of a batch, to be called while recording.
     *
     * @param progress of the generator's growth
     * @param measured takes the parts of the loss by name
     * @return a scalar
     */
    NDArray loss(final ProgressiveGenerator generator, final NDManager step, final double progress, final int batch,
        final Random random, final Map<String, Double> measured)
    {
        final ProgressiveArchitecture architecture = generator.architecture();
        final PairSource.Pairs pairs = source.draw(batch, random);
        final NDArray made = generator.generate(
            step.create(pairs.latents(), new Shape(batch, architecture.latent())), progress);
        final NDArray wanted = Ops.downsample(step.create(pairs.images(), architecture.imageShape(batch)),
            architecture.topLevel() - (int) Math.ceil(progress));
        final NDArray loss = imageLoss.of(made, wanted, measured);
        return pattern.map(shared -> loss.add(patternLoss(shared, made, progress < architecture.topLevel(), measured)))
            .orElse(loss);
    }

    private NDArray patternLoss(final SharedPattern shared, final NDArray made, final boolean grows,
        final Map<String, Double> measured)
    {
        if (grows) {
            measured.put(PATTERN, 0.0);
            return made.getManager().zeros(new Shape());
        }
        shared.add(made);
        measured.put(PATTERN, shared.deviation());
        return Torch.times(shared.loss(made), 2 * patternWeight);
    }

    /** The number of classes that images are of. */
    int classes() {
        return source.classes();
    }

    /** Puts everything needed to go on from here into a checkpoint. */
    void save(final Map<String, Tensor> state) {
        imageLoss.save(state);
        pattern.ifPresent(shared -> state.put(PATTERN, shared.state()));
    }

    void restore(final Map<String, Tensor> state) {
        imageLoss.restore(state);
        pattern.ifPresent(shared -> shared.restore(state.get(PATTERN)));
    }
}
