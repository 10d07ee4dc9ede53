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

import io.github.bonegen.morphometry.binary.Parallel;

/**
 * Paints spheres into a volume, each voxel with the diameter of the largest sphere that holds it, 2 sqrt(r2) in voxels;
 * 0 where there is none. Hildebrand and Rueegsegger 1997, doi:10.1046/j.1365-2818.1997.1340694.x.
 *
 * <p>Spheres come largest first, so a voxel's first paint is its last. A sphere paints only its crescent: what the
 * sphere of one neighbour, which came before it, leaves free. Most crescents are a few voxels, so the cost is near
 * O(voxels) instead of O(sum of r^3) over the spheres; memory 33 bits a voxel beside the distances and centres.
 */
final class SpherePainting {

    private final int[] distances;
    private final Grid grid;
    private final SphereCentres centres;
    private final int[] shifts;
    private final short[] halfRows;
    private final float[] diameters;

    private SpherePainting(final int[] distances, final Grid grid, final SphereCentres centres, final int largest,
        final float[] diameters)
    {
        this.distances = distances;
        this.grid = grid;
        this.centres = centres;
        shifts = grid.neighbourShifts();
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
        // First of all: later there may be the memory, but not in one piece.
        final float[] diameters = new float[distances.length];
        final SphereContainment containment = SphereContainment.forRadiiOf(distances);
        final SphereCentres centres = SphereCentres.of(distances, grid, containment, parallel.part(0, 0.4));
        final SpherePainting painting = new SpherePainting(distances, grid, centres, containment.largest(),
            diameters);
        // One slab a thread: a sphere that reaches into several is painted in each, so more would cost more.
        final int slabs = Math.min(grid.depth(), parallel.threads());
        parallel.part(0.4, 1).run("Painting spheres", slabs, slab -> painting.new Slab(
            (int) ((long) slab * grid.depth() / slabs), (int) ((slab + 1L) * grid.depth() / slabs)).paint());
        return diameters;
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

    /** The slices from the first to before the second, painted by one thread. */
    private final class Slab {

        private final int from;
        private final int to;
        private final int plane = grid.width() * grid.height();
        private final int first;
        private final Crescents crescents = new Crescents(halfRows);

        /** Whether a voxel is painted, a bit each, which fit into the processor's cache where the diameters do not. */
        private final long[] painted;

        Slab(final int from, final int to) {
            this.from = from;
            this.to = to;
            first = from * plane;
            painted = new long[(int) (((long) (to - from) * plane + Long.SIZE - 1) / Long.SIZE)];
        }

        void paint() {
            for (int i = 0; i < centres.centres().length; i++) {
                final int centre = centres.centres()[i];
                final int z = centre / plane;
                final int radius = halfRows[distances[centre]];
                if (z + radius >= from && z - radius < to) {
                    final int[] position = {centre % grid.width(), centre / grid.width() % grid.height(), z};
                    if (centres.befores()[i] < 0) {
                        paintSphere(centre, position);
                    } else {
                        paintCrescent(centre, position, centres.befores()[i]);
                    }
                }
            }
        }

        private void paintCrescent(final int centre, final int[] position, final int before) {
            final int radius2 = distances[centre];
            final float diameter = (float) (2 * Math.sqrt(radius2));
            final Neighbour neighbour = Neighbour.ALL.get(before);
            final short[] points = crescents.of(radius2, distances[centre + shifts[before]], neighbour.kind());
            final TurnedReach reach = new TurnedReach(neighbour, position, new int[] {0, 0, from},
                new int[] {grid.width(), grid.height(), to});
            final int strideA = neighbour.signs()[0] * grid.stride(neighbour.axes()[0]);
            final int strideB = neighbour.signs()[1] * grid.stride(neighbour.axes()[1]);
            final int strideC = neighbour.signs()[2] * grid.stride(neighbour.axes()[2]);
            final boolean inside = reach.holdsAll(halfRows[radius2]);
            for (int i = 0; i < points.length; i += 3) {
                if (inside || reach.holds(points[i], points[i + 1], points[i + 2])) {
                    paint(centre + points[i] * strideA + points[i + 1] * strideB + points[i + 2] * strideC, diameter);
                }
            }
        }

        private void paintSphere(final int centre, final int[] position) {
            final int radius2 = distances[centre];
            final float diameter = (float) (2 * Math.sqrt(radius2));
            final int radius = halfRows[radius2];
            for (int z = Math.max(from, position[2] - radius); z <= Math.min(to - 1, position[2] + radius); z++) {
                final int disc2 = radius2 - (z - position[2]) * (z - position[2]);
                final int disc = halfRows[disc2];
                final int last = Math.min(grid.height() - 1, position[1] + disc);
                for (int y = Math.max(0, position[1] - disc); y <= last; y++) {
                    final int half = halfRows[disc2 - (y - position[1]) * (y - position[1])];
                    final int row = (z * grid.height() + y) * grid.width();
                    final int end = row + Math.min(grid.width() - 1, position[0] + half);
                    for (int index = row + Math.max(0, position[0] - half); index <= end; index++) {
                        paint(index, diameter);
                    }
                }
            }
        }

        private void paint(final int index, final float diameter) {
            final int place = index - first;
            if ((painted[place >> 6] >>> place & 1) == 0) {
                painted[place >> 6] |= 1L << place;
                diameters[index] = diameter;
            }
        }
    }
}
