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

import java.util.Arrays;

/**
 * For each voxel of a slice, row by row, of the neighbours whose spheres are painted before its own the one that leaves
 * least of it free. Larger spheres are painted before smaller ones, of equal ones that of the voxel with the lower index.
 * What lies outside the volume counts as 0. Whole rows are compared at the same places, by the signs of differences: these
 * loops compilers make vectors of.
 */
final class EarlierNeighbours {

    /** Squared radii, below 2^26, are multiplied by this, and below it neighbours are told by their number. */
    private static final int SCALE = 32;

    /** More than any rank. */
    private static final int FREE = 1 << 30;

    private static final int ITSELF = 13;

    private final int[] distances;
    private final Grid grid;
    private final SphereContainment containment;
    private final int[] kinds = Neighbour.kinds();
    private final int z;
    private int y = -1;

    /** Squared radii of the neighbours at each place of a row, in their order, the voxel itself in the middle. */
    private final int[][] rows;

    /** One less than those of the voxel itself. */
    private final int[] less;

    /** By kind of neighbour, the squared radius with which it holds all. */
    private final int[][] least;

    /** The lowest rank, less {@link #FREE}: by how much a neighbour is too small to leave nothing free, and its number. */
    private final int[] best;

    /** Before the first row of a slice. */
    EarlierNeighbours(final int[] distances, final Grid grid, final SphereContainment containment, final int z) {
        this.distances = distances;
        this.grid = grid;
        this.containment = containment;
        this.z = z;
        rows = new int[2 * ITSELF + 1][grid.width()];
        less = new int[grid.width()];
        least = new int[3][grid.width()];
        best = new int[grid.width()];
        load();
    }

    /** Goes on to the next row. */
    void next() {
        y++;
        load();
        final int[] own = rows[ITSELF];
        for (int x = 0; x < own.length; x++) {
            less[x] = own[x] - 1;
        }
        for (int kind = 0; kind < least.length; kind++) {
            lookUp(own, kind);
        }
        Arrays.fill(best, 0);
        for (int number = 0; number < kinds.length; number++) {
            // Equal spheres come before if their index is lower.
            if (number < ITSELF) {
                lower(best, rows[number], less, least[kinds[number]], number - FREE);
            } else {
                lower(best, rows[number + 1], own, least[kinds[number]], number - FREE);
            }
        }
    }

    /** Moves the rows by one, and takes those after it. */
    private void load() {
        for (int slice = 0; slice < 3; slice++) {
            for (int first = 9 * slice; first < 9 * slice + 3; first++) {
                final int[] free = rows[first];
                rows[first] = rows[first + 3];
                rows[first + 3] = rows[first + 6];
                rows[first + 6] = free;
            }
            load(y + 1, z + slice - 1, 9 * slice + 6);
        }
    }

    private void load(final int fromY, final int fromZ, final int to) {
        final int width = grid.width();
        if (fromY >= grid.height() || fromZ < 0 || fromZ >= grid.depth()) {
            for (int i = to; i < to + 3; i++) {
                Arrays.fill(rows[i], 0);
            }
        } else {
            System.arraycopy(distances, (fromZ * grid.height() + fromY) * width, rows[to + 1], 0, width);
            scale(rows[to + 1]);
            System.arraycopy(rows[to + 1], 0, rows[to], 1, width - 1);
            System.arraycopy(rows[to + 1], 1, rows[to + 2], 0, width - 1);
        }
    }

    private static void scale(final int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] *= SCALE;
        }
    }

    /** What lies outside bone keeps what another row had there: it has no sphere. */
    private void lookUp(final int[] own, final int kind) {
        final int[] row = least[kind];
        for (int x = 0; x < row.length; x++) {
            if (own[x] > 0) {
                row[x] = containment.least(own[x] / SCALE, kind) * SCALE;
            }
        }
    }

    private static void lower(final int[] best, final int[] others, final int[] most, final int[] least, final int number) {
        for (int x = 0; x < best.length; x++) {
            final int other = others[x];
            final int rank = least[x] - other + number & most[x] - other >> 31;
            final int less = rank - best[x];
            best[x] += less & less >> 31;
        }
    }

    private int radius2(final int x) {
        return rows[ITSELF][x] / SCALE;
    }

    /** Whether a voxel has a sphere of which each neighbour leaves something free. */
    boolean isCentre(final int x) {
        return rows[ITSELF][x] > 0 && best[x] >= SCALE - FREE;
    }

    /** The neighbour, in the code of {@link Before}. */
    char before(final int x) {
        if (best[x] == 0) {
            return Before.NONE;
        }
        final int rank = best[x] + FREE;
        final int number = rank % SCALE;
        final int other = (least[kinds[number]][x] - rank + number) / SCALE;
        return Before.code(number, other - radius2(x));
    }
}
