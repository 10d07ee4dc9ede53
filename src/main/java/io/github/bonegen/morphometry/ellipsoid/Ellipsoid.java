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
package io.github.bonegen.morphometry.ellipsoid;

import java.util.Arrays;

/**
 * An ellipsoid in voxels; voxel i reaches from i to i + 1.
 *
 * @param centre x, y, z
 * @param radii the three semi-axes, in no order
 * @param axes unit vectors along which they lie, one a row
 */
record Ellipsoid(double[] centre, double[] radii, double[][] axes) {

    /** Product of the semi-axes, to which the volume is in proportion. */
    double size() {
        return radii[0] * radii[1] * radii[2];
    }

    /** The shortest over the middle semi-axis. */
    double shortToMiddle() {
        final double[] sorted = sorted();
        return sorted[0] / sorted[1];
    }

    /** The middle over the longest semi-axis. */
    double middleToLong() {
        final double[] sorted = sorted();
        return sorted[1] / sorted[2];
    }

    /** a/b - b/c with a, b, c ascending: -1 of a disc, 1 of a needle. */
    double factor() {
        return shortToMiddle() - middleToLong();
    }

    private double[] sorted() {
        final double[] sorted = radii.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** How far it reaches from its centre along an axis of the volume. */
    double reach(final int axis) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += radii[i] * radii[i] * axes[i][axis] * axes[i][axis];
        }
        return Math.sqrt(sum);
    }

    /** Whether a point lies in it or on it. */
    boolean contains(final double x, final double y, final double z) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            final double along = ((x - centre[0]) * axes[i][0] + (y - centre[1]) * axes[i][1]
                + (z - centre[2]) * axes[i][2]) / radii[i];
            sum += along * along;
        }
        return sum <= 1;
    }
}
