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

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.thickness.SquaredDistances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ridge of the distances to marrow, from which ellipsoids grow: where the closing of the distances by a ball of radius 2
 * stands above their opening by more than 0.6 of the most that it does anywhere. What lies outside the volume counts as
 * marrow here. As BoneJ seeds by default. Cost O(voxels); memory 20 bytes a voxel.
 */
final class DistanceRidge {

    private static final double SHARE = 0.6;

    private DistanceRidge() {
        // Static functions only.
    }

    /** The centres of the ridge's voxels, x fastest; voxel i reaches from i to i + 1. */
    static List<double[]> of(final BinaryVolume bone, final Parallel parallel) {
        final int width = bone.width() + 2;
        final int height = bone.height() + 2;
        final int depth = bone.depth() + 2;
        final BinaryVolume padded = BinaryVolume.of(width, height, depth, bone.calibration(), (x, y, z) -> x > 0 && y > 0
            && z > 0 && x < width - 1 && y < height - 1 && z < depth - 1 && bone.get(x - 1, y - 1, z - 1), parallel.part(0, 0.1));
        final int[] distances = SquaredDistances.of(padded, parallel.part(0.1, 0.2));
        final BallMaximum ball = new BallMaximum(width, height, depth);
        // The least is the largest of the negatives; roots change no order.
        final int[] closed = negative(ball.of(negative(ball.of(distances, parallel.part(0.2, 0.4))),
            parallel.part(0.4, 0.6)));
        final int[] opened = ball.of(negative(ball.of(negative(distances), parallel.part(0.6, 0.7))),
            parallel.part(0.7, 0.8));
        final double[] heights = new double[depth];
        final int plane = width * height;
        parallel.part(0.8, 0.9).run("Finding the ridge", depth, z -> {
            for (int i = z * plane; i < (z + 1) * plane; i++) {
                heights[z] = Math.max(heights[z], height(closed[i], opened[i]));
            }
        });
        final double least = SHARE * Arrays.stream(heights).max().orElseThrow();
        final List<List<double[]>> ridge = IntStream.range(0, depth).<List<double[]>>mapToObj(z -> new ArrayList<>()).toList();
        parallel.part(0.9, 1).run("Finding the ridge", depth, z -> {
            for (int i = z * plane; i < (z + 1) * plane; i++) {
                if (height(closed[i], opened[i]) > least) {
                    ridge.get(z).add(new double[] {i % width - 0.5, i / width % height - 0.5, z - 0.5});
                }
            }
        });
        return ridge.stream().flatMap(List::stream).toList();
    }

    /** None where the opening is no more than 1: at edges of bone there would be ridges that are none. */
    private static double height(final int closed, final int opened) {
        return opened <= 1 ? 0 : Math.sqrt(closed) - Math.sqrt(opened);
    }

    private static int[] negative(final int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return values;
    }
}
