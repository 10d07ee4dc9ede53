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

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a model's own samples tell, before any search, of whether goals can be met together.
 *
 * @param distance of the goals from the model's mean, in units of its spread in that direction
 * @param farthest sample of the model, likewise
 * @param nearest measured values of the sample nearest to the goals, one a goal
 */
public record Feasibility(List<Goal> goals, double distance, double farthest, double[] nearest) {

    /** A search goes somewhat farther than random samples do. */
    private static final double MARGIN = 1.5;

    public Feasibility {
        goals = List.copyOf(goals);
    }

    /** Cost O(samples). */
    public static Feasibility of(final List<Goal> goals, final ModelStatistics statistics) {
        final JointSpread spread = new JointSpread(goals, statistics);
        final double[] values = goals.stream().mapToDouble(Goal::value).toArray();
        final double[] mean = spread.mean();
        final double farthest = spread.samples().stream()
            .mapToDouble(sample -> spread.distance(spread.of(sample), mean)).max().orElse(0);
        final double[] nearest = spread.samples().stream().map(spread::of)
            .min(Comparator.comparingDouble(row -> errors(goals, statistics, row))).orElse(mean);
        return new Feasibility(goals, spread.distance(values, mean), farthest, nearest);
    }

    /** Whether the goals lie beyond all samples. */
    public boolean isBeyond() {
        return distance > farthest;
    }

    /** Whether the goals lie well beyond all samples. */
    public boolean isDoubtful() {
        return distance > MARGIN * farthest;
    }

    /** One line for a user. */
    public String toText() {
        return String.format(Locale.ROOT, "%s is out of reach of the model's own samples: %.1f spreads from their mean, "
            + "the farthest of them %.1f; the nearest has %s", asked(), distance, farthest, format(nearest));
    }

    /** Each parameter by itself: a user who reads it weighs them alike. */
    private static double errors(final List<Goal> goals, final ModelStatistics statistics, final double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            final Goal goal = goals.get(i);
            final double error = (row[i] - goal.value()) / statistics.of(goal.target()).spread();
            sum += error * error;
        }
        return sum;
    }

    private String asked() {
        return format(goals.stream().mapToDouble(Goal::value).toArray());
    }

    private String format(final double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> String.format(Locale.ROOT, "%s=%.4g",
            goals.get(i).target().key(), values[i])).collect(Collectors.joining(" "));
    }
}
