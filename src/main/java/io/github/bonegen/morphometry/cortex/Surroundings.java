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
package io.github.bonegen.morphometry.cortex;

import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * What lies beyond the faces of an image of bone: nothing beyond a face that shows no bone; beyond one that cuts bone it is
 * not known.
 *
 * @param before voxels of nothing to add before the first along x, y and z
 * @param after the same after the last
 */
record Surroundings(int[] before, int[] after) {

    /** Fewer bone voxels than this share of a face are noise. */
    private static final double NOISE = 1e-3;

    /** @param voxels that are added where there is nothing */
    static Surroundings of(final BinaryVolume bone, final int voxels) {
        final int[] size = {bone.width(), bone.height(), bone.depth()};
        final int[] before = new int[3];
        final int[] after = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            before[axis] = isFree(bone, axis, 0) ? voxels : 0;
            after[axis] = isFree(bone, axis, size[axis] - 1) ? voxels : 0;
        }
        return new Surroundings(before, after);
    }

    private static boolean isFree(final BinaryVolume bone, final int axis, final int place) {
        final int[] from = {0, 0, 0};
        final int[] size = {bone.width(), bone.height(), bone.depth()};
        from[axis] = place;
        size[axis] = 1;
        final BinaryVolume face = bone.crop(from[0], from[1], from[2], size[0], size[1], size[2]);
        return face.count() < NOISE * face.size();
    }

    BinaryVolume with(final BinaryVolume bone) {
        return BinaryVolume.of(bone.width() + before[0] + after[0], bone.height() + before[1] + after[1], bone.depth()
            + before[2] + after[2], bone.calibration(), (x, y, z) -> isWithin(x - before[0], bone.width())
                && isWithin(y - before[1], bone.height()) && isWithin(z - before[2], bone.depth())
                && bone.get(x - before[0], y - before[1], z - before[2]));
    }

    private static boolean isWithin(final int place, final int extent) {
        return place >= 0 && place < extent;
    }

    BinaryVolume without(final BinaryVolume padded) {
        return padded.crop(before[0], before[1], before[2], padded.width() - before[0] - after[0], padded.height() - before[1]
            - after[1], padded.depth() - before[2] - after[2]);
    }
}
