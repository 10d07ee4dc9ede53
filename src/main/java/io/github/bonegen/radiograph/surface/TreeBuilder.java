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

import io.github.bonegen.radiograph.surface.mesh.Mesh;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a {@link TriangleTree} from the top down in O(n log n): triangles are divided where the surface area heuristic
 * over equal bins finds it cheapest (Wald, IEEE Symposium on Interactive Ray Tracing 2007), or halved.
 */
final class TreeBuilder {

    private static final int BINS = 16;
    private static final int LEAF = 3;
    private static final int HALVED_FROM = 40;
    /** Boxes are this share of their coordinates larger than their triangles, more than rounding takes away. */
    private static final float MARGIN = 1e-6f;

    private final float[] corners;
    private final int[] surfaces;
    /** Triangles in the order of the leaves. */
    private final int[] order;
    private final float[] boxes;
    private final int[] links;
    private final int[] counts;
    private int nodes;

    private TreeBuilder(final float[] corners, final int[] surfaces) {
        this.corners = corners;
        this.surfaces = surfaces;
        order = new int[surfaces.length];
        Arrays.setAll(order, i -> i);
        boxes = new float[12 * surfaces.length];
        links = new int[2 * surfaces.length];
        counts = new int[2 * surfaces.length];
    }

    /** The tree of several meshes; a triangle's surface is its mesh's place in the list. */
    static TriangleTree build(final List<Mesh> meshes) {
        final int size = meshes.stream().mapToInt(Mesh::size).sum();
        final float[] corners = new float[9 * size];
        final int[] surfaces = new int[size];
        int at = 0;
        for (int surface = 0; surface < meshes.size(); surface++) {
            final Mesh mesh = meshes.get(surface);
            for (int triangle = 0; triangle < mesh.size(); triangle++, at++) {
                surfaces[at] = surface;
                for (int i = 0; i < 9; i++) {
                    corners[9 * at + i] = mesh.corner(triangle, i / 3, i % 3);
                }
            }
        }
        return new TreeBuilder(corners, surfaces).build();
    }

    private TriangleTree build() {
        branch(0, order.length, 0);
        final float[] sortedCorners = new float[corners.length];
        final int[] sortedSurfaces = new int[surfaces.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(corners, 9 * order[i], sortedCorners, 9 * i, 9);
            sortedSurfaces[i] = surfaces[order[i]];
        }
        return new TriangleTree(Arrays.copyOf(boxes, 6 * nodes), Arrays.copyOf(links, nodes),
            Arrays.copyOf(counts, nodes), sortedCorners, sortedSurfaces);
    }

    private int branch(final int from, final int to, final int depth) {
        final int node = nodes++;
        setBox(node, from, to);
        final int middle = to - from <= LEAF ? from : depth > HALVED_FROM ? halved(from, to) : divided(from, to);
        if (middle == from) {
            links[node] = -1 - from;
            counts[node] = to - from;
        } else {
            branch(from, middle, depth + 1);
            links[node] = branch(middle, to, depth + 1);
        }
        return node;
    }

    private void setBox(final int node, final int from, final int to) {
        final float[] box = emptyBox();
        for (int i = from; i < to; i++) {
            include(box, order[i]);
        }
        for (int axis = 0; axis < 3; axis++) {
            final float margin = MARGIN * Math.max(Math.abs(box[axis]), Math.abs(box[3 + axis])) + Float.MIN_NORMAL;
            boxes[6 * node + axis] = box[axis] - margin;
            boxes[6 * node + 3 + axis] = box[3 + axis] + margin;
        }
    }

    private static float[] emptyBox() {
        final float far = Float.MAX_VALUE;
        return new float[] {far, far, far, -far, -far, -far};
    }

    private void include(final float[] box, final int triangle) {
        for (int i = 0; i < 9; i++) {
            final float value = corners[9 * triangle + i];
            box[i % 3] = Math.min(box[i % 3], value);
            box[3 + i % 3] = Math.max(box[3 + i % 3], value);
        }
    }

    /** Sorts the triangles to both sides of the best of the planes between bins along the longest axis. */
    private int divided(final int from, final int to) {
        final float[] range = emptyBox();
        for (int i = from; i < to; i++) {
            for (int axis = 0; axis < 3; axis++) {
                final float middle = middle(order[i], axis);
                range[axis] = Math.min(range[axis], middle);
                range[3 + axis] = Math.max(range[3 + axis], middle);
            }
        }
        int axis = range[4] - range[1] > range[3] - range[0] ? 1 : 0;
        axis = range[5] - range[2] > range[3 + axis] - range[axis] ? 2 : axis;
        final float width = range[3 + axis] - range[axis];
        if (!(width > 0)) {
            return halved(from, to);
        }
        final int plane = plane(from, to, axis, range[axis], BINS / width);
        final int middle = partition(from, to, axis, range[axis], BINS / width, plane);
        return middle == from || middle == to ? halved(from, to) : middle;
    }

    /** The first bin of the second half. */
    private int plane(final int from, final int to, final int axis, final float start, final float perBin) {
        final float[][] bins = new float[BINS][];
        final int[] sizes = new int[BINS];
        Arrays.setAll(bins, i -> emptyBox());
        for (int i = from; i < to; i++) {
            final int bin = bin(order[i], axis, start, perBin);
            include(bins[bin], order[i]);
            sizes[bin]++;
        }
        final double[] costs = new double[BINS];
        addCosts(bins, sizes, costs, 0, 1);
        addCosts(bins, sizes, costs, BINS - 1, -1);
        int best = 1;
        for (int plane = 2; plane < BINS; plane++) {
            best = costs[plane] < costs[best] ? plane : best;
        }
        return best;
    }

    /** Adds what the side of each plane that is reached first costs: its triangles times its box's surface. */
    private static void addCosts(final float[][] bins, final int[] sizes, final double[] costs, final int first,
        final int step)
    {
        final float[] box = emptyBox();
        int size = 0;
        for (int bin = first; bin > 0 && step < 0 || bin < BINS - 1 && step > 0; bin += step) {
            for (int axis = 0; axis < 3; axis++) {
                box[axis] = Math.min(box[axis], bins[bin][axis]);
                box[3 + axis] = Math.max(box[3 + axis], bins[bin][3 + axis]);
            }
            size += sizes[bin];
            costs[step > 0 ? bin + 1 : bin] += size == 0 ? 0 : size * surface(box);
        }
    }

    private static double surface(final float[] box) {
        final double x = box[3] - box[0];
        final double y = box[4] - box[1];
        final double z = box[5] - box[2];
        return x * y + y * z + z * x;
    }

    private int partition(final int from, final int to, final int axis, final float start, final float perBin,
        final int plane)
    {
        int low = from;
        int high = to;
        while (low < high) {
            if (bin(order[low], axis, start, perBin) < plane) {
                low++;
            } else {
                final int swapped = order[--high];
                order[high] = order[low];
                order[low] = swapped;
            }
        }
        return low;
    }

    private int bin(final int triangle, final int axis, final float start, final float perBin) {
        return Math.max(0, Math.min(BINS - 1, (int) ((middle(triangle, axis) - start) * perBin)));
    }

    private float middle(final int triangle, final int axis) {
        final int at = 9 * triangle + axis;
        return (corners[at] + corners[at + 3] + corners[at + 6]) / 3;
    }

    private static int halved(final int from, final int to) {
        return (from + to) >>> 1;
    }
}
