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

import io.github.bonegen.radiograph.physics.Ray;

/**
 * The thigh around the bone: an elliptical tube of muscle in a sleeve of fat under skin that widens to the hip and narrows to the
 * knee. Its shape is an assumption; only its width is the anatomy's.
 */
public final class SoftTissue {

    /** A step more of Newton's method towards where a ray is deepest inside. */
    private static final int SETTLING = 1;
    /** Thickness of the skin in mm; it is as dense as muscle. */
    private static final double SKIN = 1.7;
    private static final int TEXTURE_SAMPLES = 10;

    private final Profile centerX;
    private final Profile centerY;
    private final Profile radiusX;
    private final Profile radiusY;
    private final double fat;
    private final MuscleTexture texture;

    public SoftTissue(final Anatomy anatomy, final SoftTissueAxis course, final MuscleTexture texture) {
        centerX = course.x();
        centerY = course.y();
        final double radius = anatomy.thighRadius();
        final double length = anatomy.length();
        radiusX = new Profile(length, radius, -0.5, 0.66, -0.2, 0.76, -0.08, 0.74, 0, 0.74, 0.08, 0.76, 0.2, 0.84,
            0.4, 0.96, 0.55, 1.02, 0.7, 1.09, 0.8, 1.2, 0.85, 1.34, 0.95, 1.7, 1.1, 2.1, 1.3, 2.5);
        radiusY = new Profile(length, radius, -0.5, 0.7, -0.2, 0.8, -0.08, 0.76, 0, 0.78, 0.08, 0.8, 0.2, 0.86,
            0.4, 0.96, 0.55, 1.0, 0.7, 1.02, 0.85, 1.06, 0.95, 1.1, 1.1, 1.12, 1.3, 1.12);
        fat = anatomy.fat();
        this.texture = texture;
    }

    /**
     * The lengths of a ray in the whole thigh and in its fat.
     *
     * @param lengths receives mm in all tissue in its first and in fat in its second element
     */
    public void trace(final Ray ray, final double[] lengths) {
        final double[] range = new double[2];
        lengths[0] = 0;
        lengths[1] = 0;
        if (!cross(ray, 0, -ray.x() * ray.dx() - ray.y() * ray.dy(), range)) {
            return;
        }
        lengths[0] = range[1] - range[0];
        final double middle = (range[0] + range[1]) / 2;
        if (!cross(ray, SKIN, middle, range)) {
            return;
        }
        final double within = Math.min(lengths[0], range[1] - range[0]);
        if (!cross(ray, fat, middle, range)) {
            lengths[1] = within;
            return;
        }
        final double muscle = Math.min(within, range[1] - range[0]);
        lengths[1] = within - muscle + muscle * fatShare(ray, range);
    }

    private double fatShare(final Ray ray, final double[] range) {
        double sum = 0;
        for (int i = 0; i < TEXTURE_SAMPLES; i++) {
            final double t = range[0] + (i + 0.5) / TEXTURE_SAMPLES * (range[1] - range[0]);
            sum += texture.fat(ray.x(t), ray.y(t), ray.z(t));
        }
        final double middle = (range[0] + range[1]) / 2;
        return Math.max(0, sum / TEXTURE_SAMPLES + texture.striation(ray.x(middle), ray.y(middle), ray.z(middle)));
    }

    /**
     * Where a ray enters and leaves the tube at a depth under the skin; false if it misses.
     *
     * @param guess about where the ray is deepest inside
     */
    private boolean cross(final Ray ray, final double depth, final double guess, final double[] range) {
        Chord chord = chord(ray, depth, guess);
        for (int i = 0; i < SETTLING; i++) {
            chord = chord(ray, depth, chord.middle());
        }
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
        final double rx = Math.max(1, radiusX.at(z) - depth);
        final double ry = Math.max(1, radiusY.at(z) - depth);
        final double x = (ray.x(t) - centerX.at(z)) / rx;
        final double y = (ray.y(t) - centerY.at(z)) / ry;
        final double dx = (ray.dx() - ray.dz() * (centerX.slope(z) + x * radiusX.slope(z))) / rx;
        final double dy = (ray.dy() - ray.dz() * (centerY.slope(z) + y * radiusY.slope(z))) / ry;
        final double a = dx * dx + dy * dy;
        final double b = (x * dx + y * dy) / a;
        return new Chord(t - b, b * b - (x * x + y * y - 1) / a);
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
