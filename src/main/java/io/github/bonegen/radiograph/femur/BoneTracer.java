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

import io.github.bonegen.radiograph.femur.anatomy.BoneTexture;
import io.github.bonegen.radiograph.femur.fracture.Fragment;
import io.github.bonegen.radiograph.physics.Ray;

/**
 * Follows rays through fragments by sphere tracing (Hart, Visual Computer 12:527, 1996): steps as long as the distance
 * to the nearest surface allows, and the false position where it crosses one. What is measured
 * depends on the ray alone, not on any pixel, so every resolution shows the same bone.
 */
final class BoneTracer {

    /** The distances are first-order, not bounds: a step goes this share of the way. */
    private static final double CAUTION = 0.8;
    /** Distances are nearly parabolic over this many mm. */
    private static final double LEAST_STEP = 1.6;
    /** The same for fracture surfaces, which are rough, and heights: a steep one is nearer than it says. */
    private static final double BROKEN_CAUTION = 0.4;
    private static final double LEAST_BROKEN_STEP = 0.45;
    /** Surfaces are found to this many mm. */
    private static final double ACCURACY = 0.01;
    private static final int REFINEMENTS = 3;
    /** The least radius in mm of what is measured even where a ray only grazes it: that of a narrow canal. */
    private static final double SHARPEST = 4;
    /** Farther out than this in mm only the distance to the surface matters. */
    private static final double NEAR = 3;
    /** The two walls of a shape, of which the second gives way to what is made of it. */
    private static final int SURFACE = 0;
    private static final int CORTEX = 1;
    private static final int OUTER = 1;
    private static final int INNER = 2;
    private static final int AT = 3;
    /** Rays slant: their height in the middle of a bone is off by up to this many mm. */
    private static final double MARGIN = 25;

    private final BoneTexture texture;

    BoneTracer(final BoneTexture texture) {
        this.texture = texture;
    }

    /**
     * Adds the lengths in bone and in the marrow of its inside.
     *
     * @param worldRay in bone coordinates before any motion
     * @param gaps stretches of the ray where there is no bone, in order: from, to, from, to ...
     * @param bone receives mm of bone, compact or trabecular, in its first and of marrow in its second element
     */
    void trace(final Fragment fragment, final Ray worldRay, final double[] gaps, final double[] bone) {
        final Ray ray = fragment.motion().toBody(worldRay);
        final double middle = -(ray.x() * ray.dx() + ray.y() * ray.dy()) / (ray.dx() * ray.dx() + ray.dy() * ray.dy());
        final double height = ray.z(middle);
        // Nor is a height of a ray that runs along the bone.
        if (!(height > fragment.lowest() - MARGIN && height < fragment.highest() + MARGIN)) {
            return;
        }
        final double[] box = new double[4];
        fragment.shape().bounds(height, box);
        final double[] within = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        clip(within, box[0] - ray.x(), box[2], ray.dx());
        clip(within, box[1] - ray.y(), box[3], ray.dy());
        double from = within[0];
        for (int i = 0; i < gaps.length; i += 2) {
            march(fragment, ray, from, Math.min(within[1], gaps[i]), bone);
            from = Math.max(from, gaps[i + 1]);
        }
        march(fragment, ray, from, within[1], bone);
    }

    /** Cuts what is outside a slab, whose middle is some way off along its axis, from a stretch of a ray. */
    private static void clip(final double[] stretch, final double middle, final double half, final double speed) {
        if (speed == 0) {
            stretch[1] = Math.abs(middle) < half ? stretch[1] : stretch[0];
            return;
        }
        final double reach = half / Math.abs(speed);
        stretch[0] = Math.max(stretch[0], middle / speed - reach);
        stretch[1] = Math.min(stretch[1], middle / speed + reach);
    }

    private void march(final Fragment fragment, final Ray ray, final double from, final double to,
        final double[] bone)
    {
        if (from >= to) {
            return;
        }
        double t = from;
        double[] here = new double[4];
        double[] next = new double[4];
        final double[][] between = new double[REFINEMENTS][4];
        final BoneFilling filling = new BoneFilling(texture, fragment.shape(), ray, bone);
        measure(fragment, ray, t, here);
        while (t < to) {
            t = Math.min(to, t + step(here));
            measure(fragment, ray, t, next);
            advance(fragment, ray, here, next, between, 0, filling);
            final double[] last = here;
            here = next;
            next = last;
        }
        filling.finish();
    }

    /** Divides a step where it crosses a surface, or may graze one, until distances are linear between. */
    private static void advance(final Fragment fragment, final Ray ray, final double[] from, final double[] to,
        final double[][] between, final int refined, final BoneFilling filling)
    {
        final double crossing = refined == REFINEMENTS ? Double.NaN : crossing(from, to);
        if (Double.isNaN(crossing)) {
            add(from, to, filling);
            return;
        }
        final double[] middle = between[refined];
        measure(fragment, ray, crossing, middle);
        advance(fragment, ray, from, middle, between, refined + 1, filling);
        advance(fragment, ray, middle, to, between, refined + 1, filling);
    }

    /** Where a stretch crosses a surface, by the false position, or may graze one; NaN if it does neither. */
    private static double crossing(final double[] from, final double[] to) {
        final int surface = from[OUTER] < 0 && to[OUTER] < 0 ? INNER : OUTER;
        final double first = Math.abs(from[surface]);
        final double last = Math.abs(to[surface]);
        final double length = to[AT] - from[AT];
        // Between points this near to a round surface the ray may cross it once more, at most in the parabola's vertex.
        final boolean grazing = first + last < length * length / (2 * SHARPEST);
        if (from[surface] < 0 == to[surface] < 0) {
            return grazing ? from[AT] + length * Math.sqrt(first) / (Math.sqrt(first) + Math.sqrt(last)) : Double.NaN;
        }
        if (grazing) {
            return from[AT] + length / 2;
        }
        return Math.min(first, last) < ACCURACY ? Double.NaN : from[AT] + length * first / (first + last);
    }

    /** Adds a stretch within which the distances change linearly. */
    private static void add(final double[] from, final double[] to, final BoneFilling filling) {
        final double length = to[AT] - from[AT];
        final double inBone = length * shareBelow(from[OUTER], to[OUTER]);
        if (inBone > 0) {
            final double inside = Math.min(inBone, length * shareBelow(-from[INNER], -to[INNER]));
            filling.add(from[AT], to[AT], inBone - inside, inside);
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
        fragment.shape().walls(x, y, z, at);
        if (at[SURFACE] < NEAR) {
            at[INNER] = -at[SURFACE] - at[CORTEX];
            at[OUTER] = Math.max(at[SURFACE], fragment.cut(x, y, z));
        } else {
            at[OUTER] = at[SURFACE];
            at[INNER] = -at[SURFACE];
        }
    }

    /** The share of a stretch over which a linear function is negative. */
    private static double shareBelow(final double first, final double last) {
        if (first < 0 == last < 0) {
            return first < 0 ? 1 : 0;
        }
        return first < 0 ? first / (first - last) : last / (last - first);
    }
}
