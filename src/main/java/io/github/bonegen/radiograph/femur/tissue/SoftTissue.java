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

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.anatomy.Profile;
import io.github.bonegen.radiograph.physics.Ray;
import java.util.Arrays;

/**
 * The thigh around the bone: an elliptical tube of muscle in a sleeve of fat under skin that widens to the hip and narrows to the
 * knee. Its shape is an assumption; only its width is the anatomy's.
 */
public final class SoftTissue {

    /** Thickness of the skin in mm; it is as dense as muscle. */
    private static final double SKIN = 1.7;
    private static final int TEXTURE_SAMPLES = 10;
    /** Heights of the table of radii, as shares of the length. */
    private static final double LOWEST = -0.5;
    private static final double HIGHEST = 1.3;

    private final TissueTube skin;
    private final double fat;
    private final MuscleTexture texture;

    public SoftTissue(final Anatomy anatomy, final SoftTissueAxis course, final MuscleTexture texture) {
        final double radius = anatomy.thighRadius();
        final double length = anatomy.length();
        final Profile radiusX = new Profile(length, radius, LOWEST, 0.66, -0.2, 0.76, -0.08, 0.74, 0, 0.74, 0.08, 0.76, 0.2, 0.84,
            0.4, 0.96, 0.55, 1.02, 0.7, 1.12, 0.8, 1.37, 0.85, 1.55, 0.95, 1.95, 1.1, 2.35, HIGHEST, 2.75);
        final Profile radiusY = new Profile(length, radius, LOWEST, 0.7, -0.2, 0.8, -0.08, 0.76, 0, 0.78, 0.08, 0.8, 0.2, 0.86,
            0.4, 0.96, 0.55, 1.0, 0.7, 1.08, 0.85, 1.23, 0.95, 1.34, 1.1, 1.4, HIGHEST, 1.4);
        skin = new TissueTube(LOWEST * length, HIGHEST * length, course.x(), course.y(), radiusX, radiusY);
        fat = anatomy.fat();
        this.texture = texture;
    }

    /**
     * The lengths of a ray in the whole thigh, in its fat, and from where it enters the muscles to where it leaves them.
     *
     * @param lengths receives the three in mm
     */
    public void trace(final Ray ray, final double[] lengths) {
        final double[] range = new double[2];
        Arrays.fill(lengths, 0);
        if (!skin.cross(ray, 0, skin.deepest(ray), range)) {
            return;
        }
        lengths[0] = range[1] - range[0];
        final double middle = (range[0] + range[1]) / 2;
        if (!skin.cross(ray, SKIN, middle, range)) {
            return;
        }
        final double within = Math.min(lengths[0], range[1] - range[0]);
        if (!skin.cross(ray, fat, middle, range)) {
            lengths[1] = within;
            return;
        }
        final double muscle = Math.min(within, range[1] - range[0]);
        lengths[1] = within - muscle + muscle * fatShare(ray, range);
        lengths[2] = muscle;
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
}
