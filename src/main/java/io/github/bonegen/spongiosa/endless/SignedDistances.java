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
package io.github.bonegen.spongiosa.endless;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.thickness.SquaredDistances;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;

/**
 * Distances in voxels to the surface between bone and marrow, half a voxel from the centres on both sides of it.
 *
 * @param inBone squared distance to marrow, 0 there
 * @param inMarrow squared distance to bone, 0 there
 */
record SignedDistances(int[] inBone, int[] inMarrow, int edge) {

    private static final double HALF = 0.5;

    /** @param threshold density above which a voxel is bone */
    static SignedDistances of(final float[] cube, final int edge, final double threshold) {
        return new SignedDistances(squared(cube, edge, threshold, false), squared(cube, edge, threshold, true), edge);
    }

    private static int[] squared(final float[] cube, final int edge, final double threshold, final boolean inverse) {
        return SquaredDistances.of(BinaryVolume.of(edge, edge, edge, Calibration.NONE,
            (x, y, z) -> cube[(z * edge + y) * edge + x] > threshold != inverse), Parallel.NONE);
    }

    /** The distance of a voxel, positive in bone; at most the edge, where there is no surface. */
    double at(final int index) {
        return inBone[index] > 0 ? Math.min(edge, Math.sqrt(inBone[index]) - HALF)
            : -Math.min(edge, Math.sqrt(inMarrow[index]) - HALF);
    }

    /** The part of a cube, divided by a range and clipped at it. */
    float[] clipped(final double range, final Box part) {
        final Box whole = Box.ofSize(edge, edge, edge);
        final float[] values = new float[(int) part.count()];
        for (long z = part.z(); z < part.z() + part.depth(); z++) {
            for (long y = part.y(); y < part.y() + part.height(); y++) {
                for (long x = part.x(); x < part.x() + part.width(); x++) {
                    values[part.index(x, y, z)] = (float) Math.max(-1, Math.min(1, at(whole.index(x, y, z)) / range));
                }
            }
        }
        return values;
    }
}
