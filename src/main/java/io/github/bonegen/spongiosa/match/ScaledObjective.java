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
package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * Errors scaled by their spread over the model, in all directions alike: a small error across parameters that go
 * together counts as much as a large one along them (Mahalanobis 1936), and minimisation is well conditioned. Content
 * is in units of the variance of density. Soft values are aimed at so that the measured ones arrive: by the error that
 * was measured, times the slope of soft over measured values.
 */
public final class ScaledObjective implements MatchObjective {

    /** Keeps parameters that determine each other apart. */
    private static final double RIDGE = 1e-3;

    private final List<Goal> goals;
    private final ModelStatistics statistics;

    public ScaledObjective(final List<Goal> goals, final ModelStatistics statistics) {
        this.goals = List.copyOf(goals);
        this.statistics = statistics;
    }

    @Override
    public double[][] weights() {
        final int count = goals.size();
        final double[][] covariance = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                covariance[i][j] = new Covariance().covariance(soft(i), soft(j)) * (i == j ? 1 + RIDGE : 1);
            }
        }
        // The inverse of L, where L L' is the covariance, makes errors of unit spread that do not depend on each other.
        final RealMatrix lower = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance)).getL();
        return MatrixUtils.inverse(lower).getData();
    }

    private double[] soft(final int goal) {
        return statistics.of(goals.get(goal).target()).soft();
    }

    @Override
    public NDArray losses(final NDArray parameters, final NDArray content, final NDArray contentWeights) {
        return parameters.add(Torch.times(content.mul(contentWeights), 1 / statistics.densityVariance()));
    }

    @Override
    public double[] aim(final double[] soft, final double[] measured) {
        final double[] aim = new double[soft.length];
        for (int i = 0; i < aim.length; i++) {
            final double slope = statistics.of(goals.get(i).target()).slope();
            aim[i] = soft[i] + slope * (goals.get(i).value() - measured[i]);
        }
        return aim;
    }
}
