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
package io.github.bonegen.spongiosa.match.statistics;

import static io.github.bonegen.InvalidInputException.require;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * How the measured values of some goals lie together over the model's own samples: distances in units of the spread in
 * their direction (Mahalanobis 1936). Samples in which a value is not defined do not count.
 */
public final class JointSpread {

    /** Keeps parameters that determine each other apart. */
    private static final double RIDGE = 1e-6;

    private final List<double[]> measured;
    private final List<Integer> defined;
    private final RealMatrix inverse;

    /**
     * Cost O(samples).
     *
     * @throws io.github.bonegen.InvalidInputException if too few samples have all values, or all have the same
     */
    public JointSpread(final List<Goal> goals, final ModelStatistics statistics) {
        measured = goals.stream().map(goal -> statistics.of(goal.target()).measured()).toList();
        defined = IntStream.range(0, statistics.samples())
            .filter(sample -> measured.stream().allMatch(values -> Double.isFinite(values[sample]))).boxed().toList();
        require(defined.size() > goals.size(), "Of %d samples of the model %d have all of %s; more are needed to tell how these"
            + " lie together, so ask for fewer", statistics.samples(), defined.size(), keys(goals));
        inverse = inverseCovariance(goals);
    }

    private static List<String> keys(final List<Goal> goals) {
        return goals.stream().map(goal -> goal.target().key()).toList();
    }

    /** The samples in which all values are defined, by their index. */
    public List<Integer> samples() {
        return defined;
    }

    /** The values of a sample, one a goal. */
    public double[] of(final int sample) {
        return measured.stream().mapToDouble(values -> values[sample]).toArray();
    }

    double[] mean() {
        return measured.stream().mapToDouble(values ->
            defined.stream().mapToDouble(sample -> values[sample]).average().orElse(Double.NaN)).toArray();
    }

    /** The distance of two rows of values, one a goal, in units of the spread in their direction. */
    public double distance(final double[] a, final double[] b) {
        final ArrayRealVector difference = new ArrayRealVector(a).subtract(new ArrayRealVector(b));
        return Math.sqrt(inverse.operate(difference).dotProduct(difference));
    }

    private RealMatrix inverseCovariance(final List<Goal> goals) {
        final int count = measured.size();
        final RealMatrix covariance = new Array2DRowRealMatrix(count, count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                final double value = new Covariance().covariance(pick(measured.get(i)), pick(measured.get(j)));
                require(i != j || value > 0, "All samples of the model have the same %s; it cannot be asked for", goals.get(i)
                    .target().key());
                covariance.setEntry(i, j, i == j ? value * (1 + RIDGE) : value);
            }
        }
        return new LUDecomposition(covariance).getSolver().getInverse();
    }

    private double[] pick(final double[] values) {
        return defined.stream().mapToDouble(sample -> values[sample]).toArray();
    }
}
