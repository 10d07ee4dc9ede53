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
package io.github.bonegen.morphometry.thickness;

import io.github.bonegen.Parallel;
import java.util.stream.IntStream;

/**
 * Paints spheres into a volume, each voxel with the diameter of the largest sphere that holds it, 2 sqrt(r2) in voxels;
 * 0 where there is none. Hildebrand and Rueegsegger 1997, doi:10.1046/j.1365-2818.1997.1340694.x.
 *
 * <p>Spheres come largest first, so a voxel's first paint is its last. A sphere paints only its crescent: what the
 * sphere of one neighbour, which came before it, leaves free. Most crescents are a few voxels, so the cost is near
 * O(voxels) instead of O(sum of r^3) over the spheres; memory beside the distances 4 bytes a voxel, a bit and a margin of
 * bits as wide as the largest radius, and the centres.
 */
final class SpherePainting {

    private final Grid grid;
    private final short[] halfRows;
    private final float[] diameters;

    private SpherePainting(final Grid grid, final int largest, final float[] diameters) {
        this.grid = grid;
        halfRows = roots(largest);
        this.diameters = diameters;
    }

    /**
     * Paints the spheres of all voxels.
     *
     * @param distances squared distances, none of them {@link SquaredDistances#NONE}
     * @return the diameters
     */
    static float[] paint(final int[] distances, final Grid grid, final Parallel parallel) {
        return paint(distances, grid, 0, grid.depth(), parallel);
    }

    /** Paints the spheres of all voxels, in the slices from the first to before the second alone. */
    static float[] paint(final int[] distances, final Grid grid, final int from, final int to, final Parallel parallel) {
        // First of all: later there may be the memory, but not in one piece.
        final float[] diameters = new float[distances.length];
        final SphereContainment containment = SphereContainment.forRadiiOf(distances);
        final SpherePainting painting = new SpherePainting(grid, containment.largest(), diameters);
        // One slab a thread: a sphere that reaches into several is painted in each, so more would cost more.
        final int count = Math.min(to - from, parallel.threads());
        final int[] starts = IntStream.rangeClosed(0, count).map(i -> from + (int) ((long) i * (to - from) / count)).toArray();
        final SortedCentres[] sorted = painting.sorted(new SphereCentres(distances, grid, containment, parallel.part(0, 0.2)),
            starts, parallel.part(0.2, 0.3));
        parallel.part(0.3, 1).run("Painting spheres", count, slab -> painting.paintSlab(sorted[slab], starts[slab], starts[slab
            + 1]));
        return diameters;
    }

    /** What reaches into each slab. */
    private SortedCentres[] sorted(final SphereCentres centres, final int[] starts, final Parallel parallel) {
        final SortedCentres[] sorted = new SortedCentres[starts.length - 1];
        parallel.run("Sorting spheres", sorted.length, slab -> sorted[slab] = centres.sorted(Math.max(0, starts[slab] - radius()),
            Math.min(grid.depth(), starts[slab + 1] + radius())));
        return sorted;
    }

    /** Of the largest sphere. */
    private int radius() {
        return halfRows[halfRows.length - 1];
    }

    private static short[] roots(final int largest) {
        final short[] roots = new short[largest + 1];
        short root = 0;
        for (int square = 0; square <= largest; square++) {
            if ((root + 1) * (root + 1) <= square) {
                root++;
            }
            roots[square] = root;
        }
        return roots;
    }

    /** The slices from the first to before the second, by one thread. */
    private void paintSlab(final SortedCentres sorted, final int from, final int to) {
        final Canvas canvas = new Canvas(diameters, grid, from, to, radius());
        for (int radius2 = sorted.largest(); radius2 > 0; radius2--) {
            final int first = sorted.starts()[sorted.largest() - radius2];
            final int end = sorted.starts()[sorted.largest() - radius2 + 1];
            if (first < end) {
                paint(sorted, first, end, radius2, canvas);
            }
        }
    }

    /** Spheres of one radius. */
    private void paint(final SortedCentres sorted, final int first, final int end, final int radius2,
        final Canvas canvas)
    {
        final Crescents crescents = new Crescents(halfRows, radius2, canvas);
        final float diameter = (float) (2 * Math.sqrt(radius2));
        for (int i = first; i < end; i++) {
            final int centre = sorted.centres()[i];
            final char before = sorted.befores()[i];
            if (before == Before.NONE) {
                canvas.paintSphere(centre, radius2, halfRows, diameter);
            } else {
                canvas.paint(centre, crescents.of(before), diameter);
            }
        }
    }
}
