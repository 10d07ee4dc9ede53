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

import io.github.bonegen.nn.optimise.Lbfgs;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.model.LatentSpace;
import java.util.function.Function;

/**
 * The way down from one start in one space, one evaluation at a time: rounds of minimisation towards soft values, after
 * each of which the sample is measured and the soft values aimed at are corrected by the error.
 *
 * <p>It is over where it is stuck: where the minimiser cannot decrease the errors any more and nothing but the model
 * holds them up; or, where penalties or content do, when corrections of the aim (the method of multipliers, Hestenes
 * 1969, doi:10.1007/BF00927673) gain nothing for several rounds.
 */
final class Descent {

    private static final int ROUND = 20;

    /** A round in which the loss fell by less than this over so many evaluations is over. */
    private static final int PATIENCE = 6;
    private static final double LEAST_DECREASE = 0.75;

    /** A round that brings the measured values less far than this gained nothing. */
    private static final double LEAST_GAIN = 0.9;
    private static final int ROUNDS_WITHOUT_GAIN = 3;

    /** Soft values this near to the aim, in tolerances, end a round; from the second on the sample is measured. */
    private static final double ARRIVED = 0.25;
    private static final double NEAR = 3;

    private static final double LESS_CONTENT = 0.4;

    private final LatentSpace space;
    private final MatchRequest request;
    private final MatchObjective objective;
    private final Function<float[], double[]> measure;

    private Lbfgs lbfgs;
    private double[] aim;
    private boolean isUnaimed;
    private double contentWeight;

    /** The evaluation of lowest loss in this round, its point, and the loss some evaluations ago. */
    private Evaluation lowest;
    private double[] lowestPoint;
    private double lossBefore;
    private int roundEvaluations;

    private Candidate best;
    private double worstBefore = Double.POSITIVE_INFINITY;
    private int roundsWithoutGain;
    private boolean stuck;

    /** @param measure the reference values of a sample's voxels, one a goal */
    Descent(final LatentSpace space, final Start start, final MatchRequest request, final MatchObjective objective,
        final Function<float[], double[]> measure)
    {
        this.space = space;
        this.request = request;
        this.objective = objective;
        this.measure = measure;
        contentWeight = request.content().weight();
        isUnaimed = start.aim() == null;
        aim = isUnaimed ? new double[request.goals().size()] : start.aim();
        beginRound(start.point());
    }

    LatentSpace space() {
        return space;
    }

    Query query() {
        return new Query(lbfgs.point(), aim, request.content().voxels(), contentWeight);
    }

    /** Takes in the evaluation of {@link #query}. */
    void submit(final Evaluation evaluation) {
        final double[] point = lbfgs.point();
        lbfgs.submit(evaluation.loss(), evaluation.gradient());
        roundEvaluations++;
        if (lowest == null || evaluation.loss() < lowest.loss()) {
            lowest = evaluation;
            lowestPoint = point;
        }
        if (isUnaimed) {
            learnAim(point, evaluation);
            return;
        }
        final double distance = softDistance(evaluation);
        if (distance <= NEAR && look(point, evaluation).isReached()) {
            return;
        }
        final boolean stalled = lbfgs.isStuck() || isStalled();
        if (distance <= ARRIVED || stalled || roundEvaluations >= ROUND) {
            finishRound(stalled && distance > ARRIVED);
        }
    }

    /** The best sample measured so far, of which there is none before soft values came near. */
    Candidate best() {
        return best;
    }

    /** Measures where the descent is, if nothing has been measured yet. */
    void lookHere() {
        if (best == null && lowest != null) {
            look(lowestPoint, lowest);
        }
    }

    boolean isStuck() {
        return stuck;
    }

    private Candidate look(final double[] point, final Evaluation evaluation) {
        final Candidate found = Candidate.of(space, point, evaluation.densities(), measure.apply(evaluation.densities()),
            request.goals());
        best = found.orBetter(best);
        return found;
    }

    /** Largest distance of a soft value from its aim, in tolerances. */
    private double softDistance(final Evaluation evaluation) {
        double largest = 0;
        for (int i = 0; i < aim.length; i++) {
            final Goal goal = request.goals().get(i);
            largest = Math.max(largest, Math.abs(evaluation.soft()[i] - aim[i])
                / (goal.tolerance() * Math.abs(goal.value())));
        }
        return largest;
    }

    private boolean isStalled() {
        if (roundEvaluations % PATIENCE != 0) {
            return false;
        }
        final boolean stalled = lowest.loss() > LEAST_DECREASE * lossBefore;
        lossBefore = lowest.loss();
        return stalled;
    }

    private void finishRound(final boolean heldOff) {
        final Candidate here = look(lowestPoint, lowest);
        roundsWithoutGain = here.worst() < LEAST_GAIN * worstBefore ? 0 : roundsWithoutGain + 1;
        worstBefore = Math.min(worstBefore, here.worst());
        stuck = heldOff && lowest.held() == 0 || roundsWithoutGain >= ROUNDS_WITHOUT_GAIN;
        contentWeight *= LESS_CONTENT;
        // Where penalties hold the soft values off their aim, the correction must add to the aim itself.
        aim = objective.aim(heldOff ? aim : lowest.soft(), here.measured());
        beginRound(lowestPoint);
    }

    /** Soft and measured values differ in the sample asked for as in the one to start from. */
    private void learnAim(final double[] point, final Evaluation evaluation) {
        isUnaimed = false;
        aim = objective.aim(evaluation.soft(), look(point, evaluation).measured());
        beginRound(point);
    }

    private void beginRound(final double[] point) {
        lbfgs = new Lbfgs(point);
        lowest = null;
        lowestPoint = point;
        roundEvaluations = 0;
        lossBefore = Double.POSITIVE_INFINITY;
    }
}
