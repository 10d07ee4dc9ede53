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

import io.github.bonegen.nn.Lbfgs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The search for one sample, one evaluation at a time: rounds of minimisation towards soft values, after each of which
 * the sample is measured and the soft values corrected by the error; when rounds gain nothing any more, the next space
 * is tried, and after the last one the nearest sample found is what can be had.
 */
final class SampleSearch {

    private static final int ROUND = 20;

    /** A round in which the loss fell by less than a tenth over this many evaluations is over. */
    private static final int PATIENCE = 6;
    private static final double LEAST_GAIN = 0.9;

    /** Soft values this near to the aim, in tolerances, end a round; from the second on the sample is measured. */
    private static final double ARRIVED = 0.25;
    private static final double NEAR = 3;

    private static final int ROUNDS_WITHOUT_GAIN = 3;
    private static final double LESS_CONTENT = 0.4;

    /** Errors beyond this many tolerances are hardly the fault of the start: a wider space helps more than another. */
    private static final double FAR = 1.5;

    private final MatchRequest request;
    private final MatchObjective objective;
    private final List<LatentSpace> spaces;
    private final Function<float[], double[]> measure;

    private final Deque<Start> starts;
    private int space;
    private Lbfgs lbfgs;
    private double[] aim;
    private boolean isUnaimed;
    private double contentWeight;
    private int evaluations;

    /** The evaluation of lowest loss in this round, its point, and the loss some evaluations ago. */
    private Evaluation round;
    private double[] roundPoint;
    private double lossBefore;
    private int roundEvaluations;

    private double[] bestPoint;
    private int bestSpace;
    private float[] bestVoxels;
    private double[] bestMeasured;
    private double bestWorst = Double.POSITIVE_INFINITY;
    private double worstBefore = Double.POSITIVE_INFINITY;
    private int roundsWithoutGain;
    private MatchedSample.Ending ending;

    /**
     * @param starts the first, and others to try where that leads nowhere
     * @param measure the reference values of a sample's voxels, one a wish
     */
    SampleSearch(final MatchRequest request, final MatchObjective objective, final List<LatentSpace> spaces,
        final List<Start> starts, final Function<float[], double[]> measure)
    {
        this.request = request;
        this.objective = objective;
        this.spaces = spaces;
        this.measure = measure;
        this.starts = new ArrayDeque<>(starts);
        contentWeight = request.content().weight();
        beginAt(this.starts.remove());
    }

    LatentSpace space() {
        return spaces.get(space);
    }

    Query query() {
        return new Query(lbfgs.point(), aim, request.content().voxels(), contentWeight);
    }

    /** Takes in the evaluation of {@link #query}. */
    void submit(final Evaluation evaluation) {
        final double[] point = lbfgs.point();
        lbfgs.submit(evaluation.loss(), evaluation.gradient());
        evaluations++;
        roundEvaluations++;
        if (round == null || evaluation.loss() < round.loss()) {
            round = evaluation;
            roundPoint = point;
        }
        if (isUnaimed) {
            learnAim(point, evaluation);
            return;
        }
        final double distance = softDistance(evaluation);
        if (distance <= NEAR) {
            compare(point, evaluation);
        }
        if (ending != null) {
            return;
        }
        final boolean stalled = lbfgs.isStuck() || isStalled();
        if (distance <= ARRIVED || stalled || roundEvaluations >= ROUND) {
            finishRound(stalled);
        }
        if (evaluations >= request.evaluations() && ending == null) {
            ending = MatchedSample.Ending.BUDGET;
        }
    }

    boolean isDone() {
        return ending != null;
    }

    /** Ends the search where it is. */
    void cancel() {
        if (bestPoint == null && round != null) {
            compare(roundPoint, round);
        }
        ending = MatchedSample.Ending.CANCELLED;
    }

    MatchedSample.Ending ending() {
        return ending;
    }

    int evaluations() {
        return evaluations;
    }

    /** The space of the best sample. */
    LatentSpace bestSpace() {
        return spaces.get(bestSpace);
    }

    /** Null if cancelled before the first evaluation. */
    double[] bestPoint() {
        return bestPoint;
    }

    float[] bestVoxels() {
        return bestVoxels;
    }

    double[] bestMeasured() {
        return bestMeasured;
    }

    private double softDistance(final Evaluation evaluation) {
        double largest = 0;
        for (int i = 0; i < aim.length; i++) {
            final Wish wish = request.wishes().get(i);
            largest = Math.max(largest, Math.abs(evaluation.soft()[i] - aim[i])
                / (wish.tolerance() * Math.abs(wish.value())));
        }
        return largest;
    }

    private double[] compare(final double[] point, final Evaluation evaluation) {
        final double[] measured = measure.apply(evaluation.densities());
        final double worst = MatchedSample.worst(request.wishes(), measured);
        if (worst < bestWorst || bestPoint == null) {
            bestWorst = worst;
            bestPoint = point;
            bestSpace = space;
            bestVoxels = evaluation.densities();
            bestMeasured = measured;
        }
        if (worst <= 1) {
            ending = MatchedSample.Ending.REACHED;
        }
        return measured;
    }

    private boolean isStalled() {
        if (roundEvaluations % PATIENCE != 0) {
            return false;
        }
        final boolean stalled = round.loss() > LEAST_GAIN * lossBefore;
        lossBefore = round.loss();
        return stalled;
    }

    private void finishRound(final boolean stalled) {
        final double[] measured = compare(roundPoint, round);
        if (ending != null) {
            return;
        }
        final double worst = MatchedSample.worst(request.wishes(), measured);
        roundsWithoutGain = worst < LEAST_GAIN * worstBefore ? 0 : roundsWithoutGain + 1;
        worstBefore = Math.min(worstBefore, worst);
        contentWeight *= LESS_CONTENT;
        if (roundsWithoutGain >= ROUNDS_WITHOUT_GAIN) {
            tryElsewhere();
        } else {
            // Where penalties hold the soft values off their aim, the correction must add to the aim itself.
            aim = objective.aim(stalled ? aim : round.soft(), measured);
            begin(roundPoint);
        }
    }

    /** At another start, else in a wider space. */
    private void tryElsewhere() {
        roundsWithoutGain = 0;
        final boolean isLast = space == spaces.size() - 1;
        if (space == 0 && !starts.isEmpty() && (isLast || bestWorst < FAR)) {
            worstBefore = Double.POSITIVE_INFINITY;
            beginAt(starts.remove());
        } else if (!isLast) {
            widen();
        } else {
            ending = MatchedSample.Ending.OUT_OF_REACH;
        }
    }

    private void beginAt(final Start start) {
        isUnaimed = start.aim() == null;
        aim = isUnaimed ? new double[request.wishes().size()] : start.aim();
        begin(start.point());
    }

    /** Soft and measured values differ in the sample asked for as in the one to start from. */
    private void learnAim(final double[] point, final Evaluation evaluation) {
        isUnaimed = false;
        aim = objective.aim(evaluation.soft(), compare(point, evaluation));
        begin(point);
    }

    private void widen() {
        space++;
        final double[] point = spaces.get(space).ofLatent(toFloats(bestPoint));
        aim = objective.aim(round.soft(), measure.apply(round.densities()));
        begin(point);
    }

    private void begin(final double[] point) {
        lbfgs = new Lbfgs(point);
        round = null;
        roundPoint = point;
        roundEvaluations = 0;
        lossBefore = Double.POSITIVE_INFINITY;
    }

    private static float[] toFloats(final double[] values) {
        final float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
