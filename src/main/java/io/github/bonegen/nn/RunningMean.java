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

/** The mean of rows of numbers, one row an image, as a moving average over many batches. */
public final class RunningMean {

    /** Share of a batch in the mean, once the mean is old enough. */
    private static final double SHARE = 0.01;

    /** Batches before the mean says more than chance. */
    private static final int SETTLED = 20;

    private float[] mean = new float[0];
    private int age;

    /**
     * Takes rows into the mean, which starts afresh if they are of another length than those before.
     *
     * @param rows batch x any shape
     */
    public void add(final NDArray rows) {
        final int batch = (int) rows.getShape().get(0);
        final float[] values = rows.toFloatArray();
        final int size = values.length / batch;
        if (mean.length != size) {
            mean = new float[size];
            age = 0;
        }
        age++;
        final double share = Math.max(1.0 / age, SHARE);
        for (int place = 0; place < size; place++) {
            double sum = 0;
            for (int row = 0; row < batch; row++) {
                sum += values[row * size + place];
            }
            mean[place] += (float) (share * (sum / batch - mean[place]));
        }
    }

    /** The mean as it is. */
    public float[] values() {
        return mean.clone();
    }

    /** Whether the mean is of batches enough to say more than chance. */
    public boolean settled() {
        return age >= SETTLED;
    }

    /** The root of the mean square of the mean's numbers. */
    public double deviation() {
        double squares = 0;
        for (final float value : mean) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / mean.length);
    }

    /**
     * What, minimised, moves each row a little against the mean: its derivatives by the rows are those of the sum of the
     * mean's squares, as if these rows alone had made it.
     *
     * @param rows batch x numbers
     * @return a scalar; zero until the mean says more than chance
     */
    public NDArray pull(final NDArray rows) {
        if (!settled()) {
            return rows.getManager().zeros(new Shape());
        }
        return Torch.times(rows.mul(rows.getManager().create(mean)).sum(new int[] {1}).mean(), 2);
    }

    /** Everything needed to go on from here: the age, then the mean. */
    public Tensor state() {
        final float[] values = new float[1 + mean.length];
        values[0] = age;
        System.arraycopy(mean, 0, values, 1, mean.length);
        return new Tensor(new long[] {values.length}, values);
    }

    /** @throws io.github.bonegen.InvalidInputException if there is none, or it is not such a state */
    public void restore(final Tensor state) {
        InvalidInputException.require(state != null && state.values().length > 0,
            "The checkpoint holds no running mean; it is not one of such a training");
        age = (int) state.values()[0];
        mean = Arrays.copyOfRange(state.values(), 1, state.values().length);
    }
}
