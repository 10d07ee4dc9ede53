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

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * A femur without its fracture line: a bowed elliptical shaft that flares into two condyles, and below, head, neck and
 * trochanters, joined smoothly; the cortex thins from the isthmus to the ends and is thicker behind than in front.
 * Length, canal, cortex and bows are the anatomy's; the proportions of the ends are assumptions from atlas pictures.
 */
public final class FemurShape implements Femur {

    private static final double NEUTRAL_RADIUS = 13.25;
    private static final double HEAD_FORWARDS = 9;
    /** A slanting ray meets parts of the bone that are this much above or below its middle, mm. */
    private static final double SLANT = 15;
    /** The middle of the crane's arcs: lateral of the axis and below the top, and a typical radius, mm. */
    private static final double CRANE_X = -18;
    private static final double CRANE_Z = 105;
    private static final double CRANE_RADIUS = 50;
    /** Depth of the shaft over its width at the isthmus. */
    private static final double OVAL = 1.06;

    private final double length;
    private final double s;
    private final double headRadius;
    private final double headX;
    private final double headZ;
    private final double neckDx;
    private final double neckDz;
    private final Bow lateral;
    private final Bow anterior;
    private final double distalEnd;
    private final double proximalEnd;
    private final Profile radiusX;
    private final Profile radiusY;
    private final Profile cortex;
    private final Profile trabecular;
    private final Thickening thickening;

    public FemurShape(final Anatomy anatomy, final Thickening thickening) {
        this.thickening = thickening;
        length = anatomy.length();
        s = anatomy.scale();
        headRadius = anatomy.headRadius();
        final double angle = Math.toRadians(anatomy.neckAngle());
        neckDx = Math.sin(angle);
        neckDz = Math.cos(angle);
        headX = -45 * s;
        headZ = length - headRadius;
        distalEnd = 72 * s;
        proximalEnd = length - 118 * s;
        lateral = Bow.ofAngle(anatomy.lateralBow(), length);
        anterior = new Bow(1 / anatomy.anteriorBowRadius(), length);
        radiusX = new Profile(length, anatomy.shaftWidth() / 2, 0.05, 2.75, 0.08, 2.7, 0.12, 2.45, 0.17, 1.95, 0.22, 1.55,
            0.28, 1.25, 0.35, 1.09, 0.45, 1.01, 0.55, 1, 0.65, 1.03, 0.72, 1.09, 0.77, 1.2, 0.81, 1.4, 0.85, 1.7,
            0.89, 1.85, 0.93, 1.7);
        radiusY = new Profile(length, anatomy.shaftDepth() / 2 / OVAL, 0.05, 1.75, 0.08, 1.7, 0.12, 1.5, 0.17, 1.35, 0.22, 1.25,
            0.28, 1.15, 0.35, 1.09, 0.45, OVAL, 0.55, OVAL, 0.65, 1.04, 0.72, 1.06, 0.77, 1.12, 0.81, 1.2, 0.85, 1.3,
            0.89, 1.35, 0.93, 1.2);
        cortex = CortexProfile.of(anatomy);
        trabecular = new Profile(length, anatomy.mineral(), 0, 0.27, 0.05, 0.23, 0.1, 0.16, 0.16, 0.09, 0.22, 0.05,
            0.3, 0.015, 0.4, 0, 0.6, 0, 0.7, 0.01, 0.78, 0.04, 0.84, 0.08, 0.88, 0.11, 0.93, 0.16, 1, 0.22);
    }

    @Override
    public double distance(final double x, final double y, final double z) {
        final double u = x - axisX(z);
        final double v = y - axisY(z);
        final double shaft = shaft(u, v, z);
        if (z < distalEnd) {
            return distal(u, v, z, shaft);
        }
        return z > proximalEnd ? proximal(u, v, z, shaft) : shaft - thickening.outer(u, v, z);
    }

    private double shaft(final double u, final double v, final double z) {
        final double rx = radiusX.at(z);
        final double ry = radiusY.at(z);
        double side = Solids.ellipse(u, v, rx, ry);
        if (v < 0 && z > 0.25 * length && z < 0.85 * length) {
            side -= lineaAspera(u, -v / ry, z);
        }
        final double low = 24 * s - z;
        final double high = z - (length - 42 * s);
        final double end = Math.max(low, high);
        return end < -30 ? side : -Solids.union(-side, -end, 14 * s);
    }

    /** The ridge along the back of the shaft; it rises smoothly behind the axis, or the canal would have a step. */
    private double lineaAspera(final double u, final double behind, final double z) {
        final double across = 1 + u * u / 20;
        final double along = Math.min(1, Math.min(z - 0.25 * length, 0.85 * length - z) / 40);
        final double rise = Math.min(1, 2 * behind);
        return 2.4 * along * rise * rise * (3 - 2 * rise) / (across * across);
    }

