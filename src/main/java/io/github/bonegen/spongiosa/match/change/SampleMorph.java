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
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.ScaledObjective;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series of samples from one to another.
 *
 * @param targets to measure on the way
 * @param steps from one end to the other, at least 1
 */
public record SampleMorph(List<MicrostructureTarget> targets, int steps) {

    /**
     * A sample on the way.
     *
     * @param share of the way, 0 to 1
     * @param straight values a share of the way between those of the ends, and {@code measured} ones
     */
    public record Step(double share, Volume sample, double[] straight, double[] measured) { }

    /** How the sample a share of the way is found. */
    @FunctionalInterface
    public interface Path {

        /** @return its point of the wider space */
        double[] at(MorphEnds ends, double share, double[] previous, Progress progress);
    }

    public SampleMorph {
        require(steps >= 1 && steps <= 1000, "steps=%d is not accepted; choose 1 to 1000", steps);
    }

    /** By appearance: the latent goes straight, and the parameters come as they come. */
    public Path byAppearance() {
        return (ends, share, previous, progress) -> ends.point(share);
    }

    /** By parameters: from sample to sample the values go straight, and the look changes no more than that takes. */
    public Path byParameters(final MatchSetup setup, final double tolerance, final double contentWeight,
        final int evaluations)
    {
        return (ends, share, previous, progress) -> match(setup, ends, share, previous, tolerance, contentWeight,
            evaluations, progress);
    }

    /** By both: the latent goes straight, and each sample is then matched to values that go straight. */
    public Path byBoth(final MatchSetup setup, final double tolerance, final double contentWeight,
        final int evaluations)
    {
        return (ends, share, previous, progress) -> match(setup, ends, share, ends.point(share), tolerance,
            contentWeight, evaluations, progress);
    }

    /** Goes a way; fewer steps if the user cancelled. */
    public List<Step> run(final MatchSetup setup, final double[] from, final double[] to, final Path path,
        final Progress progress)
    {
        final MorphEnds ends = MorphEnds.of(setup, from, to, targets);
        final List<Step> series = new ArrayList<>();
        double[] point = from;
        for (int i = 0; i <= steps && !progress.isCancelled(); i++) {
            final double share = (double) i / steps;
            progress.update(share, "morphing");
            point = i == 0 ? from : path.at(ends, share, point, progress.part(share, share));
            final float[] voxels = setup.voxels(point);
            series.add(new Step(share, setup.volume(voxels), ends.values(share), setup.measure(voxels, targets)));
        }
        return series;
    }

    private double[] match(final MatchSetup setup, final MorphEnds ends, final double share, final double[] start,
        final double tolerance, final double contentWeight, final int evaluations, final Progress progress)
    {
        final double[] values = ends.values(share);
        final List<Goal> goals = IntStream.range(0, values.length)
            .mapToObj(i -> new Goal(targets.get(i), values[i], tolerance)).toList();
        final List<MatchedSample> found = new ArrayList<>();
        setup.widest().run(List.of(new MatchRequest(goals, new Content(start, setup.voxels(start), contentWeight), 1,
            0, evaluations, 1)), each -> new ScaledObjective(each, setup.statistics()), setup.statistics(), found::add,
            progress);
        return found.isEmpty() ? start : found.get(0).point();
    }
}
