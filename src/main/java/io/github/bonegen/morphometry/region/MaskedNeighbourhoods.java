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

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.structure.EulerNumber;
import io.github.bonegen.morphometry.structure.NeighbourhoodArea;
import io.github.bonegen.morphometry.structure.SurfaceArea;
import java.util.Arrays;

/**
 * How often each pair of arrangements of 2 x 2 x 2 voxels, of bone and of a mask, occurs among the cubes that touch a
 * volume. Bit x + 2y + 4z of an arrangement is the voxel at (x, y, z) of the cube; outside the volume there is neither.
 *
 * <p>Cost O(voxels); memory 2 MiB a thread.
 *
 * @param counts by the number of axes along which the cube lies inside the volume, then by bone + 256 mask
 */
record MaskedNeighbourhoods(long[][] counts) {

    private static final int ARRANGEMENTS = 256;
    private static final int ALL = ARRANGEMENTS - 1;
    private static final int AXES = 3;

    /** The voxels of an arrangement at x = 0. */
    private static final int LEFT = 0b01010101;

    static MaskedNeighbourhoods of(final BinaryVolume bone, final BinaryVolume mask, final Parallel parallel) {
        final int slices = bone.depth() + 1;
        final int tasks = Math.min(slices, parallel.threads());
        final long[][][] counts = new long[tasks][AXES + 1][ARRANGEMENTS * ARRANGEMENTS];
        parallel.run("Counting neighbourhoods", tasks, task -> {
            for (int z = task - 1; z < slices - 1; z += tasks) {
                countSlice(bone, mask, z, counts[task]);
            }
        });
        for (int task = 1; task < tasks; task++) {
            for (int axes = 0; axes <= AXES; axes++) {
                for (int i = 0; i < counts[0][axes].length; i++) {
                    counts[0][axes][i] += counts[task][axes][i];
                }
            }
        }
        return new MaskedNeighbourhoods(counts[0]);
    }

    private static void countSlice(final BinaryVolume bone, final BinaryVolume mask, final int z, final long[][] counts) {
        final long[][] boneRows = new long[4][bone.wordsPerRow()];
        final long[][] maskRows = new long[4][bone.wordsPerRow()];
        final int insideZ = isInside(z, bone.depth());
        for (int y = -1; y < bone.height(); y++) {
            load(mask, y, z, maskRows);
            if (Arrays.stream(maskRows).flatMapToLong(Arrays::stream).anyMatch(word -> word != 0)) {
                load(bone, y, z, boneRows);
                countRow(boneRows, maskRows, bone.width(), counts, insideZ + isInside(y, bone.height()));
            }
        }
    }

    /** 1 where a cube that begins at a voxel has both of its voxels along an axis inside, else 0. */
    private static int isInside(final int place, final int extent) {
        return place >= 0 && place < extent - 1 ? 1 : 0;
    }

    private static void load(final BinaryVolume volume, final int y, final int z, final long[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            final int rowY = y + (i & 1);
            final int rowZ = z + (i >> 1);
            if (rowY < 0 || rowZ < 0 || rowY >= volume.height() || rowZ >= volume.depth()) {
                Arrays.fill(rows[i], 0);
            } else {
                System.arraycopy(volume.words(), volume.row(rowY, rowZ), rows[i], 0, rows[i].length);
            }
        }
    }

    private static void countRow(final long[][] bone, final long[][] mask, final int width, final long[][] counts,
        final int inside)
    {
        int bones = column(bone, 0);
        int masks = column(mask, 0);
        counts[inside][masks * ARRANGEMENTS + bones]++;
        final long[] inner = counts[inside + 1];
        for (int x = 1; x < width; x++) {
            bones = bones >> 1 & LEFT | column(bone, x);
            masks = masks >> 1 & LEFT | column(mask, x);
            inner[masks * ARRANGEMENTS + bones]++;
        }
        counts[inside][(masks >> 1 & LEFT) * ARRANGEMENTS + (bones >> 1 & LEFT)]++;
    }

    /** The four voxels at x, as the right half of an arrangement. */
    private static int column(final long[][] rows, final int x) {
        final int word = x / BinaryVolume.WORD;
        return (int) (rows[0][word] >>> x & 1) << 1 | (int) (rows[1][word] >>> x & 1) << 3
            | (int) (rows[2][word] >>> x & 1) << 5 | (int) (rows[3][word] >>> x & 1) << 7;
    }

    /** The arrangements of bone in the mask alone, of all cubes that touch it; those without bone are not all counted. */
    long[] cut() {
        final long[] cut = new long[ARRANGEMENTS];
        for (final long[] each : counts) {
            for (int i = 0; i < each.length; i++) {
                cut[i & i >> 8] += each[i];
            }
        }
        return cut;
    }

    /** The arrangements of bone in the cubes that lie wholly in the mask. */
    long[] wholly() {
        return Arrays.copyOfRange(counts[AXES], ALL * ARRANGEMENTS, ARRANGEMENTS * ARRANGEMENTS);
    }

    /**
     * The Euler number of the bone as a complex of closed voxels, each vertex, edge, face and voxel counted by the share of
     * the 8, 4, 2 and 1 voxels around it that lie in the mask. For a box this is Odgaard and Gundersen's correction of faces,
     * edges and corners, doi:10.1016/8756-3282(93)90245-6.
     */
    double deltaChi() {
        long eighths = 0;
        for (final long[] each : counts) {
            for (int i = 0; i < each.length; i++) {
                eighths += each[i] == 0 ? 0 : each[i] * EulerNumber.eighths(i & ALL, i >> 8);
            }
        }
        return eighths / 8.0;
    }

    /** The surface of bone in the mask alone, in voxel faces, closed where the mask cuts it. */
    double closedSurface() {
        return SurfaceArea.of(cut());
    }

    /** The surface in voxel faces: of each cube the share of its voxels inside the volume that lie in the mask. */
    double sharedSurface() {
        final double[] areas = NeighbourhoodArea.ofAllArrangements();
        double surface = 0;
        for (int axes = 0; axes <= AXES; axes++) {
            for (int i = 0; i < counts[axes].length; i++) {
                if (counts[axes][i] != 0) {
                    surface += counts[axes][i] * areas[i & ALL] * Integer.bitCount(i >> 8) / (1 << axes);
                }
            }
        }
        return surface;
    }
}
