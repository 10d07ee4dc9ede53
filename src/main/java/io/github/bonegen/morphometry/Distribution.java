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
package io.github.bonegen.morphometry;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.thickness.BlockThickness;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What the voxels of a map are like.
 *
 * @param mean of the voxels, NaN if there are none
 * @param deviation standard deviation with n - 1, 0 of a single voxel
 * @param max largest voxel, NaN if there are none
 */
public record Distribution(double mean, double deviation, double max) {

    /** Of no voxels. */
    public static final Distribution UNDEFINED = new Distribution(Double.NaN, Double.NaN, Double.NaN);

    /** The distribution over the voxels that are greater than 0. Cost O(voxels), in two passes. */
    public static Distribution ofPositive(final Volume map, final Parallel parallel) {
        return of(map.depth(), parallel, (z, moments) -> {
            for (final float value : map.plane(z)) {
                if (value > 0) {
                    moments.add(value);
                }
            }
        });
    }

    /** The distribution over the voxels that a shape contains. Cost O(voxels), in two passes. */
    public static Distribution of(final Planes map, final BinaryVolume.Shape shape, final Parallel parallel) {
        return of(map.depth(), parallel, (z, moments) -> {
            final float[] plane = map.plane(z);
            int index = 0;
            for (int y = 0; y < map.height(); y++) {
                for (int x = 0; x < map.width(); x++, index++) {
                    if (shape.contains(x, y, z)) {
                        moments.add(plane[index]);
                    }
                }
            }
        });
    }

    /**
     * The distribution over the voxels that are greater than 0 of a map that is made block by block and not kept. In one
     * pass: mean and largest are equal to the last digit, the deviation within rounding.
     *
     * @param depth number of slices
     * @param blocks calls its visitor with the slices and voxels, those of a slice in order
     */
    static Distribution ofPositive(final int depth, final Consumer<BlockThickness.Visitor> blocks) {
        final Moments[] slices = new Moments[depth];
        Arrays.setAll(slices, z -> new Moments(0));
        blocks.accept((z, rows) -> {
            for (final float value : rows) {
                if (value > 0) {
                    slices[z].add(value);
                }
            }
        });
        final Moments total = Moments.sum(slices, 0);
        if (total.count == 0) {
            return UNDEFINED;
        }
        final double mean = total.sum / total.count;
        final double squares = Math.max(0, total.squares - total.count * mean * mean);
        return new Distribution(mean, total.count > 1 ? Math.sqrt(squares / (total.count - 1)) : 0, total.largest);
    }

    private static Distribution of(final int depth, final Parallel parallel, final SliceSums slices) {
        final Moments first = total(depth, parallel.part(0, 0.5), slices, 0);
        if (first.count == 0) {
            return UNDEFINED;
        }
        final double mean = first.sum / first.count;
        final double squares = total(depth, parallel.part(0.5, 1), slices, mean).squares;
        return new Distribution(mean, first.count > 1 ? Math.sqrt(squares / (first.count - 1)) : 0, first.largest);
    }

    /** Slice by slice in order, so that rounding does not depend on threads. */
    private static Moments total(final int depth, final Parallel parallel, final SliceSums slices, final double origin) {
        final Moments[] each = new Moments[depth];
        parallel.run("Averaging", depth, z -> {
            each[z] = new Moments(origin);
            slices.add(z, each[z]);
        });
        return Moments.sum(each, origin);
    }

    /** Adds the voxels of a slice. */
    @FunctionalInterface
    private interface SliceSums {
        void add(int z, Moments moments);
    }

    /** Number, sum, sum of (value - origin)^2 and largest. */
    private static final class Moments {

        private final double origin;
        private double count;
        private double sum;
        private double squares;
        private double largest = Double.NEGATIVE_INFINITY;

        Moments(final double origin) {
            this.origin = origin;
        }

        void add(final double value) {
            count++;
            sum += value;
            squares += (value - origin) * (value - origin);
            largest = value > largest ? value : largest;
        }

        static Moments sum(final Moments[] parts, final double origin) {
            final Moments total = new Moments(origin);
            for (final Moments part : parts) {
                total.add(part);
            }
            return total;
        }

        private void add(final Moments other) {
            count += other.count;
            sum += other.sum;
            squares += other.squares;
            largest = Math.max(largest, other.largest);
        }
    }
}
