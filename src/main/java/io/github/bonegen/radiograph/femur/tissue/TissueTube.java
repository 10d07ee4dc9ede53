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

import io.github.bonegen.radiograph.femur.anatomy.Profile;
import io.github.bonegen.radiograph.physics.Ray;

/** An elliptical tube that winds and widens along z: its middle and its radii by height, tabulated side by side for speed. */
final class TissueTube {

    private static final int SAMPLES = 1024;
    /** Values of a sample: the middle's x and y, and the radii along x and y, in mm. */
    private static final int VALUES = 4;
    /** A step more of Newton's method towards where a ray is deepest inside. */
    private static final int SETTLING = 1;

    private final double lowest;
    private final double perSample;
    private final double[] table = new double[SAMPLES * VALUES];

    /**
     * @param lowest height in mm below which the tube is straight
     * @param highest height above which it is
     */
    TissueTube(final double lowest, final double highest, final Profile centerX, final Profile centerY, final Profile radiusX,
        final Profile radiusY)
    {
        this.lowest = lowest;
        perSample = (SAMPLES - 1) / (highest - lowest);
        for (int i = 0; i < SAMPLES; i++) {
            final double z = lowest + i / perSample;
            table[VALUES * i] = centerX.at(z);
            table[VALUES * i + 1] = centerY.at(z);
            table[VALUES * i + 2] = radiusX.at(z);
            table[VALUES * i + 3] = radiusY.at(z);
        }
    }

    /** About where a ray is deepest inside, in mm along it. */
    double deepest(final Ray ray) {
        double t = -ray.x() * ray.dx() - ray.y() * ray.dy();
        for (int i = 0; i < SETTLING; i++) {
            t = chord(ray, 0, t).middle();
        }
        return t;
    }

    /**
     * Where a ray enters and leaves the tube at a depth under its wall; false if it misses.
     *
     * @param deepest about where the ray is deepest inside
     */
    boolean cross(final Ray ray, final double depth, final double deepest, final double[] range) {
        final Chord chord = chord(ray, depth, deepest);
        if (chord.squaredHalf() <= 0) {
            return false;
        }
        final double half = Math.sqrt(chord.squaredHalf());
        range[0] = end(ray, depth, chord.middle() - half, -1);
        range[1] = end(ray, depth, chord.middle() + half, 1);
        return true;
    }

    private double end(final Ray ray, final double depth, final double guess, final double direction) {
        final Chord chord = chord(ray, depth, guess);
        return chord.squaredHalf() <= 0 ? guess : chord.middle() + direction * Math.sqrt(chord.squaredHalf());
    }

    /**
     * Crosses the cone that touches the tube where the ray is at t: a step of Newton's method both for where the ray is
     * deepest inside, so that no skin jumps, and for where it enters and leaves.
     */
    private Chord chord(final Ray ray, final double depth, final double t) {
        final double z = ray.z(t);
        final double place = Math.max(0, Math.min(SAMPLES - 1, (z - lowest) * perSample));
        final int below = Math.min(SAMPLES - 2, (int) place);
        final double share = place - below;
        // Beyond its ends the tube is straight.
        final double slope = place > 0 && place < SAMPLES - 1 ? perSample * ray.dz() : 0;
        final int at = VALUES * below;
        final double winding = table[at + VALUES] - table[at];
        final double bending = table[at + VALUES + 1] - table[at + 1];
        final double widening = table[at + VALUES + 2] - table[at + 2];
        final double deepening = table[at + VALUES + 3] - table[at + 3];
        final double radiusX = Math.max(1, table[at + 2] + share * widening - depth);
        final double radiusY = Math.max(1, table[at + 3] + share * deepening - depth);
        final double perArea = 1 / (radiusX * radiusY);
        final double perX = radiusY * perArea;
        final double perY = radiusX * perArea;
        final double x = (ray.x(t) - table[at] - share * winding) * perX;
        final double y = (ray.y(t) - table[at + 1] - share * bending) * perY;
        final double dx = (ray.dx() - slope * (winding + x * widening)) * perX;
        final double dy = (ray.dy() - slope * (bending + y * deepening)) * perY;
        final double perSquare = 1 / (dx * dx + dy * dy);
        final double b = (x * dx + y * dy) * perSquare;
        return new Chord(t - b, b * b - (x * x + y * y - 1) * perSquare);
    }

    /**
     * A stretch of a ray.
     *
     * @param middle its parameter there in mm
     * @param squaredHalf square of half its length; not positive if there is none
     */
    private record Chord(double middle, double squaredHalf) {
    }
}
