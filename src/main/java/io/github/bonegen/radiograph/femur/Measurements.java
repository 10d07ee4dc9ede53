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

import io.github.bonegen.radiograph.femur.anatomy.Femur;
import io.github.bonegen.radiograph.femur.fracture.Fracture;
import io.github.bonegen.radiograph.femur.fracture.FractureFrame;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.femur.fracture.FractureSurface;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The published features as a reader measures them in the AP view, taken from the bone's surfaces.
 *
 * @param lateralAngle of the fracture line in the lateral half of the shaft against the plane across it, degrees; NaN
 *     for an intact femur
 * @param lateralCortex thickness of the lateral cortex in mm: at the fracture of an AFF, else at mid-shaft
 * @param lateralBow angle between the proximal and distal shaft in degrees, convex laterally
 * @param shaftWidth outer width at the isthmus in mm
 * @param canalWidth inner width at the isthmus in mm
 */
public record Measurements(double lateralAngle, double lateralCortex, double lateralBow, double shaftWidth,
    double canalWidth)
{
    private static final double STEP = 0.02;
    private static final double OUTSIDE = 60;
    private static final double[] DISTAL = {0.2, 0.25};
    private static final double[] PROXIMAL = {0.72, 0.75};
    /** The line is read from the lateral edge to this share of the radius. */
    private static final double LATERAL_PART = 0.3;
    private static final double AXIS_REACH = 15;

    static Measurements of(final Phantom phantom, final Femur femur, final FractureFrame frame,
        final FractureSurface surface)
    {
        final double length = phantom.anatomy().length();
        final Fracture fracture = phantom.fracture();
        final double isthmus = phantom.anatomy().isthmus();
        final double level = fracture.kind().isAtypical() ? fracture.site() : isthmus;
        final double bow = direction(femur, PROXIMAL[0] * length, PROXIMAL[1] * length)
            - direction(femur, DISTAL[0] * length, DISTAL[1] * length);
        final double width = edge(femur, isthmus, 1) - edge(femur, isthmus, -1);
        return new Measurements(fracture.kind() == FractureKind.INTACT ? Double.NaN : angle(femur, frame, surface),
            cortex(femur, level, 1), Math.toDegrees(bow), width,
            width - cortex(femur, isthmus, 1) - cortex(femur, isthmus, -1));
    }

    /** Angle between the line on the front of the lateral half and the plane across the axis, as the AP view has it. */
    private static double angle(final Femur femur, final FractureFrame frame, final FractureSurface surface) {
        final double radius = femur.radiusX(frame.z());
        final Vector3D edge = frame.point(radius, 0, surface.height(radius, 0));
        final double inner = LATERAL_PART * radius;
        final double front = Math.sqrt(radius * radius - inner * inner);
        final Vector3D inside = frame.point(inner, front, surface.height(inner, front));
        final double above = frame.z() + AXIS_REACH;
        final double below = frame.z() - AXIS_REACH;
        final Vector3D axis = new Vector3D(middle(femur, above) - middle(femur, below),
            femur.axisY(above) - femur.axisY(below), above - below).normalize();
        return Math.toDegrees(Math.atan(Math.abs(edge.subtract(inside).dotProduct(axis)) / (radius - inner)));
    }

    /** Angle of the shaft's axis against z towards medial between two heights, in radians. */
    private static double direction(final Femur femur, final double from, final double to) {
        return Math.atan2(middle(femur, from) - middle(femur, to), to - from);
    }

    private static double middle(final Femur femur, final double z) {
        return (edge(femur, z, 1) + edge(femur, z, -1)) / 2;
    }

    /** Where the outline is at a height in the coronal plane through the axis. */
    private static double edge(final Femur femur, final double z, final double direction) {
        double offset = OUTSIDE;
        while (offset > 0 && femur.distance(femur.axisX(z) + direction * offset, femur.axisY(z), z) > 0) {
            offset -= STEP;
        }
        return femur.axisX(z) + direction * offset;
    }

    private static double cortex(final Femur femur, final double z, final double direction) {
        final double outline = edge(femur, z, direction);
        double depth = 0;
        while (depth < OUTSIDE && -femur.distance(outline - direction * depth, femur.axisY(z), z)
            < femur.cortex(outline - direction * depth, femur.axisY(z), z))
        {
            depth += STEP;
        }
        return depth;
    }
}
