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
package io.github.bonegen.spongiosa.patch;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Volume;


/**
 * Gives densities to a scan that is segmented already, so that it can be trained from like any other.
 *
 * @param marrow density of its lower value
 * @param bone density of its higher value
 */
public record BinaryScan(double marrow, double bone) {

    public BinaryScan {
        require(marrow < bone, "marrow=%s and bone=%s are not accepted; marrow is the less dense", marrow, bone);
    }

    /** The scan with densities if it has two values only, else the scan itself. */
    public Volume toDensities(final Volume scan) {
        final float[] voxels = scan.voxels();
        final float low = extreme(voxels, -1);
        final float high = extreme(voxels, 1);
        for (final float value : voxels) {
            if (value != low && value != high) {
                return scan;
            }
        }
        final float[] densities = new float[voxels.length];
        for (int i = 0; i < voxels.length; i++) {
            densities[i] = (float) (voxels[i] == low ? marrow : bone);
        }
        return Volume.of(densities, scan.width(), scan.height(), scan.depth(), scan.calibration())
            .with(scan.provenance().with("densities of the binary scan", marrow + " and " + bone));
    }

    private static float extreme(final float[] voxels, final int sign) {
        float extreme = voxels[0];
        for (final float value : voxels) {
            extreme = sign * value > sign * extreme ? value : extreme;
        }
        return extreme;
    }
}
