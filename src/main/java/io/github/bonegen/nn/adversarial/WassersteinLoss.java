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
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The losses of a Wasserstein GAN with gradient penalty (Gulrajani et al. 2017, arXiv:1704.00028, eq. 3) and a drift
 * term that keeps the scores of real images near zero (Karras et al. 2018, arXiv:1710.10196, appendix A.1). The
 * generator's loss is the mean score of its images, negated.
 *
 * @param penalty weight of the gradient penalty, lambda
 * @param slope target of the gradient's norm, gamma
 * @param drift weight of the drift term
 */
public record WassersteinLoss(double penalty, double slope, double drift) {

    /** As published for spongiosa (Iarussi, Thomsen and Delrieux, MICCAI 2020). */
    public static final WassersteinLoss PUBLISHED = new WassersteinLoss(10, 1, 0.001);

    /** Keeps the derivative of a norm of zero finite. */
    private static final double TINY = 1e-12;

    /**
     * What the critic loses.
     *
     * @param total to be minimised
     * @param distance mean score of real less mean score of fake images: the estimate of the Wasserstein distance
     * @param gradientPenalty as it enters the total
     */
    public record CriticLoss(NDArray total, NDArray distance, NDArray gradientPenalty) { }

    /**
     * The critic's loss; to be called while recording.
     *
     * @param score the critic: one score an image
     * @param mix one number from 0 to 1 an image: the share of fake in the images that the penalty is taken at
     */
    public CriticLoss critic(final Torch torch, final UnaryOperator<NDArray> score, final NDArray real,
        final NDArray fake, final NDArray mix)
    {
        final NDArray realScores = score.apply(real);
        final NDArray distance = realScores.mean().sub(score.apply(fake).mean());
        final NDArray gradientPenalty = gradientPenalty(torch, score, real, fake, mix);
        final NDArray drifted = Torch.times(realScores.square().mean(), drift);
        return new CriticLoss(gradientPenalty.add(drifted).sub(distance), distance, gradientPenalty);
    }

    private NDArray gradientPenalty(final Torch torch, final UnaryOperator<NDArray> score, final NDArray real,
        final NDArray fake, final NDArray mix)
    {
        final long[] perImage = new long[real.getShape().dimension()];
        Arrays.fill(perImage, 1);
        perImage[0] = real.getShape().get(0);
        final NDArray between = real.add(fake.sub(real).mul(mix.reshape(new Shape(perImage))));
        between.setRequiresGradient(true);
        final NDArray scores = score.apply(between).sum();
        final NDArray gradient = torch.differentiableGradients(scores, new NDList(between)).get(0);
        final NDArray norms = Torch.plus(gradient.reshape(new Shape(perImage[0], -1)).square().sum(new int[] {1}), TINY).sqrt();
        return Torch.times(Torch.times(Torch.plus(norms, -slope), 1 / slope).square().mean(), penalty);
    }
}
