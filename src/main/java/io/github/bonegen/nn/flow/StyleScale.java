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

import io.github.bonegen.nn.Tensor;

/**
 * Styles as a network takes them: of mean 0 and deviation 1 over those that it learned from.
 *
 * @param mean of each number
 * @param deviation of each number
 */
public record StyleScale(float[] mean, float[] deviation) {

    /**
     * The scale of some styles.
     *
     * @param styles rows of numbers
     */
    public static StyleScale of(final Tensor styles) {
        require(styles != null && styles.shape().length == 2 && styles.shape()[0] > 1 && styles.isFinite(),
            "There are no styles");
        final int rows = (int) styles.shape()[0];
        final int columns = (int) styles.shape()[1];
        final float[] mean = new float[columns];
        final float[] deviation = new float[columns];
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < rows; row++) {
                final double value = styles.values()[row * columns + column];
                sum += value;
                squares += value * value;
            }
            mean[column] = (float) (sum / rows);
            deviation[column] = (float) Math.sqrt(Math.max(1e-12, (squares - sum * sum / rows) / (rows - 1)));
        }
        return new StyleScale(mean, deviation);
    }

    /** A style without mean and deviation. */
    public float[] normalise(final float[] style) {
        final float[] normal = new float[style.length];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = (style[i] - mean[i]) / deviation[i];
        }
        return normal;
    }
}
