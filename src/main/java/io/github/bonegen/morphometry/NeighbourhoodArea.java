package io.github.bonegen.morphometry;

/**
 * The surface that the reference metric sees in a cube of 2 x 2 x 2 voxels, for what reproduces it by other means.
 */
public final class NeighbourhoodArea {

    private NeighbourhoodArea() {
        // Static functions only.
    }

    /**
     * The areas of all 256 arrangements in voxel faces.
     *
     * @return by arrangement, whose bit x + 2 y + 4 z is set where the voxel (x, y, z) is bone
     */
    public static double[] ofAllArrangements() {
        final double[] areas = new double[Neighbourhoods.ARRANGEMENTS];
        for (int i = 0; i < areas.length; i++) {
            final long[] one = new long[areas.length];
            one[i] = 1;
            areas[i] = SurfaceArea.of(one);
        }
        return areas;
    }
}
