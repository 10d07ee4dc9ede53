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
import io.github.bonegen.morphometry.structure.Anisotropy;
import java.util.Arrays;
import java.util.List;

/**
 * DA from mean intercept lengths along the 13 directions to the 26 neighbours, on all lines through middles of voxels: of
 * every two neighbours in the mask it is counted whether they change between bone and marrow, half to each of them. The
 * ellipsoid is fitted to the lengths as {@link Anisotropy} does. Harrigan and Mann 1984, doi:10.1007/BF00540446.
 *
 * @param bone of the whole volume
 * @param mask where voxels count
 */
record LatticeIntercepts(BinaryVolume bone, BinaryVolume mask) implements CellMeasure {

    /** Steps of at most one voxel along each axis, one of each pair that is opposite. */
    private static final int[][] STEPS = steps();

    private static int[][] steps() {
        final int[][] steps = new int[13][];
        for (int i = 0; i < steps.length; i++) {
            final int number = 14 + i;
            steps[i] = new int[] {number % 3 - 1, number / 3 % 3 - 1, number / 9 - 1};
        }
        return steps;
    }

    @Override
    public int fields() {
        return 2 * STEPS.length;
    }

    /** For each step changes, then neighbours. */
    @Override
    public void row(final int y, final int z, final double[][] rows) {
        for (int i = 0; i < STEPS.length; i++) {
            Arrays.fill(rows[2 * i], 0);
            Arrays.fill(rows[2 * i + 1], 0);
            for (int sign = -1; sign <= 1; sign += 2) {
                final int otherY = y + sign * STEPS[i][1];
                final int otherZ = z + sign * STEPS[i][2];
                if (otherY >= 0 && otherZ >= 0 && otherY < bone.height() && otherZ < bone.depth()) {
                    count(bone.row(y, z), bone.row(otherY, otherZ), sign * STEPS[i][0], rows[2 * i], rows[2 * i + 1]);
                }
            }
        }
    }

    private void count(final int row, final int other, final int shift, final double[] changes, final double[] pairs) {
        for (int word = 0; word < bone.wordsPerRow(); word++) {
            final long both = mask.words()[row + word] & shifted(mask, other, word, shift);
            final long changed = both & (bone.words()[row + word] ^ shifted(bone, other, word, shift));
            addHalf(both, word, pairs);
            addHalf(changed, word, changes);
        }
    }

    /** The bits of a row's word, each the voxel so far beside it. */
    private static long shifted(final BinaryVolume volume, final int row, final int word, final int shift) {
        final long bits = volume.words()[row + word];
        if (shift > 0) {
            return bits >>> 1 | (word + 1 < volume.wordsPerRow() ? volume.words()[row + word + 1] << 63 : 0);
        }
        return shift == 0 ? bits : bits << 1 | (word > 0 ? volume.words()[row + word - 1] >>> 63 : 0);
    }

    private static void addHalf(final long bits, final int word, final double[] row) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            row[word * BinaryVolume.WORD + Long.numberOfTrailingZeros(rest)] += 0.5;
        }
    }

    @Override
    public List<String> columns() {
        return List.of("DA", "Main direction x", "Main direction y", "Main direction z");
    }

    @Override
    public double[] of(final double total, final double[] sums) {
        double all = 0;
        final double[][] vectors = new double[STEPS.length][3];
        for (int i = 0; i < STEPS.length; i++) {
            final int[] step = STEPS[i];
            // A step is as long as what it leads across, so that pairs over changes are in steps.
            final double steps = sums[2 * i + 1] / Math.max(1, sums[2 * i]);
            for (int axis = 0; axis < 3; axis++) {
                vectors[i][axis] = step[axis] * steps;
            }
            all += sums[2 * i];
        }
        final Anisotropy fitted = all == 0 ? Anisotropy.undefined() : Anisotropy.fit(vectors);
        final double[] main = fitted.axes()[2];
        final double up = main[2] < 0 ? -1 : 1;
        return new double[] {fitted.da(), up * main[0], up * main[1], up * main[2]};
    }
}
