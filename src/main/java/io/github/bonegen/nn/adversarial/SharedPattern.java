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
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.RunningMean;
import io.github.bonegen.nn.Tensor;

/**
 * The pattern that all images of a generator share, which those of a good one do not have: how their running mean
 * differs from place to place. Networks that double their grid level by level have one of their grid's period.
 */
final class SharedPattern {

    private final RunningMean mean = new RunningMean();

    /**
     * Takes images into the mean.
     *
     * @param images batch x 1 x edge x edge (x edge)
     */
    void add(final NDArray images) {
        mean.add(images);
    }

    /** Its standard deviation from place to place. */
    double deviation() {
        final float[] pattern = pattern();
        double squares = 0;
        for (final float value : pattern) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / pattern.length);
    }

    /**
     * Half the derivative of the pattern's variance by the images, times the images: to be minimised, it makes each
     * image a little less like the pattern.
     */
    NDArray loss(final NDArray images) {
        if (!mean.settled()) {
            return images.getManager().zeros(new Shape());
        }
        final long[] shape = images.getShape().getShape();
        shape[0] = 1;
        return images.mul(images.getManager().create(pattern(), new Shape(shape))).mean();
    }

    private float[] pattern() {
        final float[] pattern = mean.values();
        double sum = 0;
        for (final float value : pattern) {
            sum += value;
        }
        for (int place = 0; place < pattern.length; place++) {
            pattern[place] -= (float) (sum / pattern.length);
        }
        return pattern;
    }

    Tensor state() {
        return mean.state();
    }

    /** @throws io.github.bonegen.InvalidInputException if there is none, or it is not such a state */
    void restore(final Tensor state) {
        mean.restore(state);
    }
}
