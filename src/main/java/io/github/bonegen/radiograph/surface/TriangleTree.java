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
package io.github.bonegen.radiograph.surface;

import io.github.bonegen.radiograph.physics.Ray;

/**
 * A hierarchy of boxes over triangles (built by {@link TreeBuilder}) and all crossings of a line with them. The test of
 * a triangle is watertight (Woop, Benthin and Wald, JCGT 2:65, 2013): a triangle's corners are sheared so that the line
 * runs along an axis, and each edge is then judged by the same numbers from both of its sides. A line through an edge
 * or a corner is judged as if moved aside by endlessly little, always to the same side, so that it crosses a closed
 * surface as often inwards as outwards.
 */
final class TriangleTree {

    /** Deeper than any tree: its builder halves what it cannot divide otherwise. */
    static final int DEEPEST = 96;

    private static final double PARALLEL = 1e-30;

    /** Least and greatest x, y, z of each box. */
    private final float[] boxes;
    /** Of a branch, its second child (the first is next to it); of a leaf, -1 - its first triangle. */
    private final int[] links;
    /** Triangles of a leaf. */
    private final int[] counts;
    /** Three corners a triangle, in the order of the leaves. */
    private final float[] corners;
    private final int[] surfaces;

    TriangleTree(final float[] boxes, final int[] links, final int[] counts, final float[] corners, final int[] surfaces) {
        this.boxes = boxes;
        this.links = links;
        this.counts = counts;
        this.corners = corners;
        this.surfaces = surfaces;
    }

    /** Least x, y, z, then greatest x, y, z. */
    double[] box() {
        final double[] box = new double[6];
        for (int i = 0; i < box.length; i++) {
            box[i] = boxes[i];
        }
        return box;
    }

    /** Finds all crossings of the whole line that a ray lies on. */
    void cross(final Ray ray, final Crossings crossings) {
        crossings.clear();
        final Shear shear = new Shear(ray);
        final double ix = inverse(ray.dx());
        final double iy = inverse(ray.dy());
        final double iz = inverse(ray.dz());
        final int[] stack = new int[DEEPEST];
        int depth = 0;
        int node = 0;
        while (true) {
            if (isCrossed(node, ray, ix, iy, iz)) {
                if (links[node] >= 0) {
                    stack[depth++] = links[node];
                    node++;
                    continue;
                }
                final int first = -1 - links[node];
                for (int triangle = first; triangle < first + counts[node]; triangle++) {
                    shear.cross(corners, 9 * triangle, surfaces[triangle], crossings);
                }
            }
            if (depth == 0) {
                return;
            }
            node = stack[--depth];
        }
    }

    private static double inverse(final double direction) {
        return 1 / (Math.abs(direction) < PARALLEL ? PARALLEL : direction);
    }

    private boolean isCrossed(final int node, final Ray ray, final double ix, final double iy, final double iz) {
        final int at = 6 * node;
        final double x1 = (boxes[at] - ray.x()) * ix;
        final double x2 = (boxes[at + 3] - ray.x()) * ix;
        final double y1 = (boxes[at + 1] - ray.y()) * iy;
        final double y2 = (boxes[at + 4] - ray.y()) * iy;
        final double z1 = (boxes[at + 2] - ray.z()) * iz;
        final double z2 = (boxes[at + 5] - ray.z()) * iz;
        final double from = Math.max(Math.max(Math.min(x1, x2), Math.min(y1, y2)), Math.min(z1, z2));
        final double to = Math.min(Math.min(Math.max(x1, x2), Math.max(y1, y2)), Math.max(z1, z2));
        return from <= to;
    }

    /** The coordinates in which a line is the third axis. */
    private static final class Shear {

        private final int kx;
        private final int ky;
        private final int kz;
        private final double ox;
        private final double oy;
        private final double oz;
        private final double sx;
        private final double sy;
        private final double sz;

        Shear(final Ray ray) {
            final double[] direction = {ray.dx(), ray.dy(), ray.dz()};
            final double[] origin = {ray.x(), ray.y(), ray.z()};
            final double ax = Math.abs(ray.dx());
            final double ay = Math.abs(ray.dy());
            final double az = Math.abs(ray.dz());
            kz = az >= ax && az >= ay ? 2 : ay >= ax ? 1 : 0;
            // Turned round where the line runs backwards, so that triangles keep their sense.
            final boolean forwards = direction[kz] > 0;
            kx = (kz + (forwards ? 1 : 2)) % 3;
            ky = (kz + (forwards ? 2 : 1)) % 3;
            sz = 1 / direction[kz];
            sx = direction[kx] * sz;
            sy = direction[ky] * sz;
            ox = origin[kx];
            oy = origin[ky];
            oz = origin[kz];
        }

        void cross(final float[] corners, final int at, final int surface, final Crossings crossings) {
            final double za = corners[at + kz] - oz;
            final double zb = corners[at + 3 + kz] - oz;
            final double zc = corners[at + 6 + kz] - oz;
            final double xa = corners[at + kx] - ox - sx * za;
            final double ya = corners[at + ky] - oy - sy * za;
            final double xb = corners[at + 3 + kx] - ox - sx * zb;
            final double yb = corners[at + 3 + ky] - oy - sy * zb;
            final double xc = corners[at + 6 + kx] - ox - sx * zc;
            final double yc = corners[at + 6 + ky] - oy - sy * zc;
            final int side = side(xb, yb, xc, yc);
            if (side == 0 || side != side(xc, yc, xa, ya) || side != side(xa, ya, xb, yb)) {
                return;
            }
            final double u = xb * yc - yb * xc;
            final double v = xc * ya - yc * xa;
            final double w = xa * yb - ya * xb;
            final double sum = u + v + w;
            final double z = sum == 0 ? (za + zb + zc) / 3 : (u * za + v * zb + w * zc) / sum;
            // Seen along the line, corners of a front go round clockwise.
            crossings.add(z * sz, surface, side < 0);
        }

        /** Which side of an edge the line passes, 1 or -1; 0 if the edge has no length here. */
        private static int side(final double x1, final double y1, final double x2, final double y2) {
            final double area = x1 * y2 - y1 * x2;
            if (area != 0) {
                return area > 0 ? 1 : -1;
            }
            // As if the line were moved by a little along the first axis, and by less along the second.
            if (y1 != y2) {
                return y1 > y2 ? 1 : -1;
            }
            return x1 == x2 ? 0 : x2 > x1 ? 1 : -1;
        }
    }
}
