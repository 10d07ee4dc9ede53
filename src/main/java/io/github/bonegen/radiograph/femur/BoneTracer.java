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
 * Follows rays through fragments by sphere tracing (Hart, Visual Computer 12:527, 1996): steps as long as the distance
 * to the nearest surface allows, and two steps of the false position where it crosses one. What is measured
 * depends on the ray alone, not on any pixel, so every resolution shows the same bone.
 */
final class BoneTracer {

    /** The distances are first-order, not bounds: a step goes this share of the way. */
    private static final double CAUTION = 0.8;
    /** Distances are nearly parabolic over this many mm, and nothing thinner is met but where rays graze the bone. */
    private static final double LEAST_STEP = 1.6;
    /** The same for fracture surfaces, which are rough, and heights: a steep one is nearer than it says. */
    private static final double BROKEN_CAUTION = 0.4;
    private static final double LEAST_BROKEN_STEP = 0.45;
    /** Farther out than this in mm only the distance to the surface matters. */
    private static final double NEAR = 3;
    private static final int SURFACE = 0;
    private static final int OUTER = 1;
    private static final int INNER = 2;
    private static final int AT = 3;
    private static final double TEXTURE_STEP = 1.7;
    /** Rays slant: their height in the middle of a bone is off by up to this many mm. */
    private static final double MARGIN = 25;
    private static final double DENSE_ENOUGH = 0.004;
    /** Cells of the texture in mm: trabeculae run along the shaft. */
    private static final double ACROSS = 1.1;
    private static final double ALONG = 4.2;
    private static final double TEXTURE_CONTRAST = 0.85;

    private final NoiseField texture;

    BoneTracer(final NoiseField texture) {
        this.texture = texture;
    }

    /**
     * Adds the lengths in bone and in the marrow of its inside.
     *
     * @param worldRay in bone coordinates before any motion
     * @param bone receives mm of bone, compact or trabecular, in its first and of marrow in its second element
     */
    void trace(final Fragment fragment, final Ray worldRay, final double[] bone) {
        final Ray ray = fragment.motion().toBody(worldRay);
        final double middle = -(ray.x() * ray.dx() + ray.y() * ray.dy()) / (ray.dx() * ray.dx() + ray.dy() * ray.dy());
        final double height = ray.z(middle);
        if (height < fragment.lowest() - MARGIN || height > fragment.highest() + MARGIN) {
            return;
        }
        final double[] bounds = new double[3];
        fragment.shape().bounds(height, bounds);
        final double nearest = (bounds[0] - ray.x()) * ray.dx() + (bounds[1] - ray.y()) * ray.dy()
            + (height - ray.z()) * ray.dz();
        final double dx = ray.x(nearest) - bounds[0];
        final double dy = ray.y(nearest) - bounds[1];
        final double half = bounds[2] * bounds[2] - dx * dx - dy * dy;
        if (half > 0) {
            march(fragment, ray, nearest - Math.sqrt(half), nearest + Math.sqrt(half), bone);
        }
    }

    private void march(final Fragment fragment, final Ray ray, final double from, final double to,
        final double[] bone)
    {
        double t = from;
        double[] here = new double[4];
        double[] next = new double[4];
        final double[] between = new double[4];
        measure(fragment, ray, t, here);
        while (t < to) {
            t += step(here);
            measure(fragment, ray, t, next);
            final double crossing = crossing(here, next);
            if (Double.isNaN(crossing)) {
                add(fragment, ray, here, next, bone);
            } else {
                measure(fragment, ray, crossing, between);
                add(fragment, ray, here, between, bone);
                add(fragment, ray, between, next, bone);
            }
            final double[] last = here;
            here = next;
            next = last;
        }
    }

    /** About where a step crosses a surface, by linear interpolation; NaN if it crosses none. */
    private static double crossing(final double[] here, final double[] next) {
        final int surface = here[OUTER] < 0 != next[OUTER] < 0 ? OUTER : INNER;
        if (surface == INNER && (here[OUTER] >= 0 || here[INNER] < 0 == next[INNER] < 0)) {
            return Double.NaN;
        }
        return here[AT] + (next[AT] - here[AT]) * here[surface] / (here[surface] - next[surface]);
    }

    /** Adds a stretch within which the distances change linearly. */
    private void add(final Fragment fragment, final Ray ray, final double[] from, final double[] to,
        final double[] bone)
    {
        final double length = to[AT] - from[AT];
        final double inBone = length * shareBelow(from[OUTER], to[OUTER]);
        if (inBone > 0) {
            final double inside = Math.min(inBone, length * shareBelow(-from[INNER], -to[INNER]));
            bone[0] += inBone - inside;
            inside(fragment, ray, from[AT], to[AT], inside, bone);
        }
    }

    /** Outside of the bone nothing is nearer than its surface, wherever it is broken. */
    private static double step(final double[] at) {
        if (at[SURFACE] > 0) {
            return Math.max(LEAST_STEP, CAUTION * at[SURFACE]);
        }
        final double whole = Math.max(LEAST_STEP, CAUTION * Math.min(-at[SURFACE], Math.abs(at[INNER])));
        if (at[OUTER] == at[SURFACE]) {
            return whole;
        }
        final double cut = Math.max(LEAST_BROKEN_STEP, BROKEN_CAUTION * Math.abs(at[OUTER]));
        return at[OUTER] > 0 ? cut : Math.min(whole, cut);
    }

    /** Distances to the bone's surface, to the fragment's, how far inside the cortex a point of the ray is, and where. */
    private static void measure(final Fragment fragment, final Ray ray, final double t, final double[] at) {
        final double x = ray.x(t);
        final double y = ray.y(t);
        final double z = ray.z(t);
        at[AT] = t;
        at[SURFACE] = fragment.shape().distance(x, y, z);
        if (at[SURFACE] < NEAR) {
            at[OUTER] = Math.max(at[SURFACE], fragment.cut(x, y, z));
            at[INNER] = -at[SURFACE] - fragment.shape().cortex(x, y, z);
        } else {
            at[OUTER] = at[SURFACE];
            at[INNER] = -at[SURFACE];
        }
    }

    /** Shares a stretch of the bone's inside between trabeculae and marrow. */
    private void inside(final Fragment fragment, final Ray ray, final double from, final double to,
        final double length, final double[] bone)
    {
        if (length <= 0) {
            return;
        }
        final double middle = (from + to) / 2;
        final double share = fragment.shape().trabecular(ray.x(middle), ray.y(middle), ray.z(middle));
        final double mean = share < DENSE_ENOUGH ? share : share * textured(ray, from, to);
        bone[0] += mean * length;
        bone[1] += (1 - mean) * length;
    }

    /** Mean of the texture along a stretch. */
    private double textured(final Ray ray, final double from, final double to) {
        final int samples = Math.max(1, (int) Math.round((to - from) / TEXTURE_STEP));
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            final double t = from + (i + 0.5) * (to - from) / samples;
            final double noise = texture.at(ray.x(t) / ACROSS, ray.y(t) / ACROSS, ray.z(t) / ALONG);
            sum += Math.max(0, 1 + TEXTURE_CONTRAST * noise);
        }
        return sum / samples;
    }

    /** The share of a stretch over which a linear function is negative. */
    private static double shareBelow(final double first, final double last) {
        if (first < 0 == last < 0) {
            return first < 0 ? 1 : 0;
        }
        return first < 0 ? first / (first - last) : last / (last - first);
    }
}
