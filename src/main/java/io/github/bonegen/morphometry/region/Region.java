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
package io.github.bonegen.morphometry.region;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Box;

/**
 * Where in a volume bone is measured; its voxels are the total volume TV.
 *
 * @param name what tables and messages call it, empty for the whole volume
 * @param voxels of the region
 * @param convention by which structures that cross the border are measured
 */
public record Region(String name, BinaryVolume voxels, Convention convention) {

    /** @throws io.github.bonegen.InvalidInputException if there is no voxel in the region */
    public Region {
        require(voxels.count() > 0, "%s is empty; accepted is a mask with voxels above 0", name);
    }

    /** All of a volume. */
    public static Region everywhere(final BinaryVolume bone) {
        return new Region("", bone.full(), Convention.WHOLE);
    }

    /** Whether every voxel of the volume is in the region. */
    public boolean isEverywhere() {
        return voxels.count() == voxels.size();
    }

    /** The smallest box that holds the region. */
    public Box box() {
        return Boxes.around(voxels);
    }

    /** What of bone lies in this region, by its convention; {@link Convention} has the definitions. */
    public Compartment of(final BinaryVolume bone) {
        require(voxels.width() == bone.width() && voxels.height() == bone.height() && voxels.depth() == bone.depth(),
            "%s is %d x %d x %d voxels and the image %d x %d x %d; both must be of one size", name, voxels.width(),
            voxels.height(), voxels.depth(), bone.width(), bone.height(), bone.depth());
        return isEverywhere() ? new EntireVolume(bone) : convention.of(bone, voxels, box());
    }
}
