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
package io.github.bonegen.imagej.radiograph;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.radiograph.physics.Body;
import io.github.bonegen.radiograph.physics.DensityScale;
import io.github.bonegen.radiograph.physics.Millimetres;
import io.github.bonegen.radiograph.physics.TrilinearBody;
import io.github.bonegen.radiograph.physics.VoxelBody;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;

/**
 * An image as a body to X-ray.
 *
 * @param volume its voxels, their size in mm
 * @param scale what its values say about materials
 */
public record VolumeBodies(Volume volume, DensityScale scale) {

    /**
     * @param unit HU, mgHA or binary; auto is the image's own
     * @throws io.github.bonegen.InvalidInputException if the image is in colour, or has no unit of length or density
     */
    public static VolumeBodies of(final ImagePlus image, final String unit) {
        final Volume volume = Volumes.toVolume(image);
        final String named = unit.isBlank() || unit.equalsIgnoreCase("auto") ? volume.calibration().valueUnit() : unit;
        float largest = Float.NEGATIVE_INFINITY;
        for (final float value : volume.voxels()) {
            require(Float.isFinite(value), "%s holds voxels that are no numbers; accepted are finite densities",
                image.getTitle());
            largest = Math.max(largest, value);
        }
        return new VolumeBodies(volume, DensityScale.named(named, largest));
    }

    /** Exact path lengths through voxels. */
    public Body exact() {
        return new VoxelBody(volume, scale);
    }

    /** Trilinear between their centers. */
    public Body trilinear() {
        return new TrilinearBody(volume, scale);
    }

    /** Size of the volume along x, y, z in mm. */
    public double[] size() {
        final double[] spacing = Millimetres.spacing(volume.calibration());
        return new double[] {volume.width() * spacing[0], volume.height() * spacing[1], volume.depth() * spacing[2]};
    }

    /** Smallest size of a voxel in mm. */
    public double voxel() {
        return Arrays.stream(Millimetres.spacing(volume.calibration())).min().orElseThrow();
    }
}
