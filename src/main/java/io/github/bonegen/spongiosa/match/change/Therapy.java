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
package io.github.bonegen.spongiosa.match.change;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.Content;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.Matcher;
import io.github.bonegen.spongiosa.match.ScaledObjective;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * A series of samples that follows a course: at each time the parameters of the course are the start's, changed as it
 * says, and the content is held to that of the start.
 *
 * @param targets of the course's parameters
 * @param months at which a sample is wanted, ascending; 0 is the start
 * @param tolerance of each asked value, as a fraction
 * @param contentWeight of the mean squared difference from the start, in variances of density
 */
public record Therapy(TherapyCourse course, List<MicrostructureTarget> targets, List<Double> months, double tolerance,
    double contentWeight, int evaluations)
{
    /**
     * A sample of the series.
     *
     * @param sample null where its voxels were let go
     * @param asked and {@code measured} values of the targets; at the start they are the same
     * @param correlation of its voxels with those of the start
     */
    public record Stage(double months, Volume sample, double[] asked, double[] measured, double correlation,
        MatchedSample.Ending ending)
    {
        /** The same without its voxels. */
        public Stage withoutVoxels() {
            return new Stage(months, null, asked, measured, correlation, ending);
        }
    }

    public Therapy {
        require(!months.isEmpty() && months.stream().allMatch(time -> time >= 0 && Double.isFinite(time)),
            "times=%s is not accepted; give months after the start, such as 0,6,12", months);
        require(!targets.isEmpty(), "The course %s changes no parameter", course.name());
    }

    /**
     * Simulates the course.
     *
     * @param start the series begins with its voxels
     * @return the start and a stage a time; fewer if the user cancelled
     */
    public List<Stage> simulate(final MatchSetup setup, final EmbeddedVolume start, final Progress progress) {
        final float[] content = start.voxels();
        final double[] before = setup.measure(content, targets);
        final List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(0, setup.volume(content), before, before, 1, MatchedSample.Ending.REACHED));
        final Matcher matcher = setup.around(start);
        double[] point = start.point();
        final List<Double> times = months.stream().filter(time -> time > 0).sorted().toList();
        for (int i = 0; i < times.size() && !progress.isCancelled(); i++) {
            final List<Goal> goals = goals(before, times.get(i));
            final MatchRequest request = new MatchRequest(goals, new Content(point, content, contentWeight), 1, i,
                evaluations, 1);
            final List<MatchedSample> found = new ArrayList<>();
            matcher.run(List.of(request), each -> new ScaledObjective(each, setup.statistics()),
                setup.statistics(), found::add, progress.part((double) i / times.size(), (i + 1.0) / times.size()));
            for (final MatchedSample sample : found) {
                point = sample.point();
                stages.add(new Stage(times.get(i), sample.sample(), goals.stream().mapToDouble(Goal::value).toArray(),
                    sample.measured(), Embedding.correlation(content, sample.sample().voxels()), sample.ending()));
            }
        }
        return stages;
    }

    private List<Goal> goals(final double[] before, final double time) {
        final List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            final double change = course.change(targets.get(i).key(), time);
            goals.add(new Goal(targets.get(i), before[i] * (1 + change), tolerance));
        }
        return goals;
    }
}
