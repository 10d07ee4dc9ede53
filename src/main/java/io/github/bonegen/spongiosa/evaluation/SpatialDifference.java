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
package io.github.bonegen.spongiosa.evaluation;

import io.github.bonegen.spongiosa.evaluation.SpatialStatistics.Direction;
import java.util.List;

/**
 * How far the spatial statistics of two sets lie apart.
 *
 * @param horizontal along x and y
 * @param vertical along z
 */
public record SpatialDifference(Along horizontal, Along vertical) {

    /**
     * The differences along one direction.
     *
     * @param correlation largest difference of the two-point correlations at any distance
     * @param boneChord Wasserstein-1 distance of the lengths of chords in bone, mm
     * @param marrowChord the same in marrow, mm
     */
    public record Along(double correlation, double boneChord, double marrowChord) {

        private static Along of(final SpatialStatistics one, final SpatialStatistics other, final double voxel) {
            double largest = 0;
            for (int i = 0; i < one.correlation().length; i++) {
                largest = Math.max(largest, Math.abs(one.correlation()[i] - other.correlation()[i]));
            }
            return new Along(largest, voxel * between(one.bone(), other.bone()), voxel * between(one.marrow(), other.marrow()));
        }

        /** The area between two distribution functions (Vallender 1974, doi:10.1137/1118101). */
        private static double between(final double[] one, final double[] other) {
            double area = 0;
            double difference = 0;
            for (int i = 0; i < one.length; i++) {
                difference += one[i] - other[i];
                area += Math.abs(difference);
            }
            return area;
        }
    }

    /**
     * Compares two sets.
     *
     * @param voxel edge of a voxel in mm
     */
    static SpatialDifference of(final List<float[]> real, final List<float[]> other, final int edge, final double threshold,
        final double voxel)
    {
        return new SpatialDifference(along(Direction.HORIZONTAL, real, other, edge, threshold, voxel),
            along(Direction.VERTICAL, real, other, edge, threshold, voxel));
    }

    private static Along along(final Direction direction, final List<float[]> real, final List<float[]> other, final int edge,
        final double threshold, final double voxel)
    {
        return Along.of(SpatialStatistics.of(real, edge, threshold, direction),
            SpatialStatistics.of(other, edge, threshold, direction), voxel);
    }
}
