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
package io.github.bonegen.morphometry.thickness;

import java.util.Arrays;

/**
 * The largest among the neighbours of each voxel of a row: those that share a face, an edge or a corner with it. What
 * lies outside the volume counts as 0. Whole rows are compared, by the signs of differences, which compilers make
 * vectors of.
 */
final class NeighbourMaxima {

    private final int[] values;
    private final Grid grid;

    /** The eight rows around a row and itself, y before z, each with a voxel more at both ends. */
    private final int[][] rows;
    private final int[] beside;
    private final int[] across;

    private final int[] faces;
    private final int[] edges;
    private final int[] corners;

    NeighbourMaxima(final int[] values, final Grid grid) {
        this.values = values;
        this.grid = grid;
        rows = new int[9][grid.width() + 2];
        beside = new int[grid.width() + 2];
        across = new int[grid.width() + 2];
        faces = new int[grid.width()];
        edges = new int[grid.width()];
        corners = new int[grid.width()];
    }

    /** Takes the maxima along a row; what an earlier row gave is overwritten. */
    void take(final int y, final int z) {
        for (int i = 0; i < rows.length; i++) {
            load(rows[i], y + i % 3 - 1, z + i / 3 - 1);
        }
        largestOfFour(rows[1], rows[3], rows[5], rows[7], beside);
        largestOfFour(rows[0], rows[2], rows[6], rows[8], across);
        largestOfThree(rows[4], beside, faces);
        largestOfThree(beside, across, edges);
        largestOfTwo(across, corners);
    }

    /** Of the voxels that share a face with each. */
    int[] faces() {
        return faces;
    }

    /** Of the voxels that share an edge alone. */
    int[] edges() {
        return edges;
    }

    /** Of the voxels that share a corner alone. */
    int[] corners() {
        return corners;
    }

    private void load(final int[] row, final int y, final int z) {
        if (y < 0 || z < 0 || y >= grid.height() || z >= grid.depth()) {
            Arrays.fill(row, 0);
        } else {
            System.arraycopy(values, (z * grid.height() + y) * grid.width(), row, 1, grid.width());
        }
    }

    private static void largestOfFour(final int[] a, final int[] b, final int[] c, final int[] d, final int[] largest) {
        for (int x = 0; x < largest.length; x++) {
            largest[x] = larger(larger(a[x], b[x]), larger(c[x], d[x]));
        }
    }

    /** Of one row what lies left and right, of another what lies at the voxel. */
    private static void largestOfThree(final int[] sides, final int[] middle, final int[] largest) {
        for (int x = 0; x < largest.length; x++) {
            largest[x] = larger(larger(sides[x], sides[x + 2]), middle[x + 1]);
        }
    }

    private static void largestOfTwo(final int[] sides, final int[] largest) {
        for (int x = 0; x < largest.length; x++) {
            largest[x] = larger(sides[x], sides[x + 2]);
        }
    }

    private static int larger(final int a, final int b) {
        final int difference = a - b;
        return a - (difference & difference >> 31);
    }
}
