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
 * The bits of a volume in tiles of 4 x 4 x 4, one word a tile, so that a line in any direction stays in few words.
 */
final class VoxelTiles {

    private final long[] tiles;
    private final int tilesX;
    private final int tilesXY;

    VoxelTiles(final BinaryVolume volume) {
        tilesX = volume.width() + 3 >> 2;
        tilesXY = tilesX * (volume.height() + 3 >> 2);
        tiles = new long[tilesXY * (volume.depth() + 3 >> 2)];
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                for (int x = 0; x < volume.width(); x++) {
                    if (volume.get(x, y, z)) {
                        tiles[tile(x, y, z)] |= 1L << bit(x, y, z);
                    }
                }
            }
        }
    }

    /** 1 in bone, 0 in marrow. */
    int get(final int x, final int y, final int z) {
        return (int) (tiles[tile(x, y, z)] >>> bit(x, y, z)) & 1;
    }

    private int tile(final int x, final int y, final int z) {
        return (z >> 2) * tilesXY + (y >> 2) * tilesX + (x >> 2);
    }

    private static int bit(final int x, final int y, final int z) {
        return (z & 3) << 4 | (y & 3) << 2 | x & 3;
    }
}
