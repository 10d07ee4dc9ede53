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
 * When one sphere of voxels lies inside the sphere of a neighbour. A sphere of squared radius r2 holds the voxels at
 * most that squared distance from its centre; for each r2 and kind of neighbour (face, edge, corner) a table gives the
 * least squared radius with which the neighbour's sphere holds all of it.
 *
 * <p>Exact on the grid, after Remy and Thiel 2005, doi:10.1016/j.imavis.2004.06.007. Cost O(r^3) once, a 48th of it
 * visited; memory 12 r^2 bytes.
 */
final class SphereContainment {

    private static final int KINDS = 3;

    private final int[][] least;

    private SphereContainment(final int largest) {
        least = new int[KINDS][largest + 1];
        visitLatticePoints(largest);
        for (int kind = 0; kind < KINDS; kind++) {
            for (int r2 = 1; r2 <= largest; r2++) {
                least[kind][r2] = Math.max(least[kind][r2], least[kind][r2 - 1]);
            }
        }
    }

    /** For all the radii among some squared distances. */
    static SphereContainment forRadiiOf(final int[] distances) {
        int largest = 0;
        for (final int distance : distances) {
            if (distance > largest) {
                largest = distance;
            }
        }
        return new SphereContainment(largest);
    }

    /** The largest squared radius that can be asked for. */
    int largest() {
        return least[0].length - 1;
    }

    /**
     * The least squared radius with which the sphere at a neighbour holds this one.
     *
     * @param kind the number of axes along which the neighbour differs, less one
     */
    int least(final int radius2, final int kind) {
        return least[kind][radius2];
    }

    /** By symmetry the points with x >= y >= z >= 0 hold the farthest one from every neighbour. */
    private void visitLatticePoints(final int largest) {
        for (int x = 0; x * x <= largest; x++) {
            for (int y = 0; y <= x && x * x + y * y <= largest; y++) {
                for (int z = 0; z <= y && x * x + y * y + z * z <= largest; z++) {
                    visit(x * x + y * y + z * z, x, x + y, x + y + z);
                }
            }
        }
    }

    /** |p + d|^2 = |p|^2 + 2 p.d + |d|^2, with the largest p.d for each kind of neighbour d. */
    private void visit(final int norm, final int... products) {
        for (int kind = 0; kind < KINDS; kind++) {
            least[kind][norm] = Math.max(least[kind][norm], norm + 2 * products[kind] + kind + 1);
        }
    }
}
