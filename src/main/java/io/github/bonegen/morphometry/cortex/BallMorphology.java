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
package io.github.bonegen.morphometry.cortex;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.thickness.SquaredDistances;

/**
 * Shapes grown and shrunk by balls of any radius, by exact distances between voxel centres; what lies outside the volume is
 * ignored. Cost O(voxels), whatever the radius; memory 4 bytes a voxel.
 *
 * @param radius in voxels
 */
record BallMorphology(double radius, Parallel parallel) {

    /** A shape and what lies within the radius of it. */
    BinaryVolume grown(final BinaryVolume shape) {
        return shape.count() == 0 ? shape : beyond(shape.inverse()).inverse();
    }

    /** What of a shape lies farther than the radius from all that is not of it. */
    BinaryVolume beyond(final BinaryVolume shape) {
        final int[] distances = SquaredDistances.of(shape, parallel);
        final double limit = radius * radius;
        return BinaryVolume.of(shape.width(), shape.height(), shape.depth(), shape.calibration(), (x, y, z) ->
            distances[(z * shape.height() + y) * shape.width() + x] > limit);
    }
}
