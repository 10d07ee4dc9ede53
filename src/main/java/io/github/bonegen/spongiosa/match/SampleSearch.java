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

import io.github.bonegen.spongiosa.model.LatentSpace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The search for one sample, one evaluation at a time: descents from several starts in the first space, then, from the
 * best sample and from other starts, in the wider ones. Most descents arrive within a few evaluations or never, because
 * granulometry has kinks: where one is stuck, another start is what helps. When independent descents in the widest space
 * are all stuck, the goals are called out of reach, and the nearest sample found is what can be had.
 */
final class SampleSearch {

    /** Descents in the first space, and in each wider one: as many must all be stuck. */
    private static final int IN_FIRST = 4;
    private static final int IN_WIDER = 3;

    private final MatchRequest request;
    private final MatchObjective objective;
    private final Function<float[], double[]> measure;

    private final Deque<Supplier<Descent>> plan = new ArrayDeque<>();
    private Descent descent;
    private Candidate best;
    private int evaluations;
    private MatchedSample.Ending ending;

    /**
     * @param starts points of the first space: the first, and others to try where that leads nowhere
     * @param measure the reference values of a sample's voxels, one a goal
     */
    SampleSearch(final MatchRequest request, final MatchObjective objective, final List<LatentSpace> spaces,
        final List<Start> starts, final Function<float[], double[]> measure)
    {
        this.request = request;
        this.objective = objective;
        this.measure = measure;
        final int first = Math.min(IN_FIRST, starts.size());
        starts.subList(0, first).forEach(start -> plan.add(() -> descent(spaces.get(0), start)));
        for (final LatentSpace wider : spaces.subList(1, spaces.size())) {
            plan.add(() -> descent(wider, new Start(wider.ofLatent(toFloats(best.point())), null)));
            starts.stream().skip(first).limit(IN_WIDER - 1L).forEach(start ->
                plan.add(() -> descent(wider, new Start(wider.ofLatent(toFloats(start.point())), start.aim()))));
        }
        descent = plan.remove().get();
    }

    LatentSpace space() {
        return descent.space();
    }

    Query query() {
        return descent.query();
    }

    /** Takes in the evaluation of {@link #query}. */
    void submit(final Evaluation evaluation) {
        descent.submit(evaluation);
        evaluations++;
        keepBest();
        if (best != null && best.isReached()) {
            ending = MatchedSample.Ending.REACHED;
        } else if (descent.isStuck() && plan.isEmpty()) {
            ending = MatchedSample.Ending.OUT_OF_REACH;
        } else if (evaluations >= request.evaluations()) {
            stop(MatchedSample.Ending.BUDGET);
        } else if (descent.isStuck()) {
            descent = plan.remove().get();
        }
    }

    boolean isDone() {
        return ending != null;
    }

    /** Ends the search where it is. */
    void cancel() {
        stop(MatchedSample.Ending.CANCELLED);
    }

    MatchedSample.Ending ending() {
        return ending;
    }

    int evaluations() {
        return evaluations;
    }

    /** Null if cancelled before the first evaluation. */
    Candidate best() {
        return best;
    }

    private void stop(final MatchedSample.Ending how) {
        descent.lookHere();
        keepBest();
        ending = how;
    }

    private void keepBest() {
        if (descent.best() != null) {
            best = descent.best().orBetter(best);
        }
    }

    private Descent descent(final LatentSpace space, final Start start) {
        return new Descent(space, start, request, objective, measure);
    }

    private static float[] toFloats(final double[] values) {
        final float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
