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
package io.github.bonegen.morphometry.map;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.structure.EulerNumber;
import java.util.Arrays;
import java.util.List;

/**
 * Conn.D: the Euler number of the whole volume's bone is a sum over its vertices, edges, faces and voxels, each of which
 * belongs in equal shares to the 8, 4, 2 and 1 voxels around it, be they bone or marrow; what of these lies outside a window
 * does not count in it. Odgaard and Gundersen 1993, doi:10.1016/8756-3282(93)90245-6.
 *
 * @param bone of the whole volume
 * @param mask where voxels count
 * @param density what turns a connection a voxel into the unit of the density
 * @param column the density's name
 */
record EulerShares(BinaryVolume bone, BinaryVolume mask, double density, String column) implements CellMeasure {

    private static final int CUBES = 8;

    /** Eighths that the voxel at a place of a cube of 2 x 2 x 2 has of an arrangement of bone, by the place and that. */
    private static final int[][] EIGHTHS = table();

    private static int[][] table() {
        final int[][] table = new int[CUBES][1 << CUBES];
        for (int place = 0; place < CUBES; place++) {
            for (int arrangement = 0; arrangement < table[place].length; arrangement++) {
                table[place][arrangement] = EulerNumber.eighths(arrangement, 1 << place);
            }
        }
        return table;
    }

    @Override
    public int fields() {
        return 2;
    }

    @Override
    public void row(final int y, final int z, final double[][] rows) {
        Arrays.fill(rows[0], 0);
        for (int x = 0; x < bone.width(); x++) {
            rows[1][x] = mask.get(x, y, z) && bone.get(x, y, z) ? 1 : 0;
        }
        // A voxel at place p of a cube; the cubes that hold it begin at its y and z or one before.
        for (int yz = 0; yz < 4; yz++) {
            addCubes(y - (yz & 1), z - (yz >> 1), yz << 1, rows[0]);
        }
        for (int x = mask.next(false, 0, y, z); x < mask.width(); x = mask.next(false, x + 1, y, z)) {
            rows[0][x] = 0;
        }
    }

    /** Of the cubes that begin along a row, which may lie outside. */
    private void addCubes(final int y, final int z, final int place, final double[] row) {
        final int[] left = EIGHTHS[place];
        final int[] right = EIGHTHS[place + 1];
        int arrangement = column(0, y, z);
        row[0] += right[arrangement];
        for (int x = 0; x < row.length - 1; x++) {
            arrangement = arrangement >> 1 & 0b01010101 | column(x + 1, y, z);
            row[x] += left[arrangement];
            row[x + 1] += right[arrangement];
        }
        row[row.length - 1] += left[arrangement >> 1 & 0b01010101];
    }

    /** The four voxels at x, as the right half of an arrangement. */
    private int column(final int x, final int y, final int z) {
        return bit(x, y, z) << 1 | bit(x, y + 1, z) << 3 | bit(x, y, z + 1) << 5 | bit(x, y + 1, z + 1) << 7;
    }

    private int bit(final int x, final int y, final int z) {
        return y >= 0 && z >= 0 && y < bone.height() && z < bone.depth() && bone.get(x, y, z) ? 1 : 0;
    }

    @Override
    public List<String> columns() {
        return List.of(column, "Δ(χ)");
    }

    @Override
    public double[] of(final double total, final double[] sums) {
        final double deltaChi = sums[0] / 8;
        return new double[] {sums[1] == 0 ? Double.NaN : (1 - deltaChi) / total * density, deltaChi};
    }
}
