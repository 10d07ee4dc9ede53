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

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * What a model's own samples tell, before any search, of whether wishes can be met together.
 *
 * @param distance of the wishes from the model's mean, in units of its spread in that direction (Mahalanobis)
 * @param farthest sample of the model, likewise
 * @param nearest measured values of the sample nearest to the wishes, one a wish
 */
public record Reach(List<Wish> wishes, double distance, double farthest, double[] nearest) {

    /** A search goes somewhat farther than random samples do. */
    private static final double MARGIN = 1.5;

    private static final double RIDGE = 1e-6;

    public Reach {
        wishes = List.copyOf(wishes);
    }

    /** Cost O(samples). */
    public static Reach of(final List<Wish> wishes, final ModelStatistics statistics) {
        final List<double[]> measured = wishes.stream().map(wish -> statistics.of(wish.target()).measured()).toList();
        final List<Integer> defined = IntStream.range(0, statistics.samples())
            .filter(sample -> measured.stream().allMatch(values -> Double.isFinite(values[sample]))).boxed().toList();
        final RealMatrix inverse = inverseCovariance(measured, defined);
        final double[] mean = measured.stream().mapToDouble(values ->
            defined.stream().mapToDouble(sample -> values[sample]).average().orElse(Double.NaN)).toArray();
        final double[] values = wishes.stream().mapToDouble(Wish::value).toArray();
        double farthest = 0;
        double nearestDistance = Double.POSITIVE_INFINITY;
        double[] nearest = mean;
        for (final int sample : defined) {
            final double[] row = measured.stream().mapToDouble(each -> each[sample]).toArray();
            farthest = Math.max(farthest, distance(row, mean, inverse));
            double errors = 0;
            for (int i = 0; i < row.length; i++) {
                final double error = (row[i] - values[i]) / statistics.of(wishes.get(i).target()).spread();
                errors += error * error;
            }
            if (errors < nearestDistance) {
                nearestDistance = errors;
                nearest = row;
            }
        }
        return new Reach(wishes, distance(values, mean, inverse), farthest, nearest);
    }

    /** Whether the wishes lie beyond all samples. */
    public boolean isBeyond() {
        return distance > farthest;
    }

    /** Whether the wishes lie well beyond all samples. */
    public boolean isDoubtful() {
        return distance > MARGIN * farthest;
    }

    /** One line for a user. */
    public String toText() {
        return String.format(Locale.ROOT, "%s is out of reach of the model's own samples: %.1f spreads from their mean, "
            + "the farthest of them %.1f; the nearest has %s", asked(), distance, farthest, format(nearest));
    }

    private String asked() {
        return format(wishes.stream().mapToDouble(Wish::value).toArray());
    }

    private String format(final double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> String.format(Locale.ROOT, "%s=%.4g",
            wishes.get(i).target().key(), values[i])).collect(Collectors.joining(" "));
    }

    private static RealMatrix inverseCovariance(final List<double[]> measured, final List<Integer> defined) {
        final int count = measured.size();
        final RealMatrix covariance = new Array2DRowRealMatrix(count, count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                final double value = new Covariance().covariance(pick(measured.get(i), defined),
                    pick(measured.get(j), defined));
                covariance.setEntry(i, j, i == j ? value * (1 + RIDGE) : value);
            }
        }
        return new LUDecomposition(covariance).getSolver().getInverse();
    }

    private static double[] pick(final double[] values, final List<Integer> defined) {
        return defined.stream().mapToDouble(sample -> values[sample]).toArray();
    }

    private static double distance(final double[] row, final double[] mean, final RealMatrix inverse) {
        final ArrayRealVector centred = new ArrayRealVector(row).subtract(new ArrayRealVector(mean));
        return Math.sqrt(inverse.operate(centred).dotProduct(centred));
    }
}
