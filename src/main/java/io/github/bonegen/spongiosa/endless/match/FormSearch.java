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
package io.github.bonegen.spongiosa.endless.match;

import io.github.bonegen.spongiosa.endless.BoneForm;
import io.github.bonegen.spongiosa.endless.Magnification;
import io.github.bonegen.spongiosa.endless.match.VolumeMatching.Matched;
import java.util.List;
import java.util.function.Function;

/**
 * Magnifies bone and moves its surface until one parameter, or two, are met: steps of Broyden's method
 * (doi:10.1090/S0025-5718-1965-0198670-6) in logarithms of what is measured, begun with slopes that bone has about.
 */
final class FormSearch {

    private static final int ROUNDS = 12;
    private static final double LARGEST_SHIFT_STEP = 0.6;
    private static final double LARGEST_SCALE_STEP = 0.25;
    private static final double FARTHEST_SCALE = 0.4;
    private static final double LEAST_DETERMINANT = 0.05;
    private static final double LEAST_REACH = 1e-3;

    private final Function<BoneForm, Matched> measure;
    private final List<VolumeParameter> wanted;
    private final double tolerance;

    /** The surface's shift in voxels, and the magnification's logarithm. */
    private final double[] knobs = new double[2];

    /** Change of the logarithm of each parameter by the shift, and by the magnification's logarithm. */
    private final double[][] slopes;

    /**
     * @param measure tells what a form measures
     * @param wanted one or two parameters
     * @param tolerance half of which ends it
     */
    FormSearch(final Function<BoneForm, Matched> measure, final List<VolumeParameter> wanted, final double tolerance) {
        this.measure = measure;
        this.wanted = wanted;
        this.tolerance = tolerance;
        slopes = wanted.stream().map(FormSearch::expected).toArray(double[][]::new);
    }

    /** Of trabeculae 4 voxels thick that are 20 voxels apart. */
    private static double[] expected(final VolumeParameter parameter) {
        return switch (parameter) {
            case BVTV -> new double[] {0.8, 0};
            case TBTH -> new double[] {0.4, 1};
            case TBSP -> new double[] {-0.1, 1};
        };
    }

    /** The nearest that was found. */
    Matched run(final BoneForm form) {
        Matched now = measure.apply(form);
        double reach = 1;
        for (int round = 0; round < ROUNDS && missed(now) > tolerance / 2 && reach > LEAST_REACH; round++) {
            final double[] step = step(now, reach);
            move(step, 1);
            final Matched next = measure.apply(formed(form));
            learn(step, now, next);
            if (missed(next) < missed(now)) {
                now = next;
                reach = Math.min(1, 2 * reach);
            }
            else {
                move(step, -1);
                reach /= 2;
            }
        }
        return now;
    }

    private void move(final double[] step, final int direction) {
        for (int i = 0; i < knobs.length; i++) {
            knobs[i] += direction * step[i];
        }
    }

    private BoneForm formed(final BoneForm form) {
        final double shift = knobs[0];
        return form.magnified(new Magnification(Math.exp(knobs[1]))).shifted((x, y, z) -> shift);
    }

    private double missed(final Matched matched) {
        return wanted.stream().mapToDouble(parameter -> Math.abs(matched.logarithm(parameter))).max().orElseThrow();
    }

    /**
     * The step that should meet what is wanted, within what the knobs may do.
     *
     * @param reach share of the largest steps; smaller where these went astray
     */
    private double[] step(final Matched now, final double reach) {
        final double[] change = wanted.stream().mapToDouble(parameter -> -now.logarithm(parameter)).toArray();
        final double[] step = wanted.size() == 1 ? alone(change[0]) : together(change[0], change[1]);
        step[0] = clamp(knobs[0] + clamp(step[0], reach * LARGEST_SHIFT_STEP), MapMatching.FARTHEST) - knobs[0];
        step[1] = clamp(knobs[1] + clamp(step[1], reach * LARGEST_SCALE_STEP), FARTHEST_SCALE) - knobs[1];
        return step;
    }

    /** BV/TV by the surface, a length by magnification. */
    private double[] alone(final double change) {
        return wanted.get(0) == VolumeParameter.BVTV ? new double[] {change / slopes[0][0], 0}
            : new double[] {0, change / slopes[0][1]};
    }

    private double[] together(final double first, final double second) {
        final double determinant = slopes[0][0] * slopes[1][1] - slopes[0][1] * slopes[1][0];
        if (Math.abs(determinant) < LEAST_DETERMINANT) {
            return new double[] {Math.copySign(LARGEST_SHIFT_STEP / 2, first), 0};
        }
        return new double[] {(first * slopes[1][1] - second * slopes[0][1]) / determinant,
            (second * slopes[0][0] - first * slopes[1][0]) / determinant};
    }

    private void learn(final double[] step, final Matched before, final Matched after) {
        final double length = step[0] * step[0] + step[1] * step[1];
        for (int i = 0; i < slopes.length && length > 0; i++) {
            final double change = after.logarithm(wanted.get(i)) - before.logarithm(wanted.get(i));
            final double wrong = (change - slopes[i][0] * step[0] - slopes[i][1] * step[1]) / length;
            slopes[i][0] += wrong * step[0];
            slopes[i][1] += wrong * step[1];
        }
    }

    private static double clamp(final double value, final double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
