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
package io.github.bonegen.spongiosa.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Linear regression on latents, of which there may be more numbers than samples: the least squares solution then is the
 * shortest of the many, which lies among the samples' own latents.
 */
final class LatentRegression {

    private static final double RIDGE = 1e-6;

    private final RealMatrix latents;

    /** @param latents a row a sample */
    LatentRegression(final RealMatrix latents) {
        this.latents = latents;
    }

    private boolean hasManySamples() {
        return latents.getRowDimension() > latents.getColumnDimension() + 1;
    }

    /** The slope of a value of each sample, which has a mean of its own, on latents. */
    RealVector slope(final double[] values) {
        if (hasManySamples()) {
            final OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
            regression.newSampleData(values, latents.getData());
            final double[] coefficients = regression.estimateRegressionParameters();
            return MatrixUtils.createRealVector(Arrays.copyOfRange(coefficients, 1, coefficients.length));
        }
        final double mean = Arrays.stream(values).average().orElseThrow();
        final RealVector centred = MatrixUtils.createRealVector(values).mapSubtract(mean);
        return latents.preMultiply(MatrixUtils.inverse(products()).operate(centred));
    }

    /** Inner products of the samples' latents, made safe to invert. */
    private RealMatrix products() {
        final RealMatrix products = latents.multiply(latents.transpose());
        final double ridge = RIDGE * products.getTrace() / products.getRowDimension();
        return products.add(MatrixUtils.createRealIdentityMatrix(products.getRowDimension()).scalarMultiply(ridge));
    }

    /**
     * The directions of length 1 along which values change most, most first.
     *
     * @param values a row a sample
     */
    List<double[]> principal(final RealMatrix values, final int count) {
        final List<double[]> directions = new ArrayList<>();
        if (hasManySamples()) {
            final RealMatrix transposed = latents.transpose();
            final RealMatrix slopes = MatrixUtils.inverse(transposed.multiply(latents)).multiply(transposed).multiply(values);
            final EigenDecomposition principal = new EigenDecomposition(slopes.multiply(slopes.transpose()));
            for (int i = 0; i < Math.min(count, latents.getColumnDimension()); i++) {
                directions.add(principal.getEigenvector(i).unitVector().toArray());
            }
            return directions;
        }
        // Slopes are combinations of the samples' latents: their principal axes are found among the combinations.
        final RealMatrix products = products();
        final RealMatrix root = new CholeskyDecomposition(products).getL();
        final RealMatrix half = MatrixUtils.inverse(root);
        final EigenDecomposition principal = new EigenDecomposition(half.multiply(values.multiply(values.transpose()))
            .multiply(half.transpose()));
        for (int i = 0; i < Math.min(count, latents.getRowDimension()); i++) {
            directions.add(latents.preMultiply(half.transpose().operate(principal.getEigenvector(i))).unitVector().toArray());
        }
        return directions;
    }
}
