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
 * The bits of a volume in the order of {@link VoxelTiles}, of so many voxels that their addresses take more than 32 bits: a
 * word and a place in it for each sample, which takes longer.
 */
final class LargeVoxelTiles implements LineSampler {

    private final long[] tiles;
    private final int longestSide;

    /** Words between columns that are neighbours along x and y. */
    private final int strideX;
    private final int strideY;

    LargeVoxelTiles(final BinaryVolume volume) {
        longestSide = Math.max(volume.width(), Math.max(volume.height(), volume.depth()));
        strideX = volume.depth();
        strideY = (volume.width() + 7 >> 3) * strideX;
        tiles = new long[Math.multiplyExact(volume.height() + 7 >> 3, strideY)];
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                for (int word = 0; word < volume.wordsPerRow(); word++) {
                    final long row = volume.words()[volume.row(y, z) + word];
                    for (int x = 0; row >>> x != 0 && x < BinaryVolume.WORD; x += 8) {
                        tiles[tile(word * BinaryVolume.WORD + x, y, z)] |= (row >>> x & 0xFF) << ((y & 7) << 3);
                    }
                }
            }
        }
    }

    private int tile(final int x, final int y, final int z) {
        return (y >> 3) * strideY + (x >> 3) * strideX + z;
    }

    @Override
    public int longestSide() {
        return longestSide;
    }

    @Override
    public void sample(final int[][] starts, final int[] ahead, final int places, final int count, final int[] samples) {
        for (int i = 0; i < count; i++) {
            final int x = starts[0][i] + ahead[0] >> places;
            final int y = starts[1][i] + ahead[1] >> places;
            final int z = starts[2][i] + ahead[2] >> places;
            samples[i] = (int) (tiles[tile(x, y, z)] >>> ((y & 7) << 3) + (x & 7));
        }
    }
}
