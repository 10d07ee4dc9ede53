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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

/**
 * Volumes at another voxel size: each new voxel is the mean of the old ones around it, weighted by a triangle as wide
 * as two voxels of the coarser grid. That interpolates linearly where the new voxels are finer, and averages away what
 * they cannot show where they are coarser. One axis after the other.
 */
public final class AntialiasedResampling {

    private AntialiasedResampling() {
        // Static functions only.
    }

    /**
     * The volume with cubic voxels of a size; itself if it has them already. What is left over beyond the last whole
     * voxel is cut off. Cost O(voxels of the finer grid); memory 4 bytes a voxel of the larger steps between.
     *
     * @param size edge of the new voxels, in the unit of the volume
     * @throws io.github.bonegen.InvalidInputException if the new volume would have no voxel or too many
     */
    public static Volume to(final Volume volume, final double size) {
        final Calibration old = volume.calibration();
        final double[] ratios = {size / old.x(), size / old.y(), size / old.z()};
        final int[] extent = {volume.width(), volume.height(), volume.depth()};
        if (old.isIsotropic() && Math.abs(ratios[0] - 1) < 1e-3) {
            return volume;
        }
        float[] voxels = volume.voxels();
        for (int axis = 0; axis < 3; axis++) {
            final long length = (long) Math.floor(extent[axis] / ratios[axis] + 1e-6);
            require(length > 0, "Voxels of %s %s are larger than the image", size, old.unit());
            require(length * (voxels.length / extent[axis]) < Integer.MAX_VALUE,
                "Voxels of %s %s make more than 2^31 of them; crop the image or choose larger voxels", size,
                    old.unit());
            voxels = alongAxis(voxels, extent, axis, (int) length, ratios[axis]);
            extent[axis] = (int) length;
        }
        return Volume.of(voxels, extent[0], extent[1], extent[2],
            Calibration.isotropic(size, old.unit(), old.valueUnit()))
            .with(volume.provenance().with("resampled to voxels of", size + " " + old.unit()));
    }

    private static float[] alongAxis(final float[] from, final int[] extent, final int axis, final int length,
        final double ratio)
    {
        final int stride = axis == 0 ? 1 : axis == 1 ? extent[0] : extent[0] * extent[1];
        final int old = extent[axis];
        final float[] to = new float[from.length / old * length];
        for (int i = 0; i < length; i++) {
            final double centre = (i + 0.5) * ratio - 0.5;
            final double reach = Math.max(1, ratio);
            final int first = (int) Math.ceil(centre - reach);
            final double[] weights = weights(centre, reach, first, (int) Math.floor(centre + reach) - first + 1);
            for (int line = 0; line < from.length / old; line++) {
                final int start = line / stride * stride * old + line % stride;
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * from[start + Math.max(0, Math.min(old - 1, first + k)) * stride];
                }
                to[line / stride * stride * length + i * stride + line % stride] = (float) sum;
            }
        }
        return to;
    }

    private static double[] weights(final double centre, final double reach, final int first, final int count) {
        final double[] weights = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            weights[k] = Math.max(0, 1 - Math.abs(first + k - centre) / reach);
            sum += weights[k];
        }
        for (int k = 0; k < count; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
