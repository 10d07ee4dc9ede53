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
package io.github.bonegen.volume.zarr;

import io.github.bonegen.volume.Box;

/** Volumes at half the resolution: each voxel is the mean of the up to eight that it covers. */
public final class Halving {

    private Halving() {
        // Static functions only.
    }

    /** The extent that has a voxel for every begun two. */
    static Box of(final Box extent) {
        return Box.ofSize((extent.width() + 1) / 2, (extent.height() + 1) / 2, (extent.depth() + 1) / 2);
    }

    /** The voxels of the finer volume that some of the coarser one cover. */
    public static Box covered(final Box coarse, final Box fineExtent) {
        return new Box(2 * coarse.x(), 2 * coarse.y(), 2 * coarse.z(), 2 * coarse.width(), 2 * coarse.height(),
            2 * coarse.depth()).and(fineExtent);
    }

    /**
     * The means.
     *
     * @param values of the finer box, x fastest
     * @return of the coarser box
     */
    public static float[] of(final float[] values, final Box fine, final Box coarse) {
        final float[] means = new float[(int) coarse.count()];
        for (long z = coarse.z(); z < coarse.z() + coarse.depth(); z++) {
            for (long y = coarse.y(); y < coarse.y() + coarse.height(); y++) {
                for (long x = coarse.x(); x < coarse.x() + coarse.width(); x++) {
                    means[coarse.index(x, y, z)] = mean(values, fine, new Box(2 * x, 2 * y, 2 * z, 2, 2, 2).and(fine));
                }
            }
        }
        return means;
    }

    private static float mean(final float[] values, final Box fine, final Box part) {
        double sum = 0;
        for (long z = part.z(); z < part.z() + part.depth(); z++) {
            for (long y = part.y(); y < part.y() + part.height(); y++) {
                for (long x = part.x(); x < part.x() + part.width(); x++) {
                    sum += values[fine.index(x, y, z)];
                }
            }
        }
        return (float) (sum / part.count());
    }
}
