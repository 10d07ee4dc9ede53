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
package io.github.bonegen.nn.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import java.util.ArrayList;
import java.util.List;

/**
 * A residual network on a device: evidence for a class from images. At each place it gives evidence and attention,
 * whose product is the map (Ilse et al. 2018, arXiv:1802.04712); the logit is the mean of the map, so that the map
 * shows without approximation what the logit is made of (class activation map, Zhou et al. 2016, doi:10.1109/CVPR.2016.319).
 */
public final class ResidualNetwork {

    private final Torch torch;
    private final Precision precision;
    private final NDList stem;
    private final List<NDList> blocks = new ArrayList<>();
    private final NDList head;

    /** @param precision of everything between stem and head */
    public ResidualNetwork(final ResidualArchitecture architecture, final Parameters parameters,
        final Precision precision)
    {
        torch = parameters.torch();
        this.precision = precision;
        stem = parameters.list(architecture.names(ResidualArchitecture.stem()));
        for (int i = 0; i < architecture.blocks(); i++) {
            blocks.add(parameters.list(architecture.names(ResidualArchitecture.block(i))));
        }
        head = parameters.list(architecture.names(ResidualArchitecture.head()));
    }

    /**
     * What the network makes of images.
     *
     * @param evidence batch x rows x columns: what each place says for the class (positive) or against it, times the
     *     attention that it gets
     * @param logAttention batch x rows x columns: logarithm of the share of the attention that each place gets
     * @param features batch x features: means over the image of every channel of stem and blocks
     */
    public record Output(NDArray evidence, NDArray logAttention, NDArray features) {

        /** The log-odds of the class, one an image. */
        public NDArray logits() {
            return evidence.reshape(evidence.getShape().get(0), -1).mean(new int[] {1});
        }
    }

    /** @param images batch x 1 x rows x columns */
    public Output apply(final NDArray images) {
        final NDList means = new NDList();
        NDArray x = torch.residualStem(precision.cast(torch, torch.channelsLast(images)), stem);
        means.add(torch.spatialMean(x));
        for (final NDList block : blocks) {
            x = torch.residualBlock(x, block);
            means.add(torch.spatialMean(x));
        }
        final NDList attended = torch.attendedEvidence(x, head);
        return new Output(attended.get(0), attended.get(1), concatenate(means));
    }

    private static NDArray concatenate(final NDList means) {
        NDArray all = means.get(0);
        for (final NDArray mean : means.subList(1, means.size())) {
            all = all.concat(mean, 1);
        }
        return all;
    }
}
