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

/** Tibia, fibula and patella, roughly: what a picture of a femur shows below it. Their shape is an assumption. */
public final class LowerLegShape implements BoneShape {

    /** What lies higher is the patella. */
    private static final double PATELLA = 8;

    private final double x;
    private final double y;
    private final double s;

    public LowerLegShape(final Anatomy anatomy, final FemurShape femur) {
        s = anatomy.scale();
        x = femur.axisX(0);
        y = femur.axisY(0);
    }

    @Override
    public double distance(final double px, final double py, final double pz) {
        final double u = px - x;
        final double v = py - y;
        final double plateau = Solids.ellipsoid(u, v + 8 * s, pz + 18 * s, 40 * s, 25 * s, 14 * s);
        final double tibia = Solids.capsule(u, v + 6 * s, pz + 28 * s, -2 * s, 2 * s, -70 * s, 24 * s, 14 * s);
        final double shaft = Solids.capsule(u + 2 * s, v + 4 * s, pz + 98 * s, 0, 0, -200 * s, 14 * s, 12 * s);
        final double fibula = Solids.capsule(u - 34 * s, v + 20 * s, pz + 38 * s, -4 * s, 0, -240 * s, 7.5 * s, 6 * s);
        final double patella = Solids.ellipsoid(u, v - 37 * s, pz - 38 * s, 22 * s, 9 * s, 22 * s);
        final double leg = Solids.union(Solids.union(plateau, tibia, 16 * s), shaft, 8 * s);
        return Math.min(leg, Math.min(fibula, patella));
    }

    @Override
    public double cortex(final double px, final double py, final double pz) {
        return pz > PATELLA ? 0.25 : pz > -30 ? 0.4 : Math.min(5, 0.4 + (-30 - pz) * 0.05);
    }

    @Override
    public double trabecular(final double px, final double py, final double pz) {
        return pz > PATELLA ? 0.12 : Math.max(0, Math.min(0.22, 0.22 + (pz + 30) / 400));
    }

    @Override
    public void bounds(final double height, final double[] box) {
        box[0] = x;
        box[1] = y;
        box[2] = 58 * s;
        box[3] = 58 * s;
    }
}
