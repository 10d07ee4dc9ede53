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
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import java.util.Arrays;

/**
 * The pattern that all images of a generator share, which those of a good one do not have: how their mean, taken as a
 * moving average over many batches, differs from place to place. Networks that double their grid level by level have
 * one of their grid's period.
 */
final class SharedPattern {

    /** Share of a batch in the mean, once the mean is old enough. */
    private static final double SHARE = 0.01;

    /** Batches before the mean says more than chance. */
    private static final int SETTLED = 20;

    private float[] mean = new float[0];
    private int age;

    /**
     * Takes images into the mean.
     *
     * @param images batch x 1 x edge x edge (x edge)
     */
    void add(final NDArray images) {
        final int batch = (int) images.getShape().get(0);
        final float[] values = images.toFloatArray();
        final int size = values.length / batch;
        if (mean.length != size) {
            mean = new float[size];
            age = 0;
        }
        age++;
        final double share = Math.max(1.0 / age, SHARE);
        for (int place = 0; place < size; place++) {
            double sum = 0;
            for (int image = 0; image < batch; image++) {
                sum += values[image * size + place];
            }
            mean[place] += (float) (share * (sum / batch - mean[place]));
        }
    }

    /** Its standard deviation from place to place. */
    double deviation() {
        double squares = 0;
        for (final float value : pattern()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / mean.length);
    }

    /**
     * Half the derivative of the pattern's variance by the images, times the images: to be minimised, it makes each
     * image a little less like the pattern.
     */
    NDArray loss(final NDArray images) {
        final long[] shape = images.getShape().getShape();
        shape[0] = 1;
        final float[] pattern = age < SETTLED ? new float[mean.length] : pattern();
        return images.mul(images.getManager().create(pattern, new Shape(shape))).mean();
    }

    private float[] pattern() {
        double sum = 0;
        for (final float value : mean) {
            sum += value;
        }
        final float[] pattern = mean.clone();
        for (int place = 0; place < pattern.length; place++) {
            pattern[place] -= (float) (sum / mean.length);
        }
        return pattern;
    }

    /** Everything needed to go on from here: the age, then the mean. */
    Tensor state() {
        final float[] values = new float[1 + mean.length];
        values[0] = age;
        System.arraycopy(mean, 0, values, 1, mean.length);
        return new Tensor(new long[] {values.length}, values);
    }

    /** @throws io.github.bonegen.InvalidInputException if there is none, or it is not such a state */
    void restore(final Tensor state) {
        InvalidInputException.require(state != null && state.values().length > 0,
            "The checkpoint holds no shared pattern; it is not one of such a training");
        age = (int) state.values()[0];
        mean = Arrays.copyOfRange(state.values(), 1, state.values().length);
    }
}
