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

import io.github.bonegen.Seeds;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.match.statistics.JointSpread;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Chooses where searches begin: at the model's own samples that are nearest to the goals, in seeded order, each moved a
 * little, so that samples differ. Which samples those are is known from the model's statistics.
 */
final class Starts {

    private static final int FEWEST = 12;
    private static final int EACH = 6;
    private static final int SPACING = 5;

    /** Length of the random step from the known sample, as a share of that of a latent. */
    private static final double STEP = 0.05;

    private final SpongiosaModel generator;
    private final LatentSpace space;
    private final ModelStatistics statistics;
    private final List<Goal> goals;

    /** @param space that the points are to be in */
    Starts(final SpongiosaModel generator, final LatentSpace space, final ModelStatistics statistics,
        final List<Goal> goals)
    {
        this.generator = generator;
        this.space = space;
        this.statistics = statistics;
        this.goals = goals;
    }

    /** The starts of each sample, the second and further ones in case that the first leads nowhere. */
    List<List<Start>> choose(final int count, final long seed) {
        final JointSpread spread = new JointSpread(goals, statistics);
        final double[] values = goals.stream().mapToDouble(Goal::value).toArray();
        final List<Integer> nearest = new ArrayList<>(spread.samples().stream()
            .sorted(Comparator.comparingDouble(sample -> spread.distance(spread.of(sample), values)))
            .limit(Math.max(FEWEST, count)).toList());
        Collections.shuffle(nearest, new Random(seed));
        return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, EACH)
            .mapToObj(other -> start(nearest.get((i + other * SPACING) % nearest.size()),
                Seeds.mix(seed, i + (long) other * count))).toList()).toList();
    }

    /** At the content: the first sample where it is, others moved a little. */
    List<List<Start>> at(final Content content, final int count, final long seed) {
        return IntStream.range(0, count).mapToObj(i -> List.of(new Start(i == 0 ? content.start()
            : moved(content.start(), Seeds.mix(seed, i)), null))).toList();
    }

    private double[] moved(final double[] from, final long seed) {
        final float[] step = generator.latents(seed, 0, 1);
        final double[] point = from.clone();
        for (int i = 0; i < step.length; i++) {
            point[i] += STEP * step[i];
        }
        return point;
    }

    private Start start(final int sample, final long seed) {
        final float[] known = generator.latents(statistics.seed(), sample, 1);
        final float[] step = generator.latents(seed, 0, 1);
        for (int i = 0; i < known.length; i++) {
            known[i] += (float) (STEP * step[i]);
        }
        return new Start(space.ofLatent(known), aimFrom(sample));
    }

    /** Soft and measured values differ in the sample asked for as in the known one. */
    private double[] aimFrom(final int sample) {
        return goals.stream().mapToDouble(goal -> {
            final ModelStatistics.Parameter parameter = statistics.of(goal.target());
            return parameter.soft()[sample] + parameter.slope() * (goal.value() - parameter.measured()[sample]);
        }).toArray();
    }
}
