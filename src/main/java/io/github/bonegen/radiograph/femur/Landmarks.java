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

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.anatomy.Femur;
import io.github.bonegen.radiograph.femur.fracture.FractureFrame;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.femur.fracture.FractureSurface;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Points of the truth in the world, on the proximal side of the fracture.
 *
 * @param points name and position in mm: {@code fracture} on the shaft's axis, {@code lateral} and {@code medial} where
 *     its line meets the outer surface (absent of an intact femur), {@code head}, {@code trochanter} (the lesser one's
 *     lower edge) and {@code knee}
 */
public record Landmarks(Map<String, Vector3D> points) {

    public static final String FRACTURE = "fracture";
    public static final String LATERAL = "lateral";
    public static final String MEDIAL = "medial";
    public static final String HEAD = "head";
    public static final String TROCHANTER = "trochanter";
    public static final String KNEE = "knee";

    private static final double ACCURACY = 1e-3;

    static Landmarks of(final Phantom phantom, final Femur femur, final FractureFrame frame,
        final FractureSurface surface)
    {
        final Anatomy anatomy = phantom.anatomy();
        final double side = anatomy.left() ? 1 : -1;
        final Map<String, Vector3D> points = new LinkedHashMap<>();
        if (phantom.fracture().kind() != FractureKind.INTACT) {
            points.put(FRACTURE, world(side, frame.point(0, 0, surface.height(0, 0))));
            points.put(LATERAL, world(side, edge(femur, frame, surface, 1)));
            points.put(MEDIAL, world(side, edge(femur, frame, surface, -1)));
        }
        points.put(HEAD, world(side, femur.head()));
        final double trochanter = anatomy.lesserTrochanter();
        points.put(TROCHANTER, world(side, new Vector3D(femur.axisX(trochanter) - femur.radiusX(trochanter),
            femur.axisY(trochanter), trochanter)));
        points.put(KNEE, world(side, new Vector3D(femur.axisX(0), femur.axisY(0), 0)));
        return new Landmarks(points);
    }

    /** Where the fracture's line comes out of the bone, found by bisection. */
    private static Vector3D edge(final Femur femur, final FractureFrame frame, final FractureSurface surface,
        final double direction)
    {
        double inside = 0;
        double outside = 60;
        while (outside - inside > ACCURACY) {
            final double middle = (inside + outside) / 2;
            final Vector3D point = frame.point(direction * middle, 0, surface.height(direction * middle, 0));
            if (femur.distance(point.getX(), point.getY(), point.getZ()) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return frame.point(direction * inside, 0, surface.height(direction * inside, 0));
    }

    private static Vector3D world(final double side, final Vector3D bone) {
        return new Vector3D(side * bone.getX(), bone.getY(), bone.getZ());
    }
}
