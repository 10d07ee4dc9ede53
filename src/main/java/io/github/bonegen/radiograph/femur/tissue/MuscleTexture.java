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

import io.github.bonegen.radiograph.femur.anatomy.NoiseField;

/**
 * What muscle has within: planes of fat between its bellies, and the striation of its fascicles, which run a little aslant. Sizes
 * and contrasts are assumptions from looking at films.
 *
 * @param noise of both
 */
public record MuscleTexture(NoiseField noise) {

    /** Distance of the planes across and along the leg, and half their width in deviations of the noise. */
    private static final double BELLY = 24;
    private static final double BELLY_ALONG = 110;
    private static final double PLANE = 0.3;
    private static final double FAT_IN_PLANE = 0.42;
    private static final double FAT_IN_BELLY = 0.05;
    private static final double FASCICLE = 1.5;
    private static final double FASCICLE_ALONG = 28;
    private static final double FASCICLE_SLANT = 0.22;
    private static final double FASCICLE_CONTRAST = 0.007;

    /** The share of fat at a point in mm. */
    double fat(final double x, final double y, final double z) {
        final double from = noise.at(x / BELLY, y / BELLY, z / BELLY_ALONG) / PLANE;
        return FAT_IN_BELLY + FAT_IN_PLANE / (1 + from * from * from * from);
    }

    /** What fascicles add to the share of fat along a ray, by the middle of its way through muscle; mean 0. */
    double striation(final double x, final double y, final double z) {
        return FASCICLE_CONTRAST * (noise.at((x - FASCICLE_SLANT * z) / FASCICLE, y / FASCICLE, z / FASCICLE_ALONG)
            + noise.at((x + FASCICLE_SLANT * z) / FASCICLE, y / FASCICLE, z / FASCICLE_ALONG));
    }
}
