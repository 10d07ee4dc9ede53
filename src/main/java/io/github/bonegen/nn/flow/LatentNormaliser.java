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

import static io.github.bonegen.InvalidInputException.require;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Tensor;
import java.util.Arrays;
import java.util.Map;

/** The running mean and variance of each channel of latents, and latents without them. */
final class LatentNormaliser {

    private static final String MEAN = "encoded.mean";
    private static final String VARIANCE = "encoded.variance";
    private static final double EPSILON = 1e-4;

    private final float[] mean;
    private final float[] variance;

    LatentNormaliser(final int channels) {
        mean = new float[channels];
        variance = new float[channels];
        Arrays.fill(variance, 1);
    }

    /** Moves both by a share towards those of a batch. */
    void follow(final NDArray latents, final double share) {
        final float[] values = latents.toFloatArray();
        final int each = values.length / mean.length;
        for (int channel = 0; channel < mean.length; channel++) {
            double sum = 0;
            double squares = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                sum += values[i];
                squares += (double) values[i] * values[i];
            }
            final double ofBatch = sum / each;
            mean[channel] += (float) (share * (ofBatch - mean[channel]));
            final double shift = ofBatch - mean[channel];
            variance[channel] += (float) (share * (squares / each - ofBatch * ofBatch + shift * shift - variance[channel]));
        }
    }

    /** Latents of mean 0 and variance 1, derivable. */
    NDArray apply(final NDArray latents) {
        final Shape shape = new Shape(1, mean.length, 1, 1, 1);
        final float[] scale = new float[mean.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (1 / Math.sqrt(variance[i] + EPSILON));
        }
        return latents.sub(latents.getManager().create(mean, shape)).mul(latents.getManager().create(scale, shape));
    }

    void save(final Map<String, Tensor> state) {
        state.put(MEAN, new Tensor(new long[] {mean.length}, mean.clone()));
        state.put(VARIANCE, new Tensor(new long[] {variance.length}, variance.clone()));
    }

    /** @throws io.github.bonegen.InvalidInputException if the checkpoint is that of another network */
    void restore(final Map<String, Tensor> state) {
        copy(state.get(MEAN), mean);
        copy(state.get(VARIANCE), variance);
    }

    private static void copy(final Tensor from, final float[] to) {
        require(from != null && from.values().length == to.length && from.isFinite(),
            "The checkpoint has no mean and variance of %d channels", to.length);
        System.arraycopy(from.values(), 0, to, 0, to.length);
    }
}
