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
package io.github.bonegen.morphometry.binary;

import java.util.Arrays;

/**
 * The unbroken runs of bone along x, row by row. Cost O(voxels); memory 8 bytes a run.
 *
 * @param volume that they lie in
 * @param firsts for each row, y before z, the number of its first run; one more at the end
 * @param starts first voxel of each run
 * @param ends one more than the last voxel
 */
record Runs(BinaryVolume volume, int[] firsts, int[] starts, int[] ends) {

    private static final int FIRST_CAPACITY = 1024;

    /** What is done with a run. */
    @FunctionalInterface
    interface Visitor {
        void visit(int run, int y, int z);
    }

    static Runs of(final BinaryVolume volume) {
        final int[] firsts = new int[volume.height() * volume.depth() + 1];
        int[] starts = new int[FIRST_CAPACITY];
        int[] ends = new int[FIRST_CAPACITY];
        int count = 0;
        for (int row = 0; row < firsts.length - 1; row++) {
            final int y = row % volume.height();
            final int z = row / volume.height();
            int x = 0;
            while (x < volume.width()) {
                final int start = x;
                final boolean bone = volume.get(x, y, z);
                while (x < volume.width() && volume.get(x, y, z) == bone) {
                    x++;
                }
                if (bone) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, 2 * count);
                        ends = Arrays.copyOf(ends, 2 * count);
                    }
                    starts[count] = start;
                    ends[count++] = x;
                }
            }
            firsts[row + 1] = count;
        }
        return new Runs(volume, firsts, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    int count() {
        return starts.length;
    }

    void forEach(final Visitor visitor) {
        for (int row = 0; row < firsts.length - 1; row++) {
            for (int run = firsts[row]; run < firsts[row + 1]; run++) {
                visitor.visit(run, row % volume.height(), row / volume.height());
            }
        }
    }

    /** Whether a run reaches the border of the volume. */
    boolean touchesBorder(final int run, final int y, final int z) {
        return y == 0 || z == 0 || y == volume.height() - 1 || z == volume.depth() - 1 || starts[run] == 0
            || ends[run] == volume.width();
    }
}
