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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.evaluation.Statistics;
import java.util.Arrays;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The kind of image that was learned: a Gaussian of features. How far an image lies from it is its Mahalanobis distance
 * (Lee et al. 2018, arXiv:1807.03888).
 *
 * @param scale of each feature in training
 * @param precision inverse of the features' correlations, row by row
 * @param limit distance that all but 1 % of held-out images stay below
 */
record TrainingDomain(FeatureScale scale, double[] precision, double limit) {

    private static final double WITHIN = 0.99;

    /**
     * The domain of training images. Their correlations are drawn towards none, the more the fewer images there are.
     *
     * @param training features, one row an image
     * @param heldOut features of images of other patients
     */
    static TrainingDomain of(final double[][] training, final double[][] heldOut) {
        final FeatureScale scale = FeatureScale.of(training);
        final RealMatrix correlations = Statistics.covariance(scale.apply(training));
        final int features = correlations.getRowDimension();
        final double drawn = (double) features / (features + training.length);
        final RealMatrix shrunk = correlations.scalarMultiply(1 - drawn)
            .add(MatrixUtils.createRealIdentityMatrix(features).scalarMultiply(drawn));
        final RealMatrix inverse = new CholeskyDecomposition(shrunk, 1e-8, 1e-12).getSolver().getInverse();
        final double[] precision = Arrays.stream(inverse.getData()).flatMapToDouble(Arrays::stream).toArray();
        final TrainingDomain unlimited = new TrainingDomain(scale, precision, 1);
        final double[] distances = Arrays.stream(heldOut).mapToDouble(unlimited::distance).sorted().toArray();
        return new TrainingDomain(scale, precision, distances[(int) Math.ceil(WITHIN * distances.length) - 1]);
    }

    /** The Mahalanobis distance, in limits: above 1 an image is farther than 99 % of held-out ones. */
    double distance(final double[] features) {
        final double[] scaled = scale.apply(new double[][] {features})[0];
        double square = 0;
        for (int i = 0; i < scaled.length; i++) {
            double sum = 0;
            for (int j = 0; j < scaled.length; j++) {
                sum += precision[i * scaled.length + j] * scaled[j];
            }
            square += scaled[i] * sum;
        }
        return Math.sqrt(Math.max(0, square)) / limit;
    }
}
