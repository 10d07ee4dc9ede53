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
package io.github.bonegen.radiograph.femur.tissue;

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.anatomy.Femur;
import io.github.bonegen.radiograph.femur.anatomy.Motion;
import io.github.bonegen.radiograph.femur.anatomy.Profile;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The way that the middle of the soft tissue takes: along the bone, bending smoothly where it is broken, and towards
 * the body at the hip.
 *
 * @param x lateral position in mm by height
 * @param y anterior position in mm by height
 */
public record SoftTissueAxis(Profile x, Profile y) {

    private static final double[] LEVELS = {-0.5, -0.25, -0.1, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.1, 1.3};
    /** The share of the bone's bow that the tissue takes; at the knee and below all of it. */
    private static final double FOLLOW = 0.8;
    private static final double KNEE = 0.05;
    /** The middle of the tissue off the bone's axis, to lateral and forwards, mm at standard length: the leg is in valgus. */
    private static final double[] LATERAL = {46, 33, 20, 7, -1, -6, -8, -8, -8, -8, -8, -8};
    private static final double[] FORWARDS = {-62, -42, -22, -3, -7, -10, -10, -10, -3, 8, 8, 8};
    private static final double HIP = 0.71;
    private static final double TO_THE_BODY = 225;

    /**
     * The axis of a thigh.
     *
     * @param site height in mm below which the bone has moved
     * @param motion of that part of the bone
     */
    public static SoftTissueAxis of(final Anatomy anatomy, final Femur femur, final double site, final Motion motion) {
        final double[] x = new double[2 * LEVELS.length];
        final double[] y = new double[2 * LEVELS.length];
        for (int i = 0; i < LEVELS.length; i++) {
            final double level = LEVELS[i] * anatomy.length();
            final double within = Math.max(0, Math.min(anatomy.length(), level));
            final Vector3D axis = new Vector3D(femur.axisX(within), femur.axisY(within), level);
            final Vector3D moved = level < site ? motion.apply(axis) : axis;
            x[2 * i] = level;
            y[2 * i] = level;
            final double follow = LEVELS[i] > KNEE ? FOLLOW : 1;
            x[2 * i + 1] = follow * moved.getX() + LATERAL[i] * anatomy.scale()
                - TO_THE_BODY * Math.max(0, LEVELS[i] - HIP);
            y[2 * i + 1] = follow * moved.getY() + FORWARDS[i] * anatomy.scale();
        }
        return new SoftTissueAxis(new Profile(1, 1, x), new Profile(1, 1, y));
    }
}
