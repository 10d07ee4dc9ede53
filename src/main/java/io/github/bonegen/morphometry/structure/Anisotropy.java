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
package io.github.bonegen.morphometry.structure;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The ellipsoid of mean intercept lengths and its degree of anisotropy.
 *
 * @param da degree of anisotropy, 0 isotropic to 1: 1 - (1/c²)/(1/a²) with a the shortest and c the longest radius;
 *     NaN where there is no ellipsoid
 * @param radii a, b, c in voxels, ascending; infinite along an axis on which bone never ends
 * @param axes unit vectors of a, b and c, one a row
 * @param eigenvalues of the fabric tensor, ascending: 1/c², 1/b², 1/a²
 */
public record Anisotropy(double da, double[] radii, double[][] axes, double[] eigenvalues) {

    /**
     * Samples mean intercept lengths and fits x'Qx = 1 to them by least squares. Harrigan and Mann 1984,
     * doi:10.1007/BF00540446. For cost and the seed see {@link MilSampling}; the same seed gives the same result.
     */
    public static Anisotropy of(final BinaryVolume bone, final MilSampling sampling, final long seed,
        final Parallel parallel)
    {
        final long count = bone.count();
        if (count == 0 || count == bone.size()) {
            return undefined();
        }
        return fit(MeanInterceptLengths.of(bone, sampling, seed, parallel));
    }

    /** Fits x'Qx = 1 to vectors, at least six, each as long as the mean intercept along it. */
    public static Anisotropy fit(final double[][] vectors) {
        final RealMatrix rows = new Array2DRowRealMatrix(vectors.length, 6);
        for (int i = 0; i < vectors.length; i++) {
            final double x = vectors[i][0];
            final double y = vectors[i][1];
            final double z = vectors[i][2];
            rows.setRow(i, new double[] {x * x, y * y, z * z, 2 * x * y, 2 * x * z, 2 * y * z});
        }
        try {
            final RealVector q = new QRDecomposition(rows).getSolver().solve(new ArrayRealVector(vectors.length, 1));
            return of(new EigenDecomposition(new Array2DRowRealMatrix(new double[][] {
                {q.getEntry(0), q.getEntry(3), q.getEntry(4)}, {q.getEntry(3), q.getEntry(1), q.getEntry(5)},
                {q.getEntry(4), q.getEntry(5), q.getEntry(2)}})));
        }
        catch (final SingularMatrixException exception) {
            return undefined();
        }
    }

    private static Anisotropy of(final EigenDecomposition tensor) {
        // Descending eigenvalues are ascending radii; one that rounding or noise left below zero is a radius
        // without end.
        final double[] radii = new double[3];
        final double[][] axes = new double[3][];
        final double[] ascending = new double[3];
        for (int i = 0; i < 3; i++) {
            final double value = Math.max(0, tensor.getRealEigenvalue(i));
            radii[i] = 1 / Math.sqrt(value);
            axes[i] = tensor.getEigenvector(i).toArray();
            ascending[2 - i] = value;
        }
        return new Anisotropy(1 - ascending[0] / ascending[2], radii, axes, ascending);
    }

    /** Where there is no bone, or nothing else. */
    public static Anisotropy undefined() {
        final double[] none = {Double.NaN, Double.NaN, Double.NaN};
        return new Anisotropy(Double.NaN, none, new double[][] {none, none, none}, none);
    }
}
