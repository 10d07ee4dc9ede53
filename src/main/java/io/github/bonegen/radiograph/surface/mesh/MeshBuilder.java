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

import java.io.IOException;
import java.util.Arrays;

/**
 * Collects vertices and faces while a file is read. Vertices at the same place become one, since many files store each
 * triangle's own; triangles without an area are left out.
 */
final class MeshBuilder {

    private static final int START = 1 << 10;
    private static final float LARGEST = 1e9f;
    private static final double FULLEST = 0.6;
    private static final int SPREAD = 0x9E3779B9;

    private float[] vertices = new float[3 * START];
    private int[] triangles = new int[3 * START];
    /** The welded vertex of each stored one. */
    private int[] welded = new int[START];
    private int[] table = new int[4 * START];
    private int distinct;
    private int stored;
    private int corners;

    MeshBuilder() {
        Arrays.fill(table, -1);
    }

    /** Number of vertices as the file counts them. */
    int vertexCount() {
        return stored;
    }

    /** @throws IOException if a coordinate is no number, or none of a body */
    void vertex(final double x, final double y, final double z) throws IOException {
        final float[] at = {(float) x + 0f, (float) y + 0f, (float) z + 0f};
        for (final float value : at) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IOException("vertex " + stored + " lies at (" + x + ", " + y + ", " + z
                    + "); accepted are finite coordinates");
            }
        }
        if (stored == welded.length) {
            welded = Arrays.copyOf(welded, 2 * stored);
        }
        welded[stored++] = weld(at);
    }

    private int weld(final float[] at) {
        if (distinct > FULLEST * table.length) {
            grow();
        }
        int slot = slot(at[0], at[1], at[2]);
        while (table[slot] >= 0) {
            final int known = 3 * table[slot];
            if (vertices[known] == at[0] && vertices[known + 1] == at[1] && vertices[known + 2] == at[2]) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        if (3 * distinct == vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * vertices.length);
        }
        System.arraycopy(at, 0, vertices, 3 * distinct, 3);
        table[slot] = distinct;
        return distinct++;
    }

    private int slot(final float x, final float y, final float z) {
        final int mixed = (Float.floatToIntBits(x) * 31 + Float.floatToIntBits(y)) * 31 + Float.floatToIntBits(z);
        final int hash = mixed * SPREAD;
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, -1);
        for (int i = 0; i < distinct; i++) {
            int slot = slot(vertices[3 * i], vertices[3 * i + 1], vertices[3 * i + 2]);
            while (table[slot] >= 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i;
        }
    }

    /**
     * Adds a triangle of vertices as the file counts them, from 0.
     *
     * @throws IOException if there is no such vertex
     */
    void triangle(final long a, final long b, final long c) throws IOException {
        final int first = index(a);
        final int second = index(b);
        final int third = index(c);
        if (first == second || second == third || third == first) {
            return;
        }
        if (corners == triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * corners);
        }
        triangles[corners++] = first;
        triangles[corners++] = second;
        triangles[corners++] = third;
    }

    private int index(final long vertex) throws IOException {
        if (vertex < 0 || vertex >= stored) {
            throw new IOException("a face names vertex " + vertex + ", and there are " + stored);
        }
        return welded[(int) vertex];
    }

    Mesh mesh() {
        return new Mesh(Arrays.copyOf(vertices, 3 * distinct), Arrays.copyOf(triangles, corners));
    }
}
