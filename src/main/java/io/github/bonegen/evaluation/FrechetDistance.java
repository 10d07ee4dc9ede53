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
package io.github.bonegen.evaluation;

import static io.github.bonegen.InvalidInputException.require;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The Frechet distance of the Gaussians fitted to two sets of features: |m1 - m2|^2 + tr(S1 + S2 - 2 (S1 S2)^(1/2))
 * (Dowson and Landau 1982, doi:10.1016/0047-259X(82)90077-X). Biased upward for small sets: compare sets of one size
 * only, and print the distance of two real sets of that size beside it.
 */
public final class FrechetDistance {

    private FrechetDistance() {
        // Static functions only.
    }

    /**
     * Cost O(samples * features^2 + features^3).
     *
     * @param one row a sample; more samples than features
     * @param other with the same features
     * @throws io.github.bonegen.InvalidInputException if there are too few samples for a covariance
     */
    public static double of(final double[][] one, final double[][] other) {
        final int features = one[0].length;
        require(Math.min(one.length, other.length) > features,
            "A Frechet distance over %d features needs more than %d samples of each set; there are %d and %d", features,
            features, one.length, other.length);
        final double shift = Statistics.squaredDistance(Statistics.means(one), Statistics.means(other));
        final RealMatrix first = Statistics.covariance(one);
        final RealMatrix second = Statistics.covariance(other);
        final RealMatrix root = root(first);
        // (S1 S2)^(1/2) and (S1^(1/2) S2 S1^(1/2))^(1/2) have one trace, and the latter is symmetric.
        final double mixed = root(symmetric(root.multiply(second).multiply(root))).getTrace();
        return Math.max(0, shift + first.getTrace() + second.getTrace() - 2 * mixed);
    }

    /** The root of a covariance; eigenvalues that rounding left below zero are zero. */
    private static RealMatrix root(final RealMatrix matrix) {
        final EigenDecomposition decomposition = new EigenDecomposition(matrix);
        final double[] roots = decomposition.getRealEigenvalues();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(Math.max(0, roots[i]));
        }
        return symmetric(decomposition.getV().multiply(MatrixUtils.createRealDiagonalMatrix(roots))
            .multiply(decomposition.getVT()));
    }

    private static RealMatrix symmetric(final RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }
}