    private double distal(final double u, final double v, final double z, final double shaft) {
        final double lateral = Solids.ellipsoid(u - 22 * s, v + 7 * s, z - 26 * s, 16.5 * s, 33 * s, 25.5 * s);
        final double medial = Solids.ellipsoid(u + 23 * s, v + 9 * s, z - 25 * s, 16 * s, 32 * s, 25 * s);
        final double epicondyles = Solids.ellipsoid(u, v + 2 * s, z - 37 * s, 41 * s, 21 * s, 19 * s);
        final double groove = Solids.ellipsoid(u, v + 26 * s, z - 8 * s, 9 * s, 26 * s, 27 * s);
        final double solid = Solids.union(Solids.union(shaft, Solids.union(lateral, medial, 10 * s), 14 * s),
            epicondyles, 12 * s);
        return -Solids.union(-solid, groove, 5 * s);
    }

    private double proximal(final double u, final double v, final double z, final double shaft) {
        final double hx = u - headX;
        final double hy = v - HEAD_FORWARDS * s;
        final double hz = z - headZ;
        final double head = Solids.sphere(hx, hy, hz, headRadius);
        final double neckLength = 50 * s;
        final double neck = Solids.capsule(hx, hy, hz, neckLength * neckDx, -9 * s, neckLength * neckDz,
            0.6 * headRadius, 0.82 * headRadius);
        final double greater = Solids.ellipsoid(u - 21 * s, v + 3 * s, z - (length - 50 * s), 13.5 * s, 17 * s, 31 * s);
        final double lesser = Solids.ellipsoid(u + 17 * s, v + 13 * s, z - (length - 92 * s), 10 * s, 9 * s, 14 * s);
        final double body = Solids.union(Solids.union(shaft, greater, 16 * s), lesser, 9 * s);
        return Solids.union(Solids.union(body, neck, 18 * s), head, 7 * s) - thickening.outer(u, v, z);
    }

    @Override
    public double cortex(final double x, final double y, final double z) {
        final double u = x - axisX(z);
        final double v = y - axisY(z);
        final double behind = 1 - 0.16 * Math.max(-1.3, Math.min(1.3, v / radiusY.at(z)));
        final double calcar = z > length - 165 * s && u < 0 ? calcar(u, z) : 0;
        return cortex.at(z) * behind + calcar + thickening.total(u, v, z);
    }

    /** The strong medial cortex under the neck. */
    private double calcar(final double u, final double z) {
        final double along = (z - (length - 82 * s)) / (24 * s);
        return -u < 38 * s ? 2.6 / (1 + along * along * along * along) : 0;
    }

    @Override
    public double trabecular(final double x, final double y, final double z) {
        return trabecular.at(z);
    }

    /**
     * Trabeculae of the distal end fan out with its flare. Those of the proximal end run as in Culmann's crane: rays from under
     * the neck to the head, and arcs across them from the lateral cortex.
     */
    @Override
    public void grain(final double x, final double y, final double z, final double[] grain) {
        final double u = x - axisX(z);
        final double v = y - axisY(z);
        if (z < proximalEnd) {
            final double flare = Math.sqrt(NEUTRAL_RADIUS / radiusX.at(z));
            grain[0] = flare * u;
            grain[1] = flare * v;
            grain[2] = z;
            return;
        }
        final double across = u - CRANE_X * s;
        final double up = z - (length - CRANE_Z * s);
        grain[0] = CRANE_RADIUS * Solids.angle(across, up);
        grain[1] = v;
        grain[2] = Math.sqrt(across * across + up * up);
    }

    @Override
    public void bounds(final double z, final double[] box) {
        if (z < distalEnd + SLANT) {
            bounds(box, z, 0, -7 * s, 52 * s);
        } else if (z > proximalEnd - SLANT) {
            bounds(box, z, -18 * s, 4 * s, 60 * s);
        } else {
            bounds(box, z, 0, 0, 1.2 * radiusX.at(z) + 7);
        }
    }

    private void bounds(final double[] box, final double z, final double u, final double v, final double radius) {
        box[0] = axisX(z) + u;
        box[1] = axisY(z) + v;
        box[2] = radius;
        box[3] = radius;
    }

    @Override
    public double axisX(final double z) {
        return lateral.at(z);
    }

    @Override
    public double axisY(final double z) {
        return anterior.at(z);
    }

    @Override
    public double radiusX(final double z) {
        return radiusX.at(z);
    }

    @Override
    public Vector3D head() {
        return new Vector3D(axisX(headZ) + headX, axisY(headZ) + HEAD_FORWARDS * s, headZ);
    }
}
