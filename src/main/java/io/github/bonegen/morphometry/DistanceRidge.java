package io.github.bonegen.morphometry;

import java.util.Arrays;

/**
 * The centres whose spheres no neighbour's sphere holds, largest sphere first. The spheres at these few voxels cover
 * what the spheres at all voxels cover, value by value.
 *
 * <p>Cost O(voxels); memory 8 bytes a centre, a few per cent of the voxels, twice while they are sorted.
 *
 * @param centres indices of voxels, x fastest
 * @param radii2 their squared radii, descending
 */
record DistanceRidge(int[] centres, int[] radii2) {

    /** @param distances squared distances, none of them {@link SquaredDistances#NONE} */
    static DistanceRidge of(final int[] distances, final int width, final int height, final int depth,
        final Parallel parallel)
    {
        final int largest = Arrays.stream(distances).max().orElse(0);
        final SphereContainment containment = new SphereContainment(largest);
        final int[][] slices = new int[depth][];
        parallel.run("Finding sphere centres", depth,
            z -> slices[z] = ridgeOfSlice(distances, width, height, depth, z, containment));
        return sorted(slices, distances, largest);
    }

    private static int[] ridgeOfSlice(final int[] distances, final int width, final int height, final int depth,
        final int z, final SphereContainment containment)
    {
        final int[] found = new int[width * height];
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final int index = (z * height + y) * width + x;
                if (distances[index] > 0 && !isHeld(distances, width, height, depth, x, y, z, containment)) {
                    found[count++] = index;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isHeld(final int[] distances, final int width, final int height, final int depth,
        final int x, final int y, final int z, final SphereContainment containment)
    {
        final int radius2 = distances[(z * height + y) * width + x];
        for (int dz = z > 0 ? -1 : 0; dz <= (z < depth - 1 ? 1 : 0); dz++) {
            for (int dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++) {
                final int row = ((z + dz) * height + y + dy) * width + x;
                for (int dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
                    final int neighbour = distances[row + dx];
                    if (neighbour > radius2 && containment.holds(neighbour, radius2, dx * dx + dy * dy + dz * dz - 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Counting sort, descending; equal spheres stay in the order of their voxels. */
    private static DistanceRidge sorted(final int[][] slices, final int[] distances, final int largest) {
        final int[] starts = new int[largest + 2];
        int total = 0;
        for (final int[] slice : slices) {
            for (final int centre : slice) {
                starts[largest - distances[centre] + 1]++;
                total++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        final int[] centres = new int[total];
        final int[] radii2 = new int[total];
        for (final int[] slice : slices) {
            for (final int centre : slice) {
                final int place = starts[largest - distances[centre]]++;
                centres[place] = centre;
                radii2[place] = distances[centre];
            }
        }
        return new DistanceRidge(centres, radii2);
    }
}
