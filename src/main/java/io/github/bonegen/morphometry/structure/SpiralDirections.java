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
package io.github.bonegen.morphometry.structure;

import java.util.SplittableRandom;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;

/** Directions that cover half the sphere evenly, turned at random as a whole. */
final class SpiralDirections {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private SpiralDirections() {
        // Static functions only.
    }

    /** Unit vectors on a spiral that cuts the half sphere into equal areas. */
    static double[][] of(final int count, final SplittableRandom random) {
        final Rotation turn = randomRotation(random);
        final double[][] directions = new double[count][3];
        for (int i = 0; i < count; i++) {
            final double z = (i + 0.5) / count;
            final double radius = Math.sqrt(1 - z * z);
            final double[] direction = {radius * Math.cos(i * GOLDEN_ANGLE), radius * Math.sin(i * GOLDEN_ANGLE), z};
            turn.applyTo(direction, directions[i]);
        }
        return directions;
    }

    /** A uniform unit quaternion: Shoemake 1992, Graphics Gems III, III.6. */
    private static Rotation randomRotation(final SplittableRandom random) {
        final double share = random.nextDouble();
        final double a = 2 * Math.PI * random.nextDouble();
        final double b = 2 * Math.PI * random.nextDouble();
        return new Rotation(Math.sqrt(1 - share) * Math.sin(a), Math.sqrt(1 - share) * Math.cos(a),
            Math.sqrt(share) * Math.sin(b), Math.sqrt(share) * Math.cos(b), true);
    }
}
