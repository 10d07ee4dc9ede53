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

import io.github.bonegen.radiograph.physics.Ray;

/**
 * The thigh around the bone: an elliptical tube of muscle in a sleeve of fat that widens to the hip and narrows to the
 * knee. Its shape is an assumption; only its width is the anatomy's.
 */
final class SoftTissue {

    private static final int REFINEMENTS = 1;
    private static final int SETTLING = 5;
    /** Fat between the muscles: its mean share, its variation, and the size of its streaks in mm. */
    private static final double FAT_SHARE = 0.14;
    private static final double FAT_CONTRAST = 0.09;
    private static final double STREAK_ACROSS = 9;
    private static final double STREAK_ALONG = 45;
    private static final int STREAK_SAMPLES = 4;

    private final Profile centerX;
    private final Profile centerY;
    private final Profile radiusX;
    private final Profile radiusY;
    private final double fat;
    private final NoiseField streaks;

    SoftTissue(final Anatomy anatomy, final Course course, final NoiseField streaks) {
        centerX = course.x();
        centerY = course.y();
        final double radius = anatomy.thighRadius();
        final double length = anatomy.length();
        radiusX = new Profile(length, radius, -0.5, 0.66, -0.2, 0.76, -0.08, 0.74, 0, 0.74, 0.08, 0.76, 0.2, 0.84,
            0.4, 0.96, 0.55, 1.02, 0.7, 1.12, 0.8, 1.38, 0.85, 1.65, 0.95, 2.1, 1.1, 2.6, 1.3, 3.3);
        radiusY = new Profile(length, radius, -0.5, 0.7, -0.2, 0.8, -0.08, 0.76, 0, 0.78, 0.08, 0.8, 0.2, 0.86,
            0.4, 0.96, 0.55, 1.0, 0.7, 1.02, 0.85, 1.06, 0.95, 1.1, 1.1, 1.12, 1.3, 1.12);
        fat = anatomy.fat();
        this.streaks = streaks;
    }

    /**
     * The lengths of a ray in the whole thigh and in its fat.
     *
     * @param lengths receives mm in all tissue in its first and in fat in its second element
     */
    void trace(final Ray ray, final double[] lengths) {
        final double[] range = new double[2];
        lengths[0] = 0;
        lengths[1] = 0;
        if (!cross(ray, 0, range)) {
            return;
        }
        lengths[0] = range[1] - range[0];
        if (!cross(ray, fat, range)) {
            lengths[1] = lengths[0];
            return;
        }
        final double muscle = Math.min(lengths[0], range[1] - range[0]);
        lengths[1] = lengths[0] - muscle + muscle * fatShare(ray, range);
    }

    private double fatShare(final Ray ray, final double[] range) {
        double sum = 0;
        for (int i = 0; i < STREAK_SAMPLES; i++) {
            final double t = range[0] + (i + 0.5) / STREAK_SAMPLES * (range[1] - range[0]);
            sum += streaks.at(ray.x(t) / STREAK_ACROSS, ray.y(t) / STREAK_ACROSS, ray.z(t) / STREAK_ALONG);
        }
        return Math.max(0, FAT_SHARE + FAT_CONTRAST * sum / Math.sqrt(STREAK_SAMPLES));
    }

    /** Where a ray enters and leaves the tube at a depth under the skin; false if it misses. */
    private boolean cross(final Ray ray, final double depth, final double[] range) {
        double middle = -ray.x() * ray.dx() - ray.y() * ray.dy();
        for (int i = 0; i < SETTLING; i++) {
            middle = deepest(ray, depth, ray.z(middle));
        }
        final boolean hits = cross(ray, depth, ray.z(middle), range);
        for (int i = 0; hits && i < REFINEMENTS; i++) {
            refine(ray, depth, 0, range);
            refine(ray, depth, 1, range);
        }
        return hits;
    }

    /** Where a ray is deepest in the straight tube of a height: there a grazing ray touches it, and no skin jumps. */
    private double deepest(final Ray ray, final double depth, final double z) {
        final double rx = Math.max(1, radiusX.at(z) - depth);
        final double ry = Math.max(1, radiusY.at(z) - depth);
        final double dx = ray.dx() / rx;
        final double dy = ray.dy() / ry;
        return -((ray.x() - centerX.at(z)) / rx * dx + (ray.y() - centerY.at(z)) / ry * dy) / (dx * dx + dy * dy);
    }

    private void refine(final Ray ray, final double depth, final int end, final double[] range) {
        final double[] refined = new double[2];
        if (cross(ray, depth, ray.z(range[end]), refined)) {
            range[end] = refined[end];
        }
    }

    /** Crosses the straight tube that has the radii of a height. */
    private boolean cross(final Ray ray, final double depth, final double z, final double[] range) {
        final double rx = Math.max(1, radiusX.at(z) - depth);
        final double ry = Math.max(1, radiusY.at(z) - depth);
        final double px = (ray.x() - centerX.at(z)) / rx;
        final double py = (ray.y() - centerY.at(z)) / ry;
        final double dx = ray.dx() / rx;
        final double dy = ray.dy() / ry;
        final double a = dx * dx + dy * dy;
        final double b = px * dx + py * dy;
        final double discriminant = b * b - a * (px * px + py * py - 1);
        if (discriminant <= 0) {
            return false;
        }
        final double root = Math.sqrt(discriminant);
        range[0] = (-b - root) / a;
        range[1] = (-b + root) / a;
        return true;
    }
}
