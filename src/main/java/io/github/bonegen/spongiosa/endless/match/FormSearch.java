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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Magnifies bone, stretches it and moves its surface until BV/TV or a length, or two of them, and DA are met: steps of
 * Broyden's method (doi:10.1090/S0025-5718-1965-0198670-6) in logarithms of what is measured, begun with slopes that bone has
 * about. Each search begins where the one before ended, with what was learned on the way: bone of a style that differs little
 * needs about the same.
 */
final class FormSearch {

    /** What a search turns: in units that are as sure to do what is expected, the surface's least. */
    private enum Knob {

        /** Of the surface, in voxels. */
        SHIFT(1, MapMatching.FARTHEST, 0.6),
        /** Logarithm of the magnification. */
        SCALE(1, 0.4, 0.25),
        /** Logarithm of the stretch along z. */
        STRETCH(0.1, 1.2, 0.6);

        private final double unit;
        private final double farthest;
        private final double largestStep;

        Knob(final double unit, final double farthest, final double largestStep) {
            this.unit = unit;
            this.farthest = farthest;
            this.largestStep = largestStep;
        }
    }

    private static final int ROUNDS = 12;
    private static final double LEAST_REACH = 1e-3;

    /** The least singular value of slopes by the largest that steps are told by. */
    private static final double LEAST_CONDITION = 0.02;

    private final List<VolumeParameter> wanted;
    private final List<Knob> knobs;
    private final double tolerance;

    /** Where the knobs stand, in their units. */
    private RealVector place;

    /** Change of the logarithm of each parameter by each knob. */
    private RealMatrix slopes;

    /**
     * @param wanted BV/TV or a length or two of them, with or without DA; or DA alone
     * @param tolerance half of which ends it
     */
    FormSearch(final List<VolumeParameter> wanted, final double tolerance) {
        this.wanted = wanted;
        this.tolerance = tolerance;
        knobs = knobs(wanted);
        place = new ArrayRealVector(knobs.size());
        slopes = MatrixUtils.createRealMatrix(wanted.stream().map(parameter -> knobs.stream()
            .mapToDouble(knob -> knob.unit * expected(parameter, knob)).toArray()).toArray(double[][]::new));
    }

    /** As many as parameters: BV/TV alone by the surface, a length alone by magnification. */
    private static List<Knob> knobs(final List<VolumeParameter> wanted) {
        final List<VolumeParameter> others = wanted.stream().filter(parameter -> parameter != VolumeParameter.DA).toList();
        final List<Knob> knobs = new ArrayList<>();
        if (others.contains(VolumeParameter.BVTV) || others.size() > 1) {
            knobs.add(Knob.SHIFT);
        }
        if (others.contains(VolumeParameter.TBTH) || others.contains(VolumeParameter.TBSP)) {
            knobs.add(Knob.SCALE);
        }
        if (others.size() < wanted.size()) {
            knobs.add(Knob.STRETCH);
        }
        return knobs;
    }

    /** Of trabeculae 4 voxels thick that are 20 voxels apart, with a DA of about 0.6. */
    private static double expected(final VolumeParameter parameter, final Knob knob) {
        return switch (parameter) {
            case BVTV -> knob == Knob.SHIFT ? 0.8 : 0;
            case TBTH -> knob == Knob.SHIFT ? 0.4 : knob == Knob.SCALE ? 1 : 0;
            case TBSP -> knob == Knob.SHIFT ? -0.1 : knob == Knob.SCALE ? 1 : 0;
            case DA -> knob == Knob.STRETCH ? 4 : 0;
        };
    }

    /** Where the next search begins. */
    BoneForm begin(final BoneForm form) {
        return formed(form, place);
    }

    /**
     * The nearest that was found.
     *
     * @param form where it begins, as {@link #begin} has it
     * @param measure tells what a form measures
     */
    Matched run(final BoneForm form, final Function<BoneForm, Matched> measure) {
        Matched now = measure.apply(form);
        double reach = 1;
        for (int round = 0; round < ROUNDS && missed(now) > tolerance / 2 && reach > LEAST_REACH; round++) {
            final RealVector before = place;
            final RealVector there = within(before.add(step(now)), reach);
            final Matched next = measure.apply(formed(form, there));
            learn(there.subtract(before), now, next);
            if (missed(next) < missed(now)) {
                now = next;
                place = there;
                reach = Math.min(1, 2 * reach);
            }
            else {
                reach /= 2;
            }
        }
        return now;
    }

    private BoneForm formed(final BoneForm form, final RealVector there) {
        final double shift = at(there, Knob.SHIFT);
        return form.magnified(new Magnification(Math.exp(at(there, Knob.SCALE)), Math.exp(at(there, Knob.STRETCH))))
            .shifted((x, y, z) -> shift);
    }

    private double at(final RealVector there, final Knob knob) {
        return knobs.contains(knob) ? knob.unit * there.getEntry(knobs.indexOf(knob)) : 0;
    }

    private double missed(final Matched matched) {
        return missing(matched).getLInfNorm();
    }

    private RealVector missing(final Matched matched) {
        return new ArrayRealVector(wanted.stream().mapToDouble(matched::logarithm).toArray());
    }

    /** The step that should meet what is wanted; a short one where the slopes tell little. */
    private RealVector step(final Matched now) {
        final SingularValueDecomposition parts = new SingularValueDecomposition(slopes);
        final RealVector along = parts.getUT().operate(missing(now)).mapMultiply(-1);
        for (int i = 0; i < along.getDimension(); i++) {
            along.setEntry(i, along.getEntry(i) / Math.max(parts.getSingularValues()[i], LEAST_CONDITION * parts.getNorm()));
        }
        return parts.getV().operate(along);
    }

    /**
     * The place, no further than knobs go at once and at all.
     *
     * @param reach share of the largest steps; smaller where these went astray
     */
    private RealVector within(final RealVector there, final double reach) {
        final RealVector within = there.copy();
        for (int i = 0; i < knobs.size(); i++) {
            final Knob knob = knobs.get(i);
            final double step = clamp(there.getEntry(i) - place.getEntry(i), reach * knob.largestStep);
            within.setEntry(i, clamp(place.getEntry(i) + step, knob.farthest));
        }
        return within;
    }

    private void learn(final RealVector step, final Matched before, final Matched after) {
        final double length = step.dotProduct(step);
        if (length > 0) {
            final RealVector wrong = missing(after).subtract(missing(before)).subtract(slopes.operate(step));
            slopes = slopes.add(wrong.outerProduct(step).scalarMultiply(1 / length));
        }
    }

    private static double clamp(final double value, final double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
