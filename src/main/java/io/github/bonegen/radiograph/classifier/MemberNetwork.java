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
package io.github.bonegen.radiograph.classifier;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.OneThread;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.nn.network.ResidualNetwork;
import java.util.Arrays;
import java.util.Map;

/**
 * The network of a member on a device, with 32-bit numbers: one image at a time, so that none depends on others, and its
 * mirror image with it, so that a left leg gets the answer that it would get as a right one.
 */
public final class MemberNetwork implements AutoCloseable {

    private final Torch torch;
    private final Parameters parameters;
    private final ResidualNetwork network;

    /** @throws io.github.bonegen.InvalidInputException if the weights are of no such network */
    public MemberNetwork(final Map<String, Tensor> weights, final Torch torch) {
        this.torch = torch;
        final ResidualArchitecture architecture = ResidualArchitecture.of(weights);
        parameters = new Parameters(torch, weights);
        network = new ResidualNetwork(architecture, parameters, Precision.FLOAT32);
    }

    /**
     * What the network says of one image.
     *
     * @param logit log-odds of the positive class
     * @param evidence square map whose mean is the logit, row by row
     * @param attention share of the attention that each place of the map gets
     * @param features of the whole image
     */
    public record Answer(double logit, float[] evidence, float[] attention, double[] features) { }

    /** @param contrast local contrast of a square */
    public Answer answer(final float[] contrast) {
        final int size = (int) Math.sqrt(contrast.length);
        final float[] both = Arrays.copyOf(contrast, 2 * contrast.length);
        System.arraycopy(mirrored(contrast, size), 0, both, contrast.length, contrast.length);
        try (NDManager step = torch.newStep(); Torch.Recording paused = Torch.pause(); OneThread alone = new OneThread()) {
            final ResidualNetwork.Output output = network.apply(step.create(both, new Shape(2, 1, size, size)));
            final float[] logits = output.logits().toFloatArray();
            final float[] evidence = output.evidence().toFloatArray();
            final float[] attention = output.logAttention().exp().toFloatArray();
            final float[] features = output.features().toFloatArray();
            final int edge = (int) output.evidence().getShape().get(1);
            return new Answer((logits[0] + logits[1]) / 2.0, mean(evidence, edge), mean(attention, edge),
                doubles(mean(Arrays.copyOf(features, features.length / 2),
                Arrays.copyOfRange(features, features.length / 2, features.length))));
        }
    }

    /** The mean of a map and of that of the mirror image. */
    private static float[] mean(final float[] maps, final int edge) {
        return mean(Arrays.copyOf(maps, edge * edge),
            mirrored(Arrays.copyOfRange(maps, edge * edge, maps.length), edge));
    }

    private static float[] mirrored(final float[] square, final int edge) {
        final float[] mirrored = new float[square.length];
        for (int i = 0; i < square.length; i++) {
            mirrored[i] = square[i - i % edge + edge - 1 - i % edge];
        }
        return mirrored;
    }

    private static float[] mean(final float[] one, final float[] other) {
        final float[] mean = new float[one.length];
        for (int i = 0; i < one.length; i++) {
            mean[i] = (one[i] + other[i]) / 2;
        }
        return mean;
    }

    private static double[] doubles(final float[] floats) {
        final double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
