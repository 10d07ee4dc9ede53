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
package io.github.bonegen.spongiosa.phantom;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.GaussianBlur;
import io.github.bonegen.volume.Volume;
import java.util.Random;

/**
 * What a scanner makes of a phantom: partial volumes of marrow and bone, the blur of its point spread, and noise.
 *
 * @param voxel edge of a voxel in mm
 * @param blur standard deviation of the Gaussian point spread in mm
 * @param noise standard deviation of the white Gaussian noise, in the unit of density
 * @param marrow density of marrow
 * @param bone density of bone
 * @param unit of density
 */
public record PhantomScanner(double voxel, double blur, double noise, double marrow, double bone, String unit) {

    public PhantomScanner {
        require(voxel > 0 && voxel < 10, "voxel=%s is not accepted; choose a size in mm above 0 and below 10", voxel);
        require(blur >= 0 && blur <= 20 * voxel, "blur=%s is not accepted; choose 0 to 20 voxels, in mm", blur);
        require(noise >= 0, "noise=%s is not accepted; choose 0 or more", noise);
        require(marrow < bone, "marrow=%s and bone=%s are not accepted; marrow is the less dense", marrow, bone);
    }

    /** The density above which a voxel is bone: half of it is. */
    public double threshold() {
        return (marrow + bone) / 2;
    }

    /** Densities without noise of bone's share in each voxel. */
    Volume withoutNoise(final Volume shares) {
        final Volume blurred = GaussianBlur.of(shares, blur / voxel);
        final float[] densities = new float[blurred.voxels().length];
        for (int i = 0; i < densities.length; i++) {
            densities[i] = (float) (marrow + blurred.voxels()[i] * (bone - marrow));
        }
        return Volume.of(densities, shares.width(), shares.height(), shares.depth(), shares.calibration());
    }

    /** As {@link #withoutNoise}, and noise. */
    public Volume scan(final Volume shares, final Random random) {
        final Volume volume = withoutNoise(shares);
        final float[] densities = volume.voxels();
        for (int i = 0; i < densities.length; i++) {
            densities[i] += (float) (noise * random.nextGaussian());
        }
        return volume;
    }
}
