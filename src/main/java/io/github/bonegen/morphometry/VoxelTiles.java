package io.github.bonegen.morphometry;

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
