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

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Box;

/**
 * How structures that cross a mask's border are measured. B is bone in the image, M the mask, TV the voxels of M. In both
 * conventions BV is B in M; densities are means over M and over B in M; SMI counts the cubes of 2 x 2 x 2 voxels that lie
 * wholly in M; components, ellipsoids and skeletons are those of B in M; lines of DA count where they run in M. A mask of all voxels gives what the
 * image without a mask gives.
 */
public enum Convention {

    /**
     * The image is measured as a whole and counted in the mask. Tb.Th and Tb.Sp: the map of the whole image, averaged over M
     * (what ORMIR_XCT does with a sub-mask). Surface: the mesh of the whole image, of each cube of 2 x 2 x 2 voxels the share
     * of its voxels that lie in M, so that the mask cuts no new surface. Connectivity: each vertex, edge, face and voxel
     * of B counts by the share of the voxels around it that lie in M. DA: changes in M, none where the mask cuts. Fractal dimension: surface voxels of B in M, boxes
     * from the image's origin. Surface and delta chi of masks that tile an image add up to the image's.
     */
    WHOLE {
        @Override
        Compartment of(final BinaryVolume bone, final BinaryVolume mask, final Box box) {
            return new MaskedCompartment(bone, bone.inverse(), mask, MaskedCompartment.Cut.OPEN);
        }
    },

    /**
     * Nothing is known of what lies outside: bone and marrow end at the mask, the image at the box around it (nearest to
     * BoneJ's cropping to ROIs, which it gave up for thickness). Tb.Th and Tb.Sp: spheres lie in bone, or marrow, and in M. Surface: bone is closed where
     * the mask cuts it. Connectivity: as above, of B in M alone. DA: a line's end in bone is half a change. Fractal dimension: boxes from the corner of the box. A
     * box gives what the image cropped to it gives.
     */
    CLIPPED {
        @Override
        Compartment of(final BinaryVolume bone, final BinaryVolume mask, final Box box) {
            final BinaryVolume cut = Boxes.crop(bone, box);
            final BinaryVolume inside = Boxes.crop(mask, box);
            if (inside.count() == inside.size()) {
                return new EntireVolume(cut);
            }
            return new MaskedCompartment(cut.and(inside), cut.inverse().and(inside), inside,
                MaskedCompartment.Cut.CLOSED);
        }
    };

    abstract Compartment of(BinaryVolume bone, BinaryVolume mask, Box box);
}
