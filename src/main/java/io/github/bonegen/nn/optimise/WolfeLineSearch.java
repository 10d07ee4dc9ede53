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
package io.github.bonegen.nn.optimise;

/**
 * Finds a step along a descent direction that satisfies the strong Wolfe conditions: Nocedal and Wright, Numerical
 * Optimization (2nd ed., 2006), algorithms 3.5 and 3.6, with cubic interpolation (eq. 3.59). Asks for one evaluation at
 * a time, so that many searches can share a batch: evaluate at {@link #step}, hand in with {@link #submit}, until
 * {@link #isDone}.
 */
final class WolfeLineSearch {

    /** Sufficient decrease and curvature, as usual for quasi-Newton directions. */
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;

    private static final int MOST_EVALUATIONS = 25;

    /** Relative changes of the value below this are rounding, as networks compute in 32-bit floats. */
    private static final double LEAST_CHANGE = 1e-7;

    /** An interpolated step keeps this share of the bracket away from its ends; else it would shrink too slowly. */
    private static final double MARGIN = 0.1;
    private static final double MOST_GROWTH = 10;

    /** Value and slope at a step. */
    private record Trial(double step, double value, double slope) { }

    private final Trial start;
    private Trial previous;
    private Trial low;
    private Trial high;
    private double step;
    private int evaluations;
    private boolean done;

    /** @param slope of the function along the direction at step 0, negative */
    WolfeLineSearch(final double value, final double slope, final double firstStep) {
        start = new Trial(0, value, slope);
        previous = start;
        low = start;
        step = firstStep;
    }

    /** Where to evaluate next. */
    double step() {
        return step;
    }

    boolean isDone() {
        return done;
    }

    /** The best step found: 0 if none decreases the function sufficiently. */
    double bestStep() {
        return low.step();
    }

    /** @param slope derivative along the direction at {@link #step}; a value that is not finite counts as too high */
    void submit(final double value, final double slope) {
        final boolean finite = Double.isFinite(value) && Double.isFinite(slope);
        final Trial trial = new Trial(step, finite ? value : Double.POSITIVE_INFINITY, finite ? slope : 0);
        evaluations++;
        if (high == null) {
            expand(trial);
        } else {
            shrink(trial);
        }
        done |= evaluations >= MOST_EVALUATIONS;
    }

    private void expand(final Trial trial) {
        if (isTooHigh(trial) || evaluations > 1 && trial.value() >= previous.value()) {
            bracket(previous, trial);
        } else if (isFlat(trial)) {
            accept(trial);
        } else if (trial.slope() >= 0) {
            bracket(trial, previous);
        } else {
            low = trial;
            final double least = trial.step() + 0.01 * (trial.step() - previous.step());
            step = clamp(cubicMinimum(previous, trial), least, MOST_GROWTH * trial.step());
            previous = trial;
        }
    }

    private void shrink(final Trial trial) {
        if (isTooHigh(trial) || trial.value() >= low.value()) {
            bracket(low, trial);
        } else if (isFlat(trial)) {
            accept(trial);
        } else {
            bracket(trial, trial.slope() * (high.step() - low.step()) >= 0 ? low : high);
        }
    }

    private void accept(final Trial trial) {
        low = trial;
        done = true;
    }

    private void bracket(final Trial newLow, final Trial newHigh) {
        low = newLow;
        high = newHigh;
        final double least = Math.min(low.step(), high.step());
        final double width = Math.abs(high.step() - low.step());
        step = clamp(cubicMinimum(low, high), least + MARGIN * width, least + (1 - MARGIN) * width);
        done |= width * Math.abs(low.slope()) <= LEAST_CHANGE * Math.abs(low.value());
    }

    private boolean isTooHigh(final Trial trial) {
        return trial.value() > start.value() + DECREASE * trial.step() * start.slope();
    }

    private boolean isFlat(final Trial trial) {
        return Math.abs(trial.slope()) <= -CURVATURE * start.slope();
    }

    /** Minimum of the cubic through two trials, or the middle where there is none. */
    private static double cubicMinimum(final Trial a, final Trial b) {
        final double d1 = a.slope() + b.slope() - 3 * (a.value() - b.value()) / (a.step() - b.step());
        final double d2 = Math.signum(b.step() - a.step()) * Math.sqrt(d1 * d1 - a.slope() * b.slope());
        final double minimum = b.step()
            - (b.step() - a.step()) * (b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2);
        return Double.isFinite(minimum) ? minimum : (a.step() + b.step()) / 2;
    }

    private static double clamp(final double value, final double least, final double most) {
        return Math.max(least, Math.min(most, value));
    }
}
