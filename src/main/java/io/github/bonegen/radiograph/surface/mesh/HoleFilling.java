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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A mesh whose holes are closed by fans from their middles.
 *
 * @param mesh closed
 * @param holes number of them
 */
record HoleFilling(Mesh mesh, int holes) {

    /** @param open edges without a triangle on one side; as many begin as end at each vertex */
    static HoleFilling of(final Mesh mesh, final int[][] open) {
        final List<List<Integer>> loops = loops(open);
        final int corners = open.length * 3;
        final float[] vertices = Arrays.copyOf(mesh.vertices(), mesh.vertices().length + 3 * loops.size());
        final int[] triangles = Arrays.copyOf(mesh.triangles(), mesh.triangles().length + corners);
        int at = mesh.triangles().length;
        int middle = mesh.vertices().length / 3;
        for (final List<Integer> loop : loops) {
            for (int axis = 0; axis < 3; axis++) {
                final int coordinate = axis;
                vertices[3 * middle + axis] = (float) loop.stream().mapToDouble(v -> mesh.vertices()[3 * v + coordinate])
                    .average().orElseThrow();
            }
            for (int i = 0; i < loop.size(); i++) {
                triangles[at++] = loop.get((i + 1) % loop.size());
                triangles[at++] = loop.get(i);
                triangles[at++] = middle;
            }
            middle++;
        }
        return new HoleFilling(new Mesh(vertices, triangles), loops.size());
    }

    /** Follows edges until they come back: triangles are closed, so what lacks them is. */
    private static List<List<Integer>> loops(final int[][] open) {
        final Map<Integer, Deque<Integer>> next = new HashMap<>();
        for (final int[] edge : open) {
            next.computeIfAbsent(edge[0], key -> new ArrayDeque<>()).add(edge[1]);
        }
        final List<List<Integer>> loops = new ArrayList<>();
        for (final int[] edge : open) {
            final List<Integer> loop = new ArrayList<>();
            int vertex = edge[0];
            while (!next.getOrDefault(vertex, new ArrayDeque<>()).isEmpty()) {
                loop.add(vertex);
                vertex = next.get(vertex).poll();
            }
            if (!loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }
}
