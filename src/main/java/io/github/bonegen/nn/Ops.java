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
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;

/**
 * Operations on batches of images of any dimension: axes are batch, channel, then the spatial ones. Each closes the
 * array that it transforms, whose memory then lives only as long as a derivative needs it.
 */
public final class Ops {

    /** Keeps the inverse square root of a pixel or a variance of zero finite. */
    private static final double EPSILON = 1e-8;

    private static final float LEAK = 0.2f;

    private Ops() {
        // Static functions only.
    }

    /** Convolution of stride 1; does not close its argument. */
    static NDArray convolve(final NDArray x, final NDArray weight, final NDArray bias, final int padding) {
        final int dimensions = weight.getShape().dimension() - 2;
        return JniUtils.convolution((PtNDArray) x, (PtNDArray) weight, (PtNDArray) bias, filled(dimensions, 1),
            filled(dimensions, padding), filled(dimensions, 1), 1);
    }

    /** Leaky rectifier of slope 0.2. */
    public static NDArray rectify(final NDArray x) {
        return replace(x, Activation.leakyRelu(x, LEAK));
    }

    /** Scales the channel vector of every voxel to a mean square of 1 (Karras et al. 2018, arXiv:1710.10196). */
    public static NDArray normalisePixels(final NDArray x) {
        try (NDArray squares = x.square(); NDArray mean = squares.mean(new int[] {1}, true);
             NDArray shifted = Torch.plus(mean, EPSILON); NDArray norm = shifted.sqrt())
        {
            return replace(x, x.div(norm));
        }
    }

    /** Doubles every spatial extent by repetition. */
    public static NDArray upsample(final NDArray x) {
        final long[] shape = x.getShape().getShape();
        final long[] size = Arrays.stream(shape).skip(2).map(extent -> 2 * extent).toArray();
        final int nearest = 0;
        return replace(x, JniUtils.interpolate((PtNDArray) x, size, nearest, false));
    }

    /** Halves every spatial extent by averaging. */
    public static NDArray downsample(final NDArray x) {
        return replace(x, averagePool(x));
    }

    /** Halves every spatial extent some times. */
    public static NDArray downsample(final NDArray x, final int times) {
        NDArray result = x;
        for (int i = 0; i < times; i++) {
            result = downsample(result);
        }
        return result;
    }

    /** As {@link #downsample}, but does not close its argument. */
    public static NDArray averagePool(final NDArray x) {
        final int dimensions = x.getShape().dimension() - 2;
        return JniUtils.avgPool((PtNDArray) x, filled(dimensions, 2), filled(dimensions, 2), filled(dimensions, 0),
            false, true);
    }

    /**
     * Appends one channel that holds the standard deviation over the batch (unbiased), averaged over all channels and
     * voxels (Karras et al. 2018).
     */
    public static NDArray appendBatchDeviation(final NDArray x) {
        final long batch = x.getShape().get(0);
        final long[] channel = x.getShape().getShape();
        channel[1] = 1;
        try (NDArray mean = x.mean(new int[] {0}, true); NDArray centred = x.sub(mean);
             NDArray squares = centred.square(); NDArray sum = squares.sum(new int[] {0});
             NDArray variance = Torch.times(sum, 1.0 / (batch - 1)); NDArray shifted = Torch.plus(variance, EPSILON);
             NDArray deviation = shifted.sqrt(); NDArray average = deviation.mean();
             NDArray broadcast = average.broadcast(new Shape(channel)))
        {
            return replace(x, x.concat(broadcast, 1));
        }
    }

    /** {@code share * a + (1 - share) * b}. */
    public static NDArray blend(final NDArray a, final NDArray b, final double share) {
        try (NDArray weightedA = Torch.times(a, share); NDArray weightedB = Torch.times(b, 1 - share)) {
            final NDArray sum = weightedA.add(weightedB);
            new NDList(a, b).close();
            return sum;
        }
    }

    /** The hyperbolic tangent of every number, between -1 and 1. */
    public static NDArray tanh(final NDArray x) {
        return replace(x, x.tanh());
    }

    private static NDArray replace(final NDArray old, final NDArray result) {
        old.close();
        return result;
    }

    private static Shape filled(final int dimensions, final long value) {
        final long[] values = new long[dimensions];
        Arrays.fill(values, value);
        return new Shape(values);
    }
}
