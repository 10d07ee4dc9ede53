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

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** What makes numbers that go together independent and of variance 1. */
final class Whitening {

    private static final double SMALLEST = 1e-14;

    private Whitening() {
        // Static functions only.
    }

    /**
     * The matrix, from the covariance of the numbers in units of their own spread.
     *
     * @param rows of numbers
     * @param least variance of a direction, as a share of the mean one
     * @return numbers x numbers, row by row
     */
    static float[] of(final float[][] rows, final double least) {
        final int count = rows[0].length;
        final double[] mean = new double[count];
        for (final float[] row : rows) {
            for (int i = 0; i < count; i++) {
                mean[i] += row[i] / (double) rows.length;
            }
        }
        final double[][] covariance = new double[count][count];
        for (final float[] row : rows) {
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < count; k++) {
                    covariance[i][k] += (row[i] - mean[i]) * (row[k] - mean[k]) / rows.length;
                }
            }
        }
        final double[] spread = new double[count];
        for (int i = 0; i < count; i++) {
            spread[i] = Math.sqrt(Math.max(SMALLEST, covariance[i][i]));
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < count; k++) {
                covariance[i][k] /= spread[i] * spread[k];
            }
        }
        final EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(covariance));
        final RealMatrix vectors = eigen.getVT();
        final float[] matrix = new float[count * count];
        for (int i = 0; i < count; i++) {
            final double scale = 1 / Math.sqrt(Math.max(least, eigen.getRealEigenvalue(i)));
            for (int k = 0; k < count; k++) {
                matrix[i * count + k] = (float) (scale * vectors.getEntry(i, k) / spread[k]);
            }
        }
        return matrix;
    }
}
