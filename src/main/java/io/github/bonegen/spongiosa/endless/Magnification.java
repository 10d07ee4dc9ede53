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
 * Bone some times as large as it was made, thickness and spacing alike: distances to its surface are linear between the
 * voxels that were made, and grow with it.
 *
 * @param factor length of what is shown by that of what was made
 */
public record Magnification(double factor) {

    /** Bone as it was made. */
    public static final Magnification NONE = new Magnification(1);

    /** Beyond a factor of two either way voxels are left out, or show that there are too few. */
    private static final double MOST = 2;

    public Magnification {
        require(factor >= 1 / MOST && factor <= MOST, "Bone magnified %.3g times; accepted is 0.5 to 2", factor);
    }

    /** The box of what was made that a box is shown of. */
    public Box taken(final Box box) {
        if (factor == 1) {
            return box;
        }
        final long x = first(box.x());
        final long y = first(box.y());
        final long z = first(box.z());
        return new Box(x, y, z, extent(x, box.x() + box.width()), extent(y, box.y() + box.height()),
            extent(z, box.z() + box.depth()));
    }

    private long first(final long voxel) {
        return (long) Math.floor(place(voxel));
    }

    private int extent(final long first, final long end) {
        return Math.toIntExact(first(end - 1) + 2 - first);
    }

    /** Where the middle of a voxel lies in what was made, in voxels of it from the middle of the first. */
    private double place(final long voxel) {
        return (voxel + 0.5) / factor - 0.5;
    }

    /**
     * Distances of a box.
     *
     * @param made tells the distances of a box as it was made, x fastest
     */
    public float[] distances(final Function<Box, float[]> made, final Box box) {
        final Box taken = taken(box);
        final float[] values = made.apply(taken);
        return factor == 1 ? values : between(values, taken, box);
    }

    private float[] between(final float[] values, final Box taken, final Box box) {
        final Axis alongX = new Axis(box.x(), box.width(), taken.x(), 1);
        final Axis alongY = new Axis(box.y(), box.height(), taken.y(), taken.width());
        final Axis alongZ = new Axis(box.z(), box.depth(), taken.z(), taken.width() * taken.height());
        final float[] result = new float[Math.toIntExact(box.count())];
        int next = 0;
        for (int z = 0; z < box.depth(); z++) {
            for (int y = 0; y < box.height(); y++) {
                final int corner = alongZ.lower[z] + alongY.lower[y];
                for (int x = 0; x < box.width(); x++) {
                    final int at = corner + alongX.lower[x];
                    final float near = alongX.between(values, x, at) * (1 - alongY.share[y])
                        + alongX.between(values, x, at + alongY.stride) * alongY.share[y];
                    final float far = alongX.between(values, x, at + alongZ.stride) * (1 - alongY.share[y])
                        + alongX.between(values, x, at + alongZ.stride + alongY.stride) * alongY.share[y];
                    result[next++] = (float) factor * (near * (1 - alongZ.share[z]) + far * alongZ.share[z]);
                }
            }
        }
        return result;
    }

    /** Between which two places along an axis a voxel lies, and how far it is from the lower one. */
    private final class Axis {

        private final int[] lower;
        private final float[] share;
        private final int stride;

        Axis(final long from, final int count, final long first, final int stride) {
            lower = new int[count];
            share = new float[count];
            this.stride = stride;
            for (int i = 0; i < count; i++) {
                final double place = place(from + i);
                final long floor = (long) Math.floor(place);
                lower[i] = Math.toIntExact(floor - first) * stride;
                share[i] = (float) (place - floor);
            }
        }

        float between(final float[] values, final int voxel, final int at) {
            return values[at] * (1 - share[voxel]) + values[at + 1] * share[voxel];
        }
    }
}
