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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Box;
import java.util.function.Function;

/**
 * Bone some times as large as it was made, and stretched along the vertical with as much volume: distances to its surface
 * grow with it, and are cubic between the voxels that were made (Keys 1981, doi:10.1109/TASSP.1981.1163711, a = -0.5), as
 * straight lines between them would wear struts of a few voxels away, by four hundredths of all bone.
 *
 * @param factor length of what is shown by that of what was made
 * @param stretch square root of how much longer than that it is along z, and how much shorter across
 */
public record Magnification(double factor, double stretch) {

    /** Bone as it was made. */
    public static final Magnification NONE = new Magnification(1);

    /** Beyond a factor of two either way voxels are left out, or show that there are too few. */
    private static final double MOST = 2;

    /** @throws io.github.bonegen.InvalidInputException if an axis is magnified more than twice, or less than half */
    public Magnification {
        requireFew(factor / stretch);
        requireFew(factor * stretch * stretch);
    }

    /** Thickness and spacing alike, along all axes. */
    public Magnification(final double factor) {
        this(factor, 1);
    }

    private static void requireFew(final double magnified) {
        require(magnified >= 1 / MOST && magnified <= MOST, "Bone magnified %.3g times; accepted is 0.5 to 2", magnified);
    }

    private double across() {
        return factor / stretch;
    }

    private double along() {
        return factor * stretch * stretch;
    }

    private boolean isNone() {
        return factor == 1 && stretch == 1;
    }

    /** The box of what was made that a box is shown of. */
    public Box taken(final Box box) {
        if (isNone()) {
            return box;
        }
        final long x = first(box.x(), across());
        final long y = first(box.y(), across());
        final long z = first(box.z(), along());
        return new Box(x, y, z, extent(x, box.x() + box.width(), across()), extent(y, box.y() + box.height(), across()),
            extent(z, box.z() + box.depth(), along()));
    }

    private static long first(final long voxel, final double magnified) {
        return (long) Math.floor(place(voxel, magnified)) - 1;
    }

    private static int extent(final long first, final long end, final double magnified) {
        return Math.toIntExact(first(end - 1, magnified) + Axis.TAKEN - first);
    }

    /** Where the middle of a voxel lies in what was made, in voxels of it from the middle of the first. */
    private static double place(final long voxel, final double magnified) {
        return (voxel + 0.5) / magnified - 0.5;
    }

    /**
     * Distances of a box.
     *
     * @param made tells the distances of a box as it was made, x fastest
     */
    public float[] distances(final Function<Box, float[]> made, final Box box) {
        final Box taken = taken(box);
        final float[] values = made.apply(taken);
        return isNone() ? values : between(values, taken, box);
    }

    private float[] between(final float[] values, final Box taken, final Box box) {
        final Axis alongX = new Axis(box.x(), box.width(), taken.x(), across(), 1);
        final Axis alongY = new Axis(box.y(), box.height(), taken.y(), across(), 1);
        final Axis alongZ = new Axis(box.z(), box.depth(), taken.z(), along(), factor);
        final float[] wide = alongX.between(values, taken.height() * taken.depth(), taken.width(), 1);
        final float[] high = alongY.between(wide, taken.depth(), taken.height(), box.width());
        return alongZ.between(high, 1, taken.depth(), box.width() * box.height());
    }

    /** Between which places along an axis voxels lie, and how much of each of these is in them. */
    private static final class Axis {

        static final int TAKEN = 4;

        private final int[] first;
        private final float[][] shares;

        /** @param factor of all values */
        Axis(final long from, final int count, final long taken, final double magnified, final double factor) {
            first = new int[count];
            shares = new float[count][];
            for (int i = 0; i < count; i++) {
                final double place = place(from + i, magnified);
                first[i] = Math.toIntExact(first(from + i, magnified) - taken);
                shares[i] = shares(place - Math.floor(place), factor);
            }
        }

        private static float[] shares(final double t, final double factor) {
            return new float[] {(float) (factor * t * (-0.5 + t * (1 - 0.5 * t))),
                (float) (factor * (1 + t * t * (-2.5 + 1.5 * t))), (float) (factor * t * (0.5 + t * (2 - 1.5 * t))),
                (float) (factor * t * t * (-0.5 + 0.5 * t))};
        }

        /**
         * Values between those along the axis.
         *
         * @param outer times that the axis is run along
         * @param length of the axis
         * @param inner values from one place of the axis to the next
         */
        float[] between(final float[] values, final int outer, final int length, final int inner) {
            final float[] result = new float[Math.multiplyExact(Math.multiplyExact(outer, first.length), inner)];
            int next = 0;
            for (int o = 0; o < outer; o++) {
                for (int i = 0; i < first.length; i++) {
                    final float[] share = shares[i];
                    int at = (o * length + first[i]) * inner;
                    for (int k = 0; k < inner; k++, at++) {
                        result[next++] = share[0] * values[at] + share[1] * values[at + inner]
                            + share[2] * values[at + 2 * inner] + share[3] * values[at + 3 * inner];
                    }
                }
            }
            return result;
        }
    }
}
