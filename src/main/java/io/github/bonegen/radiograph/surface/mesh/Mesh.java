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

/**
 * A surface of triangles; their corners go round counter-clockwise seen from outside.
 *
 * @param vertices x, y, z of each
 * @param triangles three indices of vertices each
 */
public record Mesh(float[] vertices, int[] triangles) {

    /** Number of triangles. */
    public int size() {
        return triangles.length / 3;
    }

    /** A coordinate (0 x, 1 y, 2 z) of a corner, 0 to 2, of a triangle. */
    public float corner(final int triangle, final int corner, final int axis) {
        return vertices[3 * triangles[3 * triangle + corner] + axis];
    }

    /** Least x, y, z, then greatest x, y, z, of all corners of triangles. */
    public double[] box() {
        final double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (final int vertex : triangles) {
            for (int axis = 0; axis < 3; axis++) {
                final double value = vertices[3 * vertex + axis];
                box[axis] = Math.min(box[axis], value);
                box[3 + axis] = Math.max(box[3 + axis], value);
            }
        }
        return box;
    }

    /** The longest side of the box. */
    public double extent() {
        final double[] box = box();
        return Math.max(box[3] - box[0], Math.max(box[4] - box[1], box[5] - box[2]));
    }

    /** The volume inside, negative where inside is out (divergence theorem). */
    public double signedVolume() {
        final double[] box = box();
        double sum = 0;
        for (int t = 0; t < size(); t++) {
            final double ax = corner(t, 0, 0) - box[0];
            final double ay = corner(t, 0, 1) - box[1];
            final double az = corner(t, 0, 2) - box[2];
            final double bx = corner(t, 1, 0) - box[0];
            final double by = corner(t, 1, 1) - box[1];
            final double bz = corner(t, 1, 2) - box[2];
            final double cx = corner(t, 2, 0) - box[0];
            final double cy = corner(t, 2, 1) - box[1];
            final double cz = corner(t, 2, 2) - box[2];
            sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        }
        return sum / 6;
    }

    /** The same surface, its other side out. */
    public Mesh turned() {
        final int[] turned = triangles.clone();
        for (int i = 0; i < turned.length; i += 3) {
            turned[i + 1] = triangles[i + 2];
            turned[i + 2] = triangles[i + 1];
        }
        return new Mesh(vertices, turned);
    }

    /**
     * The surface in other coordinates; where they mirror it, its triangles are turned, so that its outside stays out.
     *
     * @param rows of a matrix: what of x, y and z makes the new x, y and z
     */
    public Mesh mapped(final double[][] rows) {
        final float[] mapped = new float[vertices.length];
        for (int i = 0; i < mapped.length; i += 3) {
            for (int axis = 0; axis < 3; axis++) {
                mapped[i + axis] = (float) (rows[axis][0] * vertices[i] + rows[axis][1] * vertices[i + 1]
                    + rows[axis][2] * vertices[i + 2]);
            }
        }
        final Mesh result = new Mesh(mapped, triangles);
        return determinant(rows) < 0 ? result.turned() : result;
    }

    private static double determinant(final double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
