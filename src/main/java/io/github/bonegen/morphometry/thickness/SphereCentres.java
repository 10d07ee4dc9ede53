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
import io.github.bonegen.Parallel;
import java.util.Arrays;

/**
 * The voxels whose spheres no neighbour's sphere holds: the spheres at these cover what the spheres at all voxels cover,
 * value by value. Remy and Thiel 2005, doi:10.1016/j.imavis.2004.06.007. Cost O(voxels); memory 1 bit a voxel and 2 bytes
 * a centre.
 */
final class SphereCentres {

    private static final int WORD = Long.SIZE;

    private final int[] distances;
    private final Grid grid;
    private final SphereContainment containment;

    /** A bit a voxel, slice by slice. */
    private final long[][] bits;

    /** Of the centres of each slice in order, in the code of {@link Before}. */
    private final char[][] befores;

    private interface Visitor {
        void visit(int centre, char before);
    }

    /** @param distances squared distances, none of them {@link SquaredDistances#NONE} */
    SphereCentres(final int[] distances, final Grid grid, final SphereContainment containment, final Parallel parallel) {
        this.distances = distances;
        this.grid = grid;
        this.containment = containment;
        bits = new long[grid.depth()][];
        befores = new char[grid.depth()][];
        parallel.run("Finding sphere centres", grid.depth(), this::find);
        // Bone of nothing but thin plates has more centres than other bone.
        MemoryCheck.require((long) (SortedCentres.BYTES + Character.BYTES) * count(0, grid.depth()) + (2L * Integer.BYTES + 1)
            * distances.length, "The local thickness");
    }

    private void find(final int z) {
        final int width = grid.width();
        final long[] slice = new long[(width * grid.height() + WORD - 1) / WORD];
        final char[] codes = new char[width * grid.height()];
        int count = 0;
        final EarlierNeighbours earlier = new EarlierNeighbours(distances, grid, containment, z);
        for (int y = 0; y < grid.height(); y++) {
            earlier.next();
            final int first = y * width;
            for (int x = 0; x < width; x++) {
                if (earlier.isCentre(x)) {
                    slice[(first + x) / WORD] |= 1L << first + x;
                    codes[count++] = earlier.before(x);
                }
            }
        }
        bits[z] = slice;
        befores[z] = Arrays.copyOf(codes, count);
    }

    /** How many there are in the slices from the first to before the second. */
    int count(final int from, final int to) {
        int count = 0;
        for (int z = from; z < to; z++) {
            count += befores[z].length;
        }
        return count;
    }

    /** Those in the slices from the first to before the second, the largest spheres first. */
    SortedCentres sorted(final int from, final int to) {
        final SortedCentres.Builder builder = new SortedCentres.Builder(count(from, to), containment.largest());
        forEach(from, to, (centre, before) -> builder.count(distances[centre]));
        builder.countedAll();
        forEach(from, to, (centre, before) -> builder.add(distances[centre], centre, before));
        return builder.build();
    }

    private void forEach(final int from, final int to, final Visitor visitor) {
        final int plane = grid.width() * grid.height();
        for (int z = from; z < to; z++) {
            int next = 0;
            for (int i = 0; i < bits[z].length; i++) {
                for (long word = bits[z][i]; word != 0; word &= word - 1) {
                    visitor.visit(z * plane + i * WORD + Long.numberOfTrailingZeros(word), befores[z][next++]);
                }
            }
        }
    }
}
