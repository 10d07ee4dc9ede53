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
package io.github.bonegen.radiograph.femur.implant;

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.anatomy.Femur;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Lays implants into a femur, in its coordinates. Their proportions are assumptions from pictures of catalogues. */
public final class ImplantShape {

    private static final double SCREW = 2.3;
    private static final double SCREW_HEAD = 4;
    private static final double SCREW_OUTSIDE = 3;
    private static final double PLATE_THICKNESS = 4.6;
    private static final double SEGMENT = 18;
    private static final double NECK_RADIUS = 6.5;
    /** The widening of a stem from its tip to its shoulder. */
    private static final double FLARE = 1.75;

    private final Femur femur;
    private final Anatomy anatomy;
    private final Implant implant;
    private final List<Solid> solids = new ArrayList<>();

    private ImplantShape(final Implant implant, final Anatomy anatomy, final Femur femur) {
        this.implant = implant;
        this.anatomy = anatomy;
        this.femur = femur;
    }

    /** The bodies of an implant. */
    public static Metal of(final Implant implant, final Anatomy anatomy, final Femur femur) {
        final ImplantShape shape = new ImplantShape(implant, anatomy, femur);
        switch (implant.kind()) {
            case NAIL -> shape.nail();
            case PLATE -> shape.plate();
            case HIP -> shape.hip();
            case NONE -> { }
        }
        return new Metal(shape.solids);
    }

    /** Along the bow of the shaft, out of the greater trochanter, a screw into the head and others through the condyles. */
    private void nail() {
        final double radius = implant.diameter() / 2;
        final double lateral = 9 * anatomy.scale();
        final double bend = anatomy.lesserTrochanter();
        Vector3D last = axis(implant.lower());
        for (double z = implant.lower() + SEGMENT; z < implant.upper() + SEGMENT; z += SEGMENT) {
            final double height = Math.min(z, implant.upper());
            final double out = lateral * Math.max(0, height - bend) / (implant.upper() - bend);
            final Vector3D next = axis(height).add(new Vector3D(out, 0, 0));
            solids.add(new Solid.Rod(last, next, height > bend ? Math.max(radius, 6.5) : radius));
            last = next;
        }
        final Vector3D head = head();
        final Vector3D entry = axis(head.getZ() - 50 * anatomy.scale()).add(new Vector3D(22, 0, 0));
        solids.add(new Solid.Rod(entry, entry.add(head.subtract(entry).scalarMultiply(0.95)), 5));
        for (int screw = 0; screw < implant.screws(); screw++) {
            across(implant.lower() + 8 + 16 * screw, 0);
        }
    }

    private void plate() {
        final double half = implant.diameter() / 2;
        final int pieces = (int) Math.round((implant.upper() - implant.lower()) / SEGMENT);
        for (int piece = 0; piece < pieces; piece++) {
            final Vector3D low = onCortex(implant.lower() + piece * SEGMENT);
            final Vector3D high = onCortex(implant.lower() + (piece + 1) * SEGMENT);
            final Vector3D along = high.subtract(low).normalize();
            final Vector3D out = new Vector3D(along.getZ(), 0, -along.getX()).normalize();
            solids.add(new Solid.Box(low.add(high).scalarMultiply(0.5), new Vector3D[] {along, out, along.crossProduct(out)},
                new double[] {low.distance(high) / 2 + 0.2, PLATE_THICKNESS / 2, half}));
        }
        for (int screw = 0; screw < implant.screws(); screw++) {
            across(implant.lower() + (screw + 0.5) * (implant.upper() - implant.lower()) / implant.screws(), PLATE_THICKNESS);
        }
    }

    /** A screw through both cortices from lateral. */
    private void across(final double z, final double outside) {
        final double width = femur.radiusX(z);
        final Vector3D axis = axis(z);
        final Vector3D start = axis.add(new Vector3D(width + outside, 0, 0));
        solids.add(new Solid.Rod(start, axis.add(new Vector3D(-width - SCREW_OUTSIDE, 0, 0)), SCREW));
        solids.add(new Solid.Rod(start, start.add(new Vector3D(0.5, 0, 0)), SCREW_HEAD));
    }

    /** A stem that widens upwards, its neck, and a ball of the head's size. */
    private void hip() {
        final Vector3D head = head();
        final double shoulder = neckCut(anatomy) - 2;
        final double tip = implant.diameter() / 2;
        final int pieces = 12;
        Vector3D last = axis(implant.lower());
        for (int piece = 1; piece <= pieces; piece++) {
            final double share = (double) piece / pieces;
            final Vector3D next = axis(implant.lower() + share * (shoulder - implant.lower()))
                .add(new Vector3D(-9 * anatomy.scale() * share * share * share, 0, 0));
            solids.add(new Solid.Rod(last, next, tip * (1 + (FLARE - 1) * share * share)));
            last = next;
        }
        solids.add(new Solid.Rod(last, head, NECK_RADIUS));
        solids.add(new Solid.Rod(head, head, anatomy.headRadius() + 0.5));
    }

    /** Height in mm that the neck is sawn off at. */
    public static double neckCut(final Anatomy anatomy) {
        return anatomy.lesserTrochanter() + 32 * anatomy.scale();
    }

    private Vector3D head() {
        return femur.head();
    }

    private Vector3D axis(final double z) {
        return new Vector3D(femur.axisX(z), femur.axisY(z), z);
    }

    private Vector3D onCortex(final double z) {
        return axis(z).add(new Vector3D(femur.radiusX(z) + PLATE_THICKNESS / 2, 0, 0));
    }
}
