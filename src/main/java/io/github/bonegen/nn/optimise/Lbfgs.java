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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth function with limited-memory BFGS (Nocedal 1980, doi:10.1090/S0025-5718-1980-0572855-7; the
 * two-loop recursion of Nocedal and Wright 2006, algorithm 7.4) and a strong-Wolfe line search. It asks for one
 * evaluation at a time, so that many independent minimisations can share a batch: evaluate at {@link #point}, hand in
 * with {@link #submit}, until satisfied or {@link #isStuck}.
 */
public final class Lbfgs {

    private static final int HISTORY = 50;

    /** A pair of differences is kept only if its curvature is safely positive. */
    private static final double LEAST_CURVATURE = 1e-10;

    /** Differences of points and gradients, and one over their product. */
    private record Pair(double[] s, double[] y, double rho) { }

    private final Deque<Pair> pairs = new ArrayDeque<>();
    private double[] origin;
    private double value;
    private double[] gradient;
    private double[] direction;
    private WolfeLineSearch search;

    /** The evaluation at the best step of the running search, which becomes the next origin. */
    private double[] bestPoint;
    private double bestValue;
    private double[] bestGradient;

    private int evaluations;
    private boolean stuck;

    /** @param start where to begin; copied */
    public Lbfgs(final double... start) {
        origin = start.clone();
        bestPoint = origin;
    }

    /** Where to evaluate next. */
    public double[] point() {
        return search == null ? origin : along(search.step());
    }

    /**
     * Hands in the evaluation at {@link #point}.
     *
     * @param newGradient not copied
     */
    public void submit(final double newValue, final double[] newGradient) {
        evaluations++;
        if (search == null) {
            stuck = !Double.isFinite(newValue);
            arrive(origin, newValue, newGradient);
            return;
        }
        final double step = search.step();
        search.submit(newValue, dot(newGradient, direction));
        if (search.bestStep() == step) {
            bestPoint = along(step);
            bestValue = newValue;
            bestGradient = newGradient;
        }
        if (search.isDone()) {
            finishSearch();
        }
    }

    /** The best point evaluated so far whose step was sound. */
    public double[] best() {
        return bestPoint;
    }

    /** How many evaluations were handed in. */
    public int evaluations() {
        return evaluations;
    }

    /** Whether the function cannot be decreased any more. */
    public boolean isStuck() {
        return stuck;
    }

    private void finishSearch() {
        if (search.bestStep() == 0) {
            // A direction that leads nowhere may be the fault of old curvature: try steepest descent once.
            stuck = pairs.isEmpty();
            pairs.clear();
            startSearch();
            return;
        }
        final double[] s = difference(bestPoint, origin);
        final double[] y = difference(bestGradient, gradient);
        final double curvature = dot(s, y);
        if (curvature > LEAST_CURVATURE * Math.sqrt(dot(s, s) * dot(y, y))) {
            if (pairs.size() == HISTORY) {
                pairs.removeFirst();
            }
            pairs.addLast(new Pair(s, y, 1 / curvature));
        }
        arrive(bestPoint, bestValue, bestGradient);
    }

    private void arrive(final double[] point, final double newValue, final double[] newGradient) {
        origin = point;
        value = newValue;
        gradient = newGradient;
        bestPoint = point;
        bestValue = newValue;
        bestGradient = newGradient;
        startSearch();
    }

    private void startSearch() {
        direction = descent();
        double slope = dot(gradient, direction);
        if (slope >= 0) {
            pairs.clear();
            direction = descent();
            slope = dot(gradient, direction);
        }
        stuck |= slope == 0;
        search = new WolfeLineSearch(value, slope, pairs.isEmpty() ? firstStep() : 1);
    }

    /** Without curvature known: no farther than to where a parabola of minimum 0, as of squared errors, would end. */
    private double firstStep() {
        final double cautious = Math.min(1, 1 / sumOfMagnitudes(gradient));
        return value > 0 ? Math.min(cautious, 2 * value / dot(gradient, gradient)) : cautious;
    }

    /** The negative gradient times the approximate inverse Hessian. */
    private double[] descent() {
        final double[] q = gradient.clone();
        for (int i = 0; i < q.length; i++) {
            q[i] = -q[i];
        }
        final double[] alphas = new double[pairs.size()];
        int index = pairs.size();
        for (final Iterator<Pair> newestFirst = pairs.descendingIterator(); newestFirst.hasNext();) {
            final Pair pair = newestFirst.next();
            alphas[--index] = pair.rho() * dot(pair.s(), q);
            add(q, -alphas[index], pair.y());
        }
        if (!pairs.isEmpty()) {
            final Pair newest = pairs.getLast();
            scale(q, 1 / (newest.rho() * dot(newest.y(), newest.y())));
        }
        for (final Pair pair : pairs) {
            add(q, alphas[index++] - pair.rho() * dot(pair.y(), q), pair.s());
        }
        return q;
    }

    private double[] along(final double step) {
        final double[] point = origin.clone();
        add(point, step, direction);
        return point;
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double sumOfMagnitudes(final double[] a) {
        double sum = 0;
        for (final double each : a) {
            sum += Math.abs(each);
        }
        return sum;
    }

    private static double[] difference(final double[] a, final double[] b) {
        final double[] result = a.clone();
        add(result, -1, b);
        return result;
    }

    private static void add(final double[] target, final double factor, final double[] other) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * other[i];
        }
    }

    private static void scale(final double[] target, final double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] *= factor;
        }
    }
}
