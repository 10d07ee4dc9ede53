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
package io.github.bonegen.morphometry.ellipsoid;

import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * Marrow about a place in a volume: of a cube of 64 voxels a bit each, so that one comparison tells what lies beyond it, where
 * the volume itself is asked. What lies outside the volume is no marrow. Memory 32 KB, of which a search looks at a part.
 */
final class Vicinity {

    private static final int SIDE = BinaryVolume.WORD;

    private static final int SIDE_BITS = 6;

    private final BinaryVolume bone;
    private final int left;
    private final int top;
    private final int front;

    /** By z and y. */
    private final long[] marrow = new long[SIDE * SIDE];

    Vicinity(final BinaryVolume bone, final double[] place) {
        this.bone = bone;
        left = (int) Math.floor(place[0]) - SIDE / 2;
        top = (int) Math.floor(place[1]) - SIDE / 2;
        front = (int) Math.floor(place[2]) - SIDE / 2;
        for (int z = Math.max(0, -front); z < Math.min(SIDE, bone.depth() - front); z++) {
            for (int y = Math.max(0, -top); y < Math.min(SIDE, bone.height() - top); y++) {
                marrow[z << SIDE_BITS | y] = bone.marrow(left, top + y, front + z);
            }
        }
    }

    /** Where the cube begins along an axis. */
    int origin(final int axis) {
        return axis == 0 ? left : axis == 1 ? top : front;
    }

    /** Whether a voxel, counted from where the cube begins, is marrow. */
    boolean isMarrow(final int x, final int y, final int z) {
        return (x | y | z) >>> SIDE_BITS == 0 ? (marrow[z << SIDE_BITS | y] >>> x & 1) != 0
            : isFarMarrow(left + x, top + y, front + z);
    }

    private boolean isFarMarrow(final int x, final int y, final int z) {
        return (x | y | z) >= 0 && x < bone.width() && y < bone.height() && z < bone.depth() && !bone.get(x, y, z);
    }
}
