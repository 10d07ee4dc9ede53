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
package io.github.bonegen.radiograph.surface.mesh;

import java.util.Arrays;

/** The edges of a mesh that more triangles run along one way than the other. */
final class OpenEdges {

    private OpenEdges() {
        // Static functions only.
    }

    /**
     * The edges as triangles run along them, from a vertex to another; an edge that lacks two triangles is there twice.
     * O(n log n).
     */
    static int[][] of(final Mesh mesh) {
        final int[] corners = mesh.triangles();
        final long[] edges = new long[corners.length];
        for (int i = 0; i < corners.length; i++) {
            final int next = i % 3 == 2 ? i - 2 : i + 1;
            final long from = corners[i];
            final long to = corners[next];
            // The lowest bit is the direction; both directions of an edge are neighbours after sorting.
            edges[i] = from < to ? from << 32 | to << 1 : to << 32 | from << 1 | 1;
        }
        Arrays.parallelSort(edges);
        int[][] open = new int[16][];
        int count = 0;
        int start = 0;
        while (start < edges.length) {
            int end = start;
            int balance = 0;
            while (end < edges.length && edges[end] >> 1 == edges[start] >> 1) {
                balance += (edges[end++] & 1) == 0 ? 1 : -1;
            }
            final int low = (int) (edges[start] >>> 32);
            final int high = (int) (edges[start] & 0xFFFFFFFFL) >>> 1;
            for (int i = 0; i < Math.abs(balance); i++) {
                open = count == open.length ? Arrays.copyOf(open, 2 * count) : open;
                open[count++] = balance > 0 ? new int[] {low, high} : new int[] {high, low};
            }
            start = end;
        }
        return Arrays.copyOf(open, count);
    }
}
