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
package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.nn.Differentiable;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.scijava.plugin.Plugin;

/**
 * DA from the {@linkplain Intercepts surface crossings} in many directions: their squares, the inverse squared mean
 * intercept lengths, are fitted by n'Qn (Harrigan and Mann 1984, doi:10.1007/BF00540446), and DA = 1 - smallest /
 * largest eigenvalue of Q.
 */
@Plugin(type = MicrostructureTarget.class)
public final class DegreeOfAnisotropy implements MicrostructureTarget {

    /** Directions x 9: least squares from squared crossings to the entries of the symmetric Q. */
    private static final float[] FIT = fit();

    /** Equal eigenvalues have no derivatives; this splits them. */
    private static final float[] SPLIT = {1e-4f, 0, 0, 0, 2e-4f, 0, 0, 0, 3e-4f};

    @Override
    public String key() {
        return "da";
    }

    @Override
    public Metric metric() {
        return StandardMetric.DA;
    }

    @Override
    public String column() {
        return "DA";
    }

    @Override
    public Limits limits() {
        return Limits.FRACTION;
    }

    @Override
    public Differentiable soft(final SoftBone bone) {
        final NDArray squares = Intercepts.of(bone).square();
        final NDArray fit = squares.getManager().create(FIT, new Shape(Intercepts.DIRECTIONS.length, 9));
        final NDArray split = squares.getManager().create(SPLIT, new Shape(1, 9));
        final NDArray tensors = squares.matMul(fit).add(split).reshape(new Shape(bone.count(), 3, 3));
        final Differentiable ascending = new Differentiable(bone.torch().symmetricEigenvalues(tensors));
        final Differentiable smallest = ascending.part(1, 0, 1).reshaped(-1);
        return smallest.over(ascending.part(1, 2, 3).reshaped(-1)).negated().plus(1);
    }

    private static float[] fit() {
        final int count = Intercepts.DIRECTIONS.length;
        final RealMatrix design = new Array2DRowRealMatrix(count, 6);
        for (int i = 0; i < count; i++) {
            final float[] n = Intercepts.DIRECTIONS[i];
            design.setRow(i, new double[] {n[0] * n[0], n[1] * n[1], n[2] * n[2], 2 * n[0] * n[1], 2 * n[0] * n[2],
                2 * n[1] * n[2]});
        }
        final RealMatrix inverse = new SingularValueDecomposition(design).getSolver().getInverse();
        final int[] entries = {0, 3, 4, 3, 1, 5, 4, 5, 2};
        final float[] fit = new float[count * 9];
        for (int i = 0; i < count; i++) {
            for (int entry = 0; entry < 9; entry++) {
                fit[i * 9 + entry] = (float) inverse.getEntry(entries[entry], i);
            }
        }
        return fit;
    }
}
