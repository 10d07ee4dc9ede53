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

/**
 * For a centre, the neighbour whose sphere is painted before its own and leaves least of it free. Larger spheres are
 * painted before smaller ones, of equal ones that of the voxel with the lower index.
 */
final class Before {

    /** The code of a sphere before which none comes. */
    static final char NONE = 0xFFFF;

    /** Neighbours take this many bits of a code; what the neighbour's squared radius exceeds the centre's takes the rest. */
    private static final int NEIGHBOUR_BITS = 5;
    private static final int NEIGHBOUR = (1 << NEIGHBOUR_BITS) - 1;
    private static final int MOST_EXCESS = (NONE >> NEIGHBOUR_BITS) - 1;

    private static final int HALF = Neighbour.ALL.size() / 2;

    /** The rank of a neighbour that does not come before. */
    private static final int FREE = Integer.MAX_VALUE;

    private final int[] distances;
    private final Grid grid;
    private final SphereContainment containment;
    private final int[] shifts;
    private final int[] kinds = Neighbour.kinds();
    private final int[] least = new int[3];

    Before(final int[] distances, final Grid grid, final SphereContainment containment) {
        this.distances = distances;
        this.grid = grid;
        this.containment = containment;
        shifts = grid.neighbourShifts();
    }

    /** The neighbour and its excess, which is told as less where it is beyond what the code holds; or {@link #NONE}. */
    char of(final int centre) {
        final int radius2 = distances[centre];
        for (int kind = 0; kind < least.length; kind++) {
            least[kind] = containment.least(radius2, kind);
        }
        final int x = centre % grid.width();
        final int row = centre / grid.width();
        final int y = row % grid.height();
        final int z = row / grid.height();
        final int best = grid.isInner(x, y, z) ? ofInner(centre, radius2) : ofBorder(centre, radius2, x, y, z);
        return best == FREE ? NONE : code(best & NEIGHBOUR, distances[centre + shifts[best & NEIGHBOUR]] - radius2);
    }

    private int ofInner(final int centre, final int radius2) {
        int best = FREE;
        for (int i = 0; i < shifts.length; i++) {
            best = Math.min(best, rank(i, distances[centre + shifts[i]], radius2));
        }
        return best;
    }

    private int ofBorder(final int centre, final int radius2, final int x, final int y, final int z) {
        int best = FREE;
        for (int i = 0; i < shifts.length; i++) {
            if (grid.contains(x, y, z, Neighbour.ALL.get(i))) {
                best = Math.min(best, rank(i, distances[centre + shifts[i]], radius2));
            }
        }
        return best;
    }

    /** Less, the less the neighbour leaves free; its number in the lowest bits. Without branches, which are unforeseeable. */
    private int rank(final int neighbour, final int other, final int radius2) {
        // The first half of the neighbours have lower indices.
        final int comesFirst = radius2 - other - (neighbour < HALF ? 1 : 0) >> 31;
        return least[kinds[neighbour]] - other << NEIGHBOUR_BITS | neighbour | ~comesFirst & FREE;
    }

    private static char code(final int neighbour, final int excess) {
        return (char) (Math.min(excess, MOST_EXCESS) << NEIGHBOUR_BITS | neighbour);
    }

    /** One more than the largest code with less than an excess. */
    static int codes(final int excess) {
        return Math.min(excess, MOST_EXCESS + 1) << NEIGHBOUR_BITS;
    }

    static Neighbour neighbour(final char code) {
        return Neighbour.ALL.get(code & NEIGHBOUR);
    }

    static int excess(final char code) {
        return code >> NEIGHBOUR_BITS;
    }
}
