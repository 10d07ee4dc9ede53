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
package io.github.bonegen.spongiosa.match.study;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.Content;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.match.statistics.ReferenceMeasure;
import io.github.bonegen.spongiosa.match.statistics.StatisticsSurvey;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a model is controlled: targets all over what it can make, replicates of each, and how what was measured
 * follows what was asked for.
 *
 * @param targets asked for together
 * @param values one row a target vector, in the order of {@code targets}
 * @param replicates samples a row
 */
public record ControlStudy(List<MicrostructureTarget> targets, List<double[]> values, int replicates) {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final int EACH = 16;
    private static final int MOST_TARGETS = 10_000;

    public ControlStudy {
        require(replicates >= 1, "replicates=%d is not accepted; at least 1", replicates);
        require(!values.isEmpty(), "The study has no targets");
    }

    /**
     * Targets within the model's joint range: the measured values of further samples of its own that lie between the 5
     * and 95 % quantiles of every parameter.
     *
     * @param statistics of the model, for the quantiles
     * @param seed of the further samples
     * @throws io.github.bonegen.InvalidInputException if too few of the further samples lie there
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static ControlStudy within(final SpongiosaModel generator, final ReferenceMeasure reference,
        final ModelStatistics statistics, final List<MicrostructureTarget> targets, final int count,
        final int replicates, final long seed, final Progress progress)
    {
        require(count >= 1 && count <= MOST_TARGETS, "targets=%d is not accepted; choose 1 to %d", count, MOST_TARGETS);
        final ModelStatistics further = new StatisticsSurvey(generator, targets, reference, seed, EACH * (1 + count / 12))
            .run(progress);
        final List<double[]> rows = IntStream.range(0, further.samples())
            .mapToObj(sample -> targets.stream().mapToDouble(target -> further.of(target).measured()[sample]).toArray())
            .filter(row -> isInside(statistics, targets, row)).limit(count).toList();
        require(rows.size() == count, "Of %d further samples only %d are within 5 to 95 %% of every parameter; ask for "
            + "fewer targets or parameters", further.samples(), rows.size());
        return new ControlStudy(targets, rows, replicates);
    }

    private static boolean isInside(final ModelStatistics statistics, final List<MicrostructureTarget> targets,
        final double[] row)
    {
        return IntStream.range(0, row.length).allMatch(i -> {
            final ModelStatistics.Parameter parameter = statistics.of(targets.get(i));
            return row[i] >= parameter.quantile(LOW) && row[i] <= parameter.quantile(HIGH);
        });
    }

    /** Every combination of the levels of each target. */
    public static ControlStudy grid(final List<MicrostructureTarget> targets, final List<double[]> levels,
        final int replicates)
    {
        List<double[]> rows = List.of(new double[0]);
        for (final double[] each : levels) {
            rows = rows.stream().flatMap(row -> Arrays.stream(each).mapToObj(level -> append(row, level))).toList();
        }
        return new ControlStudy(targets, rows, replicates);
    }

    /** The requests of the study, a target vector each. */
    public List<MatchRequest> requests(final double tolerance, final long seed, final int evaluations,
        final int batch)
    {
        return IntStream.range(0, values.size()).mapToObj(row -> new MatchRequest(IntStream.range(0, targets.size())
            .mapToObj(i -> new Goal(targets.get(i), values.get(row)[i], tolerance)).toList(), Content.NONE, replicates,
            seed + row, evaluations, batch)).toList();
    }

    private static double[] append(final double[] row, final double value) {
        final double[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = value;
        return longer;
    }
}
