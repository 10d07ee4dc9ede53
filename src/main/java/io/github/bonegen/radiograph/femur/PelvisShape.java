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
package io.github.bonegen.radiograph.femur;

/** The bones around the hip joint, roughly: what a picture of a femur shows above it. Their shape is an assumption. */
final class PelvisShape implements BoneShape {

    private static final double JOINT_SPACE = 3.5;
    /** Heights from the joint beyond which only one half of the hip bone is. */
    private static final double BORDER = 50;

    private final double x;
    private final double y;
    private final double z;
    private final double s;
    private final double socket;

    PelvisShape(final Anatomy anatomy, final FemurShape femur) {
        s = anatomy.scale();
        z = anatomy.length() - anatomy.headRadius();
        x = femur.axisX(z) - 45 * s;
        y = femur.axisY(z) + 9 * s;
        socket = anatomy.headRadius() + JOINT_SPACE;
    }

    @Override
    public double distance(final double px, final double py, final double pz) {
        final double u = px - x;
        final double v = py - y;
        final double w = pz - z;
        final double bone = w > BORDER * s ? upper(u, v, w) : w < -BORDER * s ? lower(u, v, w)
            : Solids.union(upper(u, v, w), lower(u, v, w), 18 * s);
        return Math.max(bone, -Solids.sphere(u, v, w, socket));
    }

    private double upper(final double u, final double v, final double w) {
        final double roof = Solids.ellipsoid(u + 14 * s, v + 4 * s, w - 20 * s, 36 * s, 26 * s, 30 * s);
        final double wing = Solids.ellipsoid(u + 22 * s, v + 12 * s, w - 92 * s, 62 * s, 11 * s, 74 * s);
        return Solids.union(roof, wing, 16 * s);
    }

    private double lower(final double u, final double v, final double w) {
        final double ischium = Solids.capsule(u + 24 * s, v + 18 * s, w + 6 * s, -2 * s, -10 * s, -58 * s, 15 * s,
            16 * s);
        final double pubis = Solids.capsule(u + 26 * s, v - 12 * s, w - 4 * s, -58 * s, 14 * s, -16 * s, 13 * s,
            11 * s);
        final double ramus = Solids.capsule(u + 84 * s, v - 2 * s, w + 12 * s, 58 * s, -24 * s, -50 * s, 11 * s,
            11 * s);
        return Solids.union(Solids.union(ischium, pubis, 14 * s), ramus, 18 * s);
    }

    @Override
    public double cortex(final double px, final double py, final double pz) {
        return 1.1;
    }

    @Override
    public double trabecular(final double px, final double py, final double pz) {
        return 0.18;
    }

    @Override
    public void bounds(final double height, final double[] xyRadius) {
        xyRadius[0] = x - 20 * s;
        xyRadius[1] = y - 5 * s;
        xyRadius[2] = 100 * s;
    }
}
