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
package io.github.bonegen.morphometry;

import io.github.bonegen.Provenance;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.volume.Calibration;
import java.util.Arrays;
import java.util.Random;

/** A Gaussian random field like trabecular bone: white noise, Gaussian filtered, thresholded, purified. */
public final class RandomBone {

    private static final double VOXEL = 0.03;
    private static final int REACH_IN_SIGMAS = 4;

    private RandomBone() {
        // Static functions only.
    }

    public static BinaryVolume of(final int size, final double sigma, final double fraction, final long seed) {
        final Random random = new Random(seed);
        final float[] field = new float[size * size * size];
        for (int i = 0; i < field.length; i++) {
            field[i] = (float) random.nextGaussian();
        }
        for (int stride = 1; stride < field.length; stride *= size) {
            smooth(field, size, stride, sigma);
        }
        final float[] sorted = field.clone();
        Arrays.parallelSort(sorted);
        final float threshold = sorted[(int) ((1 - fraction) * sorted.length)];
        final BinaryVolume raw = BinaryVolume.of(size, size, size, Calibration.isotropic(VOXEL, "mm", ""),
            (x, y, z) -> field[(z * size + y) * size + x] >= threshold);
        return new Segmented(raw, Provenance.NONE).purified().bone();
    }

    /** Along the axis of a stride; the field goes on as its mirror image. */
    private static void smooth(final float[] field, final int size, final int stride, final double sigma) {
        final int reach = (int) Math.ceil(REACH_IN_SIGMAS * sigma);
        final double[] weights = new double[reach + 1];
        for (int i = 0; i <= reach; i++) {
            weights[i] = Math.exp(-i * i / (2 * sigma * sigma));
        }
        final double[] line = new double[size];
        for (int start = 0; start < field.length; start++) {
            if (start / stride % size != 0) {
                continue;
            }
            for (int i = 0; i < size; i++) {
                line[i] = field[start + i * stride];
            }
            for (int i = 0; i < size; i++) {
                double sum = weights[0] * line[i];
                for (int k = 1; k <= reach; k++) {
                    sum += weights[k] * (line[mirror(i - k, size)] + line[mirror(i + k, size)]);
                }
                field[start + i * stride] = (float) sum;
            }
        }
    }

    private static int mirror(final int index, final int size) {
        final int folded = index < 0 ? -index - 1 : index;
        return folded < size ? folded : 2 * size - 1 - folded;
    }
}
