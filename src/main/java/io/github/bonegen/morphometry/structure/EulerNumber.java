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
package io.github.bonegen.morphometry.structure;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * The Euler number of the bone as a complex of closed voxels: voxels that share a corner hang together (26 neighbours).
 *
 * <p>chi = vertices - edges + faces - cubes, summed over the corners of the voxels: the eight voxels around a corner
 * say whether it exists and own half of each of its edges, a quarter of each of its faces and an eighth of a voxel.
 * A table over their 256 arrangements holds eight times that. Odgaard and Gundersen 1993,
 * doi:10.1016/8756-3282(93)90245-6. Cost O(voxels).
 */
public final class EulerNumber {

    private static final int[] EIGHTHS = table();

    private EulerNumber() {
        // Static functions only.
    }

    /** The Euler number of a volume's bone, with marrow around the volume. */
    public static long of(final BinaryVolume volume, final Parallel parallel) {
        return of(Neighbourhoods.padded(volume, parallel));
    }

    /** @param counts of all arrangements that touch the volume */
    public static long of(final long[] counts) {
        long eighths = 0;
        for (int i = 0; i < counts.length; i++) {
            eighths += counts[i] * EIGHTHS[i];
        }
        return eighths / 8;
    }

    private static int[] table() {
        final int[] table = new int[Neighbourhoods.ARRANGEMENTS];
        for (int arrangement = 1; arrangement < table.length; arrangement++) {
            table[arrangement] = 8 - 4 * edges(arrangement) + 2 * faces(arrangement) - Integer.bitCount(arrangement);
        }
        return table;
    }

    /** An edge leaves the corner along each half axis; it exists if one of the four voxels on that side does. */
    private static int edges(final int arrangement) {
        int edges = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                edges += anyVoxel(arrangement, axis, side, axis, side);
            }
        }
        return edges;
    }

    /** A face lies in each quadrant of the three planes; it exists if one of the two voxels beside it does. */
    private static int faces(final int arrangement) {
        int faces = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int sides = 0; sides < 4; sides++) {
                faces += anyVoxel(arrangement, axis, sides & 1, (axis + 1) % 3, sides >> 1);
            }
        }
        return faces;
    }

    private static int anyVoxel(final int arrangement, final int axis, final int side, final int otherAxis,
        final int otherSide)
    {
        for (int voxel = 0; voxel < 8; voxel++) {
            final boolean beside = (voxel >> axis & 1) == side && (voxel >> otherAxis & 1) == otherSide;
            if (beside && (arrangement >> voxel & 1) != 0) {
                return 1;
            }
        }
        return 0;
    }

    /**
     * Eight times what some voxels of a cube of 2 x 2 x 2 have of the vertex in its middle, its edges, faces and voxels: each
     * that exists belongs in equal shares to the 8, 4, 2 and 1 voxels around it, bone or not.
     *
     * @param bone arrangement of bone
     * @param mask arrangement of the voxels that count
     */
    public static int eighths(final int bone, final int mask) {
        int eighths = 0;
        // What lies at the vertex: with no axis fixed to a side itself, with one an edge, with two a face, with three a voxel.
        for (int fixed = 0; fixed < 8; fixed++) {
            for (int sides = 0; sides < 8; sides++) {
                if ((sides & ~fixed) == 0) {
                    final int around = around(fixed, sides);
                    final int sign = Integer.bitCount(fixed) % 2 == 0 ? 1 : -1;
                    eighths += (bone & around) == 0 ? 0 : sign * Integer.bitCount(mask & around);
                }
            }
        }
        return eighths;
    }

    /** The voxels of a cube on the given sides of the fixed axes. */
    private static int around(final int fixed, final int sides) {
        int around = 0;
        for (int voxel = 0; voxel < 8; voxel++) {
            around |= (voxel & fixed) == sides ? 1 << voxel : 0;
        }
        return around;
    }
}
