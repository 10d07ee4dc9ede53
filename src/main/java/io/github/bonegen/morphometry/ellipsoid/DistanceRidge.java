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
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The ridge of the distances to marrow, from which ellipsoids grow: where the closing of the distances by a ball of radius 2
 * stands above their opening by more than 0.6 of the most that it does anywhere. What lies outside the volume counts as
 * marrow here. As BoneJ seeds by default.
 *
 * <p>Roots change no order, so that distances stay squared until then. Where no ball stays away from marrow there is no
 * ridge, so the closing is calculated where the opening says so alone. Cost O(bone); memory 12 bytes a voxel.
 */
final class DistanceRidge {

    private static final double SHARE = 0.6;

    /** An opening of no more is none: at edges of bone there would be ridges that are none. */
    private static final int EDGE = 1;

    private final BinaryVolume padded;
    private final SmallBall ball;
    private final int[] distances;
    private final int[] opened;

    /** The largest distance in a ball about a voxel, 0 where it has not been asked for. */
    private final int[] dilated;

    private DistanceRidge(final BinaryVolume bone, final Parallel parallel) {
        // Where the opening is more than the edge's, two steps lead outside at the most, and two more from there.
        padded = bone.padded(1 + SmallBall.RADIUS);
        ball = SmallBall.in(padded.width(), padded.height());
        distances = SquaredDistances.of(padded, parallel.part(0, 0.6));
        final int[] eroded = inside(parallel.part(0.6, 0.8), i -> ball.least(distances, i, EDGE));
        opened = inside(parallel.part(0.8, 1), i -> ball.largest(eroded, i));
        dilated = new int[distances.length];
    }

    /** The centres of the ridge's voxels, x fastest; voxel i reaches from i to i + 1. */
    static List<double[]> of(final BinaryVolume bone, final Parallel parallel) {
        return new DistanceRidge(bone, parallel.part(0, 0.7)).find(parallel.part(0.7, 1));
    }

    private List<double[]> find(final Parallel parallel) {
        final int width = padded.width();
        final double[] heights = new double[padded.depth()];
        parallel.part(0, 0.6).run("Finding the ridge", padded.depth(), z -> forInside(z,
            i -> heights[z] = Math.max(heights[z], height(i))));
        final double least = SHARE * Arrays.stream(heights).max().orElseThrow();
        final List<List<double[]>> ridge = IntStream.range(0, padded.depth()).<List<double[]>>mapToObj(z -> new ArrayList<>())
            .toList();
        final double toCentre = 0.5 - 1 - SmallBall.RADIUS;
        parallel.part(0.6, 1).run("Finding the ridge", padded.depth(), z -> forInside(z, i -> {
            if (height(i) > least) {
                ridge.get(z).add(new double[] {i % width + toCentre, i / width % padded.height() + toCentre, z + toCentre});
            }
        }));
        return ridge.stream().flatMap(List::stream).toList();
    }

    private double height(final int i) {
        return opened[i] <= EDGE ? 0 : Math.sqrt(closed(i)) - Math.sqrt(opened[i]);
    }

    private int closed(final int i) {
        int least = Integer.MAX_VALUE;
        for (final int shift : ball.shifts()) {
            // Another thread may find the same at the same time.
            if (dilated[i + shift] == 0) {
                dilated[i + shift] = ball.largest(distances, i + shift);
            }
            least = Math.min(least, dilated[i + shift]);
        }
        return least;
    }

    /** A value by voxel, 0 at the edge and in marrow, whose opening is none. */
    private int[] inside(final Parallel parallel, final IntUnaryOperator value) {
        final int[] values = new int[distances.length];
        parallel.run("Finding the ridge", padded.depth(), z -> forInside(z, i -> values[i] = value.applyAsInt(i)));
        return values;
    }

    private void forInside(final int z, final IntConsumer visitor) {
        for (int y = 0; y < padded.height(); y++) {
            final int row = (z * padded.height() + y) * padded.width();
            int start = padded.next(true, 0, y, z);
            while (start < padded.width()) {
                final int end = padded.next(false, start, y, z);
                for (int i = row + start; i < row + end; i++) {
                    if (distances[i] > EDGE) {
                        visitor.accept(i);
                    }
                }
                start = padded.next(true, end, y, z);
            }
        }
    }
}
