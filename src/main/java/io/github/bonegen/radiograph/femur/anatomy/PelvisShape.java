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
package io.github.bonegen.radiograph.femur.anatomy;

/** The bones around the hip joint, roughly: what a picture of a femur shows above it. Their shape is an assumption. */
public final class PelvisShape implements BoneShape {

    private static final double JOINT_SPACE = 3.5;
    /** Heights from the joint above and below which only the ilium, or only the ring below it is. */
    private static final double ONLY_ILIUM = 30;
    private static final double ONLY_RING = -25;
    /** A slanting ray meets parts of the bone that are this much above or below its middle. */
    private static final double SLANT = 15;

    private final double x;
    private final double y;
    private final double z;
    private final double s;
    private final double socket;

    public PelvisShape(final Anatomy anatomy, final FemurShape femur) {
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
        final double bone = w > ONLY_ILIUM * s ? ilium(u, v, w) : w < ONLY_RING * s ? ring(u, v, w)
            : Solids.union(ilium(u, v, w), ring(u, v, w), 14 * s);
        return Math.max(bone, -Solids.sphere(u, v, w, socket));
    }

    /** The roof of the joint, the wing, and what leads to the sacrum. */
    private double ilium(final double u, final double v, final double w) {
        final double roof = Solids.ellipsoid(u + 5 * s, v + 3 * s, w - 22 * s, 32 * s, 25 * s, 32 * s);
        final double wing = Solids.ellipsoid(u + 16 * s, v + 14 * s, w - 88 * s, 56 * s, 10 * s, 48 * s);
        final double sacral = Solids.capsule(u + 22 * s, v + 8 * s, w - 24 * s, -22 * s, -26 * s, 40 * s, 12 * s,
            7 * s);
        return Solids.union(Solids.union(roof, wing, 24 * s), sacral, 22 * s);
    }

    /** Ischium, pubis and the ramus between them. */
    private double ring(final double u, final double v, final double w) {
        final double ischium = Solids.capsule(u + 20 * s, v + 16 * s, w + 8 * s, -4 * s, -10 * s, -58 * s, 14 * s,
            16 * s);
        final double pubis = Solids.capsule(u + 20 * s, v - 14 * s, w + 2 * s, -62 * s, 20 * s, -18 * s, 13 * s,
            10 * s);
        final double ramus = Solids.capsule(u + 83 * s, v - 32 * s, w + 24 * s, 48 * s, -46 * s, -48 * s, 10 * s, 9 * s);
        return Solids.union(Solids.union(ischium, pubis, 12 * s), ramus, 10 * s);
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
    public void bounds(final double height, final double[] box) {
        final double w = height - z;
        if (w > (ONLY_ILIUM + SLANT) * s) {
            bounds(box, -16, -14, 62);
        } else if (w < (ONLY_RING - SLANT) * s) {
            bounds(box, -46, 2, 60);
        } else {
            bounds(box, -25, -5, 82);
        }
    }

    private void bounds(final double[] box, final double u, final double v, final double radius) {
        box[0] = x + u * s;
        box[1] = y + v * s;
        box[2] = radius * s;
        box[3] = radius * s;
    }
}
