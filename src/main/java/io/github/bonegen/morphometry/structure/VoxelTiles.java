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

import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * The bits of a volume in columns of 8 x 8 voxels along z, one word a slice of a column: 8 x 8 x 8 voxels take a cache line,
 * so that a line in any direction stays in few of them. Of less than 2^31 voxels.
 */
final class VoxelTiles implements LineSampler {

    private final long[] tiles;
    private final int longestSide;

    /** Words times 64 between columns that are neighbours along x and y. */
    private final int strideX;
    private final int strideY;

    VoxelTiles(final BinaryVolume volume) {
        longestSide = Math.max(volume.width(), Math.max(volume.height(), volume.depth()));
        final int columnsX = volume.width() + 7 >> 3;
        final int columnsY = volume.height() + 7 >> 3;
        strideX = volume.depth() << 6;
        strideY = columnsX * strideX;
        tiles = new long[columnsX * columnsY * volume.depth()];
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                for (int word = 0; word < volume.wordsPerRow(); word++) {
                    final long row = volume.words()[volume.row(y, z) + word];
                    for (int x = 0; row >>> x != 0 && x < 64; x += 8) {
                        tiles[address((word << 6) + x, y, z) >>> 6] |= (row >>> x & 0xFF) << ((y & 7) << 3);
                    }
                }
            }
        }
    }

    private int address(final int x, final int y, final int z) {
        return (y >> 3) * strideY + (x >> 3) * strideX + (z << 6) + ((y & 7) << 3) + (x & 7);
    }

    @Override
    public int longestSide() {
        return longestSide;
    }

    @Override
    public void sample(final int[][] starts, final int[] ahead, final int places, final int count, final int[] samples) {
        // Of 8 q + r voxels along an axis r stay in the column.
        address(starts[0], starts[1], starts[2], ahead[0], ahead[1], ahead[2], places, strideX - 8, strideY - 64, count, samples);
        look(samples, count);
    }

    /** All addresses come before the first look: compilers make vectors of this loop. */
    private static void address(final int[] startsX, final int[] startsY, final int[] startsZ, final int aheadX,
        final int aheadY, final int aheadZ, final int places, final int moreX, final int moreY, final int count,
        final int[] addresses)
    {
        for (int i = 0; i < count; i++) {
            final int x = startsX[i] + aheadX >> places;
            final int y = startsY[i] + aheadY >> places;
            final int z = startsZ[i] + aheadZ >> places;
            addresses[i] = (z << 6) + (y << 3) + (y >> 3) * moreY + x + (x >> 3) * moreX;
        }
    }

    /** Puts voxels in the place of their addresses. */
    private void look(final int[] addresses, final int count) {
        for (int i = 0; i < count; i++) {
            final int address = addresses[i];
            addresses[i] = (int) (tiles[address >>> 6] >>> address);
        }
    }
}
