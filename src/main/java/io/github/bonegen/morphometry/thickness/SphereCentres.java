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

import io.github.bonegen.MemoryCheck;
import io.github.bonegen.morphometry.binary.Parallel;
import java.util.Arrays;

/**
 * The voxels whose spheres no neighbour's sphere holds, largest sphere first; equal spheres in the order of their
 * voxels. The spheres at these cover what the spheres at all voxels cover, value by value. Remy and Thiel 2005,
 * doi:10.1016/j.imavis.2004.06.007.
 *
 * <p>Cost O(voxels); memory 5 bytes a centre, and 1 a voxel while they are found; of small spheres a quarter
 * of the voxels is centres.
 *
 * @param centres indices of voxels, x fastest
 * @param befores for each the place in {@link Neighbour#ALL} of the neighbour whose sphere comes before it and leaves
 *     least of it free; -1 where none comes before
 */
public record SphereCentres(int[] centres, byte[] befores) {

    /** Of memory, a centre. */
    public static final int BYTES = Integer.BYTES + Byte.BYTES;

    private static final byte NO_NEIGHBOUR = -1;
    private static final byte HELD = -2;

    /** @param distances squared distances, none of them {@link SquaredDistances#NONE} */
    static SphereCentres of(final int[] distances, final Grid grid, final SphereContainment containment,
        final Parallel parallel)
    {
        final byte[][] befores = new byte[grid.depth()][];
        parallel.run("Finding sphere centres", grid.depth(), z -> befores[z] = beforesInSlice(distances, grid, z,
            containment));
        return sorted(befores, distances, grid.width() * grid.height(), containment.largest());
    }

    private static byte[] beforesInSlice(final int[] distances, final Grid grid, final int z,
        final SphereContainment containment)
    {
        final int[] shifts = grid.neighbourShifts();
        final int[] kinds = Neighbour.kinds();
        final byte[] befores = new byte[grid.width() * grid.height()];
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                final int place = y * grid.width() + x;
                final int index = z * befores.length + place;
                final int radius2 = distances[index];
                byte before = radius2 == 0 ? HELD : NO_NEIGHBOUR;
                int leastMissing = Integer.MAX_VALUE;
                final boolean inner = grid.isInner(x, y, z);
                for (int i = 0; i < shifts.length && before != HELD; i++) {
                    if (inner || grid.contains(x, y, z, Neighbour.ALL.get(i))) {
                        final int other = distances[index + shifts[i]];
                        if (other > radius2 || other == radius2 && shifts[i] < 0) {
                            final int missing = containment.least(radius2, kinds[i]) - other;
                            if (missing < leastMissing) {
                                leastMissing = missing;
                                before = missing <= 0 ? HELD : (byte) i;
                            }
                        }
                    }
                }
                befores[place] = before;
            }
        }
        return befores;
    }

    /** Counting sort, descending. */
    private static SphereCentres sorted(final byte[][] befores, final int[] distances, final int plane,
        final int largest)
    {
        final int[] starts = new int[largest + 2];
        int total = 0;
        for (int z = 0; z < befores.length; z++) {
            for (int place = 0; place < plane; place++) {
                if (befores[z][place] != HELD) {
                    starts[largest - distances[z * plane + place] + 1]++;
                    total++;
                }
            }
        }
        // Bone of nothing but thin plates has more centres than other bone.
        MemoryCheck.require((long) BYTES * total + (2L * Integer.BYTES + 1) * distances.length,
            "The local thickness");
        Arrays.parallelPrefix(starts, Integer::sum);
        final int[] centres = new int[total];
        final byte[] sortedBefores = new byte[total];
        for (int z = 0; z < befores.length; z++) {
            for (int place = 0; place < plane; place++) {
                if (befores[z][place] != HELD) {
                    final int index = starts[largest - distances[z * plane + place]]++;
                    centres[index] = z * plane + place;
                    sortedBefores[index] = befores[z][place];
                }
            }
        }
        return new SphereCentres(centres, sortedBefores);
    }
}
