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
package io.github.bonegen.morphometry.map;

/** What a sliding window looks like in the box of so many voxels each way that holds it. */
public enum WindowShape {

    /** All of the box. */
    CUBE {
        @Override
        double halfWidth(final double edge, final double squaredDistance) {
            return edge / 2;
        }
    },

    /** The voxels whose middles lie in the sphere that touches the box's faces. */
    SPHERE {
        @Override
        double halfWidth(final double edge, final double squaredDistance) {
            return Math.sqrt(edge * edge / 4 - squaredDistance);
        }
    };

    /** How far a row reaches to both sides of its middle; NaN where it misses the shape. */
    abstract double halfWidth(double edge, double squaredDistance);

    /**
     * The rows of the shape.
     *
     * @return by z and y in the box, the first x and the one after the last; both the same where a row is empty
     */
    int[][][] rows(final int edge) {
        final double middle = (edge - 1) / 2.0;
        final int[][][] rows = new int[edge][edge][];
        for (int z = 0; z < edge; z++) {
            for (int y = 0; y < edge; y++) {
                final double half = halfWidth(edge, (y - middle) * (y - middle) + (z - middle) * (z - middle));
                final int first = (int) Math.ceil(middle - half);
                rows[z][y] = Double.isNaN(half) ? new int[] {0, 0} : new int[] {Math.max(0, first), Math.min(edge, edge - first)};
            }
        }
        return rows;
    }
}
