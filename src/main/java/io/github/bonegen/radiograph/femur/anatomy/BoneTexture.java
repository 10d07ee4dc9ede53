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

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.physics.Ray;
import java.util.SplittableRandom;

/**
 * What bone has within its surfaces: trabeculae that follow the grain of their bone and are denser here than there, and streaks of
 * vessels' canals along the cortex. Both are factors of mean 1: texture moves bone, it makes none.
 */
public interface BoneTexture {

    /** Bone without any. */
    BoneTexture NONE = new BoneTexture() {

        @Override
        public double spongiosa(final BoneShape shape, final Ray ray, final double from, final double to) {
            return 1;
        }

        @Override
        public double cortex(final Ray ray, final double from, final double to) {
            return 1;
        }
    };

    /** The amount of trabecular bone over its mean, along a stretch of a ray in mm. */
    double spongiosa(BoneShape shape, Ray ray, double from, double to);

    /** The density of compact bone over its mean, along a stretch of a ray in mm. */
    double cortex(Ray ray, double from, double to);

    /** The texture of a seed; contrasts and sizes of streaks and patches are assumptions from looking at films. */
    static BoneTexture of(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return new Drawn(new NoiseField(Seeds.of(seed, 0)), random.nextDouble(1000),
            random.nextDouble(Drawn.LEAST_CONTRAST, Drawn.MOST_CONTRAST));
    }

    /**
     * A drawn texture.
     *
     * @param noise of patches and streaks
     * @param offset into the block of spongiosa in mm
     * @param contrast of trabeculae over that of the block
     */
    record Drawn(NoiseField noise, double offset, double contrast) implements BoneTexture {

        /** People differ in how strong the lines of their trabeculae are on films. */
        private static final double LEAST_CONTRAST = 0.6;
        private static final double MOST_CONTRAST = 2;
        private static final double SPONGIOSA_STEP = 0.4;
        /** Points within which the grain is straight. */
        private static final int STRAIGHT = 16;
        private static final double PATCH = 7;
        private static final double PATCH_CONTRAST = 0.12;
        private static final double CORTEX_STEP = 1.2;
        private static final double STREAK_ACROSS = 0.9;
        private static final double STREAK_ALONG = 9;
        private static final double STREAK_CONTRAST = 0.16;

        /**
         * Points along a ray lie at the same distances from its start as those along its neighbours, so that what differs between two
         * pixels is bone and not where it was asked. Within a few points the grain is straight.
         */
        @Override
        public double spongiosa(final BoneShape shape, final Ray ray, final double from, final double to) {
            final int begin = (int) Math.round(from / SPONGIOSA_STEP);
            final int end = Math.max(begin + 1, (int) Math.round(to / SPONGIOSA_STEP));
            double[] near = new double[3];
            double[] far = new double[3];
            final double[] step = new double[3];
            int cell = Math.floorDiv(begin, STRAIGHT);
            grain(shape, ray, cell, near);
            double sum = 0;
            for (int point = begin; point < end; cell++) {
                grain(shape, ray, cell + 1, far);
                final int points = Math.min(end, (cell + 1) * STRAIGHT) - point;
                for (int axis = 0; axis < step.length; axis++) {
                    step[axis] = (far[axis] - near[axis]) / STRAIGHT;
                    near[axis] += (point - cell * STRAIGHT + 0.5) * step[axis];
                }
                final double middle = (cell + 0.5) * STRAIGHT * SPONGIOSA_STEP;
                final double patch = noise.at(ray.x(middle) / PATCH, ray.y(middle) / PATCH, ray.z(middle) / PATCH);
                sum += points * Math.max(0, 1 + PATCH_CONTRAST * patch)
                    * (1 + contrast * (SpongiosaBlock.STANDARD.along(near, step, points) - 1));
                point += points;
                final double[] last = near;
                near = far;
                far = last;
            }
            return sum / (end - begin);
        }

        private void grain(final BoneShape shape, final Ray ray, final int cell, final double[] grain) {
            final double t = cell * STRAIGHT * SPONGIOSA_STEP;
            shape.grain(ray.x(t), ray.y(t), ray.z(t), grain);
            grain[0] += offset;
        }

        @Override
        public double cortex(final Ray ray, final double from, final double to) {
            final int samples = Math.max(1, (int) Math.round((to - from) / CORTEX_STEP));
            double sum = 0;
            for (int i = 0; i < samples; i++) {
                final double t = from + (i + 0.5) * (to - from) / samples;
                sum += noise.at(ray.x(t) / STREAK_ACROSS, ray.y(t) / STREAK_ACROSS, ray.z(t) / STREAK_ALONG);
            }
            return 1 + STREAK_CONTRAST * sum / samples;
        }
    }
}
