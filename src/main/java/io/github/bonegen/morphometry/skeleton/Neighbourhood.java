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
package io.github.bonegen.morphometry.skeleton;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.ArrayList;
import java.util.List;

/**
 * The 26 neighbours of a voxel as bits: the neighbour at (x, y, z), each -1 to 1, is bit 13 + x + 3 y + 9 z, and bit 13 the
 * voxel itself.
 */
final class Neighbourhood {

    static final int CENTRE = 13;

    private static final int SIZE = 27;

    /** For each voxel those that share a corner with it. */
    private static final int[] ADJACENT = new int[SIZE];

    /** The cells on the surface of the voxel by their sign in its Euler number: what other voxels have each of them too. */
    private static final int[] PLUS;
    private static final int[] MINUS;

    static {
        final List<Integer> plus = new ArrayList<>();
        final List<Integer> minus = new ArrayList<>();
        for (int cell = 0; cell < SIZE; cell++) {
            int owners = 0;
            for (int voxel = 0; voxel < SIZE; voxel++) {
                if (voxel != cell && distance(voxel, cell) == 1) {
                    ADJACENT[cell] |= 1 << voxel;
                }
                owners |= voxel != CENTRE && has(voxel, cell) ? 1 << voxel : 0;
            }
            final int sides = Math.abs(at(cell, 0)) + Math.abs(at(cell, 1)) + Math.abs(at(cell, 2));
            if (sides > 0) {
                // Faces and corners count, edges are taken off.
                (sides == 2 ? minus : plus).add(owners);
            }
        }
        PLUS = plus.stream().mapToInt(Integer::intValue).toArray();
        MINUS = minus.stream().mapToInt(Integer::intValue).toArray();
    }

    private Neighbourhood() {
        // Static functions only.
    }

    private static int at(final int place, final int axis) {
        return place / (axis == 0 ? 1 : axis == 1 ? 3 : 9) % 3 - 1;
    }

    private static int distance(final int a, final int b) {
        return Math.max(Math.abs(at(a, 0) - at(b, 0)), Math.max(Math.abs(at(a, 1) - at(b, 1)), Math.abs(at(a, 2)
            - at(b, 2))));
    }

    /** Whether a voxel has a face, edge or corner of the one in the middle. */
    private static boolean has(final int voxel, final int cell) {
        for (int axis = 0; axis < 3; axis++) {
            if (at(voxel, axis) != 0 && at(voxel, axis) != at(cell, axis)) {
                return false;
            }
        }
        return true;
    }

    /** The neighbours of a voxel; none lies outside the volume. */
    static int of(final BinaryVolume volume, final int x, final int y, final int z) {
        int bits = 0;
        for (int k = Math.max(0, z - 1); k <= Math.min(volume.depth() - 1, z + 1); k++) {
            for (int j = Math.max(0, y - 1); j <= Math.min(volume.height() - 1, y + 1); j++) {
                bits |= volume.three(x, j, k) << 9 * (k - z + 1) + 3 * (j - y + 1);
            }
        }
        return bits & ~(1 << CENTRE);
    }

    /** Whether the Euler number stays when the voxel goes: 1 less that of the surface that it shares. */
    static boolean keepsEulerNumber(final int neighbours) {
        int euler = 0;
        for (final int owners : PLUS) {
            euler += (neighbours & owners) != 0 ? 1 : 0;
        }
        for (final int owners : MINUS) {
            euler -= (neighbours & owners) != 0 ? 1 : 0;
        }
        return euler == 1;
    }

    /** Whether the neighbours hang together without the voxel; none do. */
    static boolean hangTogether(final int neighbours) {
        int reached = neighbours & -neighbours;
        int fresh = reached;
        while (fresh != 0) {
            final int next = ADJACENT[Integer.numberOfTrailingZeros(fresh)] & neighbours & ~reached;
            reached |= next;
            fresh = fresh & fresh - 1 | next;
        }
        return reached == neighbours;
    }
}
