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
package io.github.bonegen.radiograph.femur.anatomy;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Another bone as a ray meets it: distance and cortex at the nodes of a grid, linear between them. The grid is made of bricks that
 * are filled when a ray first needs them, so that a film of many pixels asks the bone itself only once a millimetre. A brick that
 * no surface is near has its corners alone. Safe for many threads: what two of them fill at a time is the same.
 */
final class SampledBone implements BoneShape {

    /** Distance of the nodes near a surface in mm; off by its square over eight radii, a hundredth of a mm for a shaft. */
    private static final double SPACING = 1;
    /** Cells of a brick along each axis. */
    private static final int CELLS = 8;
    private static final double BRICK = CELLS * SPACING;
    /** A surface farther than this from the middle and the corners of a brick does not come into it; distances are of first order. */
    private static final double FAR = 1.25 * BRICK / Math.sqrt(2);
    /** Slanting rays leave the boxes that hold a bone by no more than this, mm. */
    private static final double MARGIN = 2;
    /** Heights at which these boxes are asked for, mm apart. */
    private static final double LEVELS = 4;
    /** Values of a node: distance and cortex. */
    private static final int VALUES = 2;
    /** Values of a brick that has its corners alone. */
    private static final int CORNERS = 8 * VALUES;

    private final BoneShape bone;
    private final double x0;
    private final double y0;
    private final double z0;
    private final int nx;
    private final int ny;
    private final int nz;
    private final AtomicReferenceArray<float[]> filled;

    /**
     * @param lowest height of the bone that rays meet, mm
     * @param highest the same
     * @param level a height at which the bone may have an edge across its axis: nodes lie there
     */
    SampledBone(final BoneShape bone, final double lowest, final double highest, final double level) {
        this.bone = bone;
        final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
            level - BRICK * Math.ceil((level - lowest) / BRICK)};
        final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, highest};
        final double[] box = new double[4];
        for (double z = lowest; z < highest; z += LEVELS) {
            bone.bounds(z, box);
            for (int axis = 0; axis < 2 && box[2] > 0; axis++) {
                low[axis] = Math.min(low[axis], box[axis] - box[2 + axis] - MARGIN);
                high[axis] = Math.max(high[axis], box[axis] + box[2 + axis] + MARGIN);
            }
        }
        x0 = low[0];
        y0 = low[1];
        z0 = low[2];
        nx = (int) Math.ceil((high[0] - x0) / BRICK);
        ny = (int) Math.ceil((high[1] - y0) / BRICK);
        nz = (int) Math.ceil((high[2] - z0) / BRICK);
        filled = new AtomicReferenceArray<>(nx * ny * nz);
    }

    @Override
    public double distance(final double x, final double y, final double z) {
        final double[] walls = new double[VALUES];
        walls(x, y, z, walls);
        return walls[0];
    }

    @Override
    public double cortex(final double x, final double y, final double z) {
        final double[] walls = new double[VALUES];
        walls(x, y, z, walls);
        return walls[1];
    }

    /** Both are linear between the nodes of the point's brick. */
    @Override
    public void walls(final double x, final double y, final double z, final double[] walls) {
        final double px = (x - x0) * (1 / BRICK);
        final double py = (y - y0) * (1 / BRICK);
        final double pz = (z - z0) * (1 / BRICK);
        if (px < 0 || py < 0 || pz < 0 || px >= nx || py >= ny || pz >= nz) {
            bone.walls(x, y, z, walls);
            return;
        }
        final int bx = (int) px;
        final int by = (int) py;
        final int bz = (int) pz;
        final float[] nodes = brick(bx, by, bz);
        final int cells = nodes.length == CORNERS ? 1 : CELLS;
        final double cx = (px - bx) * cells;
        final double cy = (py - by) * cells;
        final double cz = (pz - bz) * cells;
        final int ix = (int) cx;
        final int iy = (int) cy;
        final int iz = (int) cz;
        final int row = VALUES * (cells + 1);
        final int plane = row * (cells + 1);
        final int at = iz * plane + iy * row + VALUES * ix;
        final float fx = (float) (cx - ix);
        final float fy = (float) (cy - iy);
        final float fz = (float) (cz - iz);
        for (int value = 0; value < VALUES; value++) {
            final float front = bilinear(nodes, at + value, row, fx, fy);
            walls[value] = front + fz * (bilinear(nodes, at + plane + value, row, fx, fy) - front);
        }
    }

    private static float bilinear(final float[] nodes, final int at, final int row, final float fx, final float fy) {
        final float top = nodes[at] + fx * (nodes[at + VALUES] - nodes[at]);
        final float bottom = nodes[at + row] + fx * (nodes[at + row + VALUES] - nodes[at + row]);
        return top + fy * (bottom - top);
    }

    private float[] brick(final int bx, final int by, final int bz) {
        final int index = (bz * ny + by) * nx + bx;
        float[] nodes = filled.getAcquire(index);
        if (nodes == null) {
            final double x = x0 + bx * BRICK;
            final double y = y0 + by * BRICK;
            final double z = z0 + bz * BRICK;
            final float[] corners = nodes(x, y, z, 1);
            nodes = isFar(corners, x + BRICK / 2, y + BRICK / 2, z + BRICK / 2) ? corners : nodes(x, y, z, CELLS);
            filled.setRelease(index, nodes);
        }
        return nodes;
    }

    /** Whether no side of the cortex comes near a brick's corners and its middle. */
    private boolean isFar(final float[] corners, final double x, final double y, final double z) {
        final double distance = bone.distance(x, y, z);
        boolean far = isFar(distance, bone.cortex(x, y, z));
        for (int i = 0; i < CORNERS; i += VALUES) {
            far &= isFar(corners[i], corners[i + 1]) && corners[i] < 0 == distance < 0;
        }
        return far;
    }

    private static boolean isFar(final double distance, final double cortex) {
        return distance > FAR || distance < -FAR - cortex;
    }

    private float[] nodes(final double x, final double y, final double z, final int cells) {
        final float[] nodes = new float[VALUES * (cells + 1) * (cells + 1) * (cells + 1)];
        final double[] walls = new double[VALUES];
        final double spacing = BRICK / cells;
        int at = 0;
        for (int k = 0; k <= cells; k++) {
            for (int j = 0; j <= cells; j++) {
                for (int i = 0; i <= cells; i++) {
                    bone.walls(x + i * spacing, y + j * spacing, z + k * spacing, walls);
                    nodes[at++] = (float) walls[0];
                    nodes[at++] = (float) walls[1];
                }
            }
        }
        return nodes;
    }

    @Override
    public double trabecular(final double x, final double y, final double z) {
        return bone.trabecular(x, y, z);
    }

    @Override
    public void grain(final double x, final double y, final double z, final double[] grain) {
        bone.grain(x, y, z, grain);
    }

    @Override
    public void bounds(final double z, final double[] box) {
        bone.bounds(z, box);
    }
}
