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

/** Volumes with other voxel sizes. */
public final class Resampling {

    private Resampling() {
        // Static functions only.
    }

    /**
     * The volume with cubic voxels as wide as its smallest voxel side, by trilinear interpolation between voxel
     * centres; the volume itself if its voxels are cubic. Beyond the outermost centres their values go on. Binary
     * volumes stay near their two values: threshold them at the middle afterwards. Cost O(new voxels); memory 4 bytes
     * a new voxel.
     */
    public static Volume toIsotropic(final Volume volume) {
        final Calibration old = volume.calibration();
        if (old.isIsotropic()) {
            return volume;
        }
        final double size = Math.min(old.x(), Math.min(old.y(), old.z()));
        final double[] ratios = {size / old.x(), size / old.y(), size / old.z()};
        final int width = (int) Math.round(volume.width() / ratios[0]);
        final int height = (int) Math.round(volume.height() / ratios[1]);
        final int depth = (int) Math.round(volume.depth() / ratios[2]);
        require((double) width * height * depth < Integer.MAX_VALUE,
            "Isotropic voxels of %s %s would be %d x %d x %d, too many; accepted are less than 2^31: crop the volume",
                size,
            old.unit(), width, height, depth);
        final TrilinearInterpolation values = new TrilinearInterpolation(volume);
        final float[] voxels = new float[width * height * depth];
        int index = 0;
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    voxels[index++] = (float) values.at((x + 0.5) * ratios[0] - 0.5, (y + 0.5) * ratios[1] - 0.5,
                        (z + 0.5) * ratios[2] - 0.5);
                }
            }
        }
        return Volume.of(voxels, width, height, depth, Calibration.isotropic(size, old.unit(), old.valueUnit()))
            .with(volume.provenance().with("resampled to isotropic voxels", size + " " + old.unit()));
    }
}
