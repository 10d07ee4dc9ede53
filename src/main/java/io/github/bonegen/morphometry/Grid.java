package io.github.bonegen.morphometry;

/** The size of a volume whose voxels lie in one array, x fastest. */
record Grid(int width, int height, int depth) {

    static Grid of(final BinaryVolume volume) {
        return new Grid(volume.width(), volume.height(), volume.depth());
    }

    /** Whether all 26 neighbours of a voxel lie in the volume. */
    boolean isInner(final int x, final int y, final int z) {
        return x > 0 && y > 0 && z > 0 && x < width - 1 && y < height - 1 && z < depth - 1;
    }

    /** Whether a neighbour of a voxel lies in the volume. */
    boolean contains(final int x, final int y, final int z, final Neighbour neighbour) {
        final int i = x + neighbour.offset()[0];
        final int j = y + neighbour.offset()[1];
        final int k = z + neighbour.offset()[2];
        return i >= 0 && j >= 0 && k >= 0 && i < width && j < height && k < depth;
    }

    /** What leads from a voxel's index to its neighbours', in their order. */
    int[] neighbourShifts() {
        return Neighbour.ALL.stream()
            .mapToInt(each -> (each.offset()[2] * height + each.offset()[1]) * width + each.offset()[0]).toArray();
    }

    /** How far apart in the array voxels are that are one apart along an axis. */
    int stride(final int axis) {
        return axis == 0 ? 1 : axis == 1 ? width : width * height;
    }
}
