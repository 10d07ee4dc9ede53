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
package io.github.bonegen.morphometry.structure;

import static java.lang.Math.sqrt;

import java.util.Arrays;

/**
 * Bone surface: the area of the marching-cubes mesh of the volume at a level just above marrow, so that every vertex
 * lies on the outermost bone voxel's centre. Lorensen and Cline 1987, doi:10.1145/37402.37422.
 *
 * <p>With its vertices on voxel centres the mesh in a cube of 2 x 2 x 2 voxels has an area that depends on how many
 * voxels are bone and how they lie, not on the turn of the cube (23 classes); their sum over the volume is the
 * surface. Where two bone voxels lie across a face the mesh joins them, as 26-connected bone is joined. Voxels outside
 * the volume are marrow, so bone that is cut by the border is closed there. Cost O(voxels), no mesh is made.
 */
public final class SurfaceArea {

    /** One arrangement of each class that differs by more than a turn, and its area in voxel faces. */
    private static final double[][] CLASSES = {
        {0b00000000, 0}, {0b00000001, 0}, {0b00000011, 0}, {0b00000110, 0}, {0b00000111, 0.5}, {0b00001111, 1},
        {0b00010110, sqrt(3)}, {0b00010111, sqrt(3) / 2}, {0b00011000, 0}, {0b00011001, sqrt(2)},
        {0b00011011, sqrt(2)}, {0b00011101, sqrt(2)}, {0b00011110, 0.5 + sqrt(3)}, {0b00011111, (1 + sqrt(3)) / 2},
        {0b00111100, 2 * sqrt(2)}, {0b00111101, sqrt(2) + sqrt(3) / 2}, {0b00111111, sqrt(2)},
        {0b01101001, 2 * sqrt(3)}, {0b01101011, 1.5 * sqrt(3)}, {0b01101111, sqrt(3)}, {0b01111110, sqrt(3)},
        {0b01111111, sqrt(3) / 2}, {0b11111111, 0}};

    private static final double[] AREAS = table();

    private SurfaceArea() {
        // Static functions only.
    }

    /** The area in voxel faces, from the counts of all arrangements that touch the volume. */
    public static double of(final long[] counts) {
        double area = 0;
        for (int i = 0; i < counts.length; i++) {
            area += counts[i] * AREAS[i];
        }
        return area;
    }

    private static double[] table() {
        final double[] table = new double[Neighbourhoods.ARRANGEMENTS];
        Arrays.fill(table, Double.NaN);
        for (final double[] each : CLASSES) {
            assign(table, (int) each[0], each[1]);
        }
        return table;
    }

    /** The area of an arrangement and of all its turns. */
    private static void assign(final double[] table, final int arrangement, final double area) {
        if (Double.isNaN(table[arrangement])) {
            table[arrangement] = area;
            for (int axis = 0; axis < 3; axis++) {
                assign(table, turnAbout(arrangement, axis), area);
            }
        }
    }

    /** A quarter turn that takes the axis after the given one to the axis after that. */
    private static int turnAbout(final int arrangement, final int axis) {
        final int first = (axis + 1) % 3;
        final int second = (axis + 2) % 3;
        int turned = 0;
        for (int voxel = 0; voxel < 8; voxel++) {
            if ((arrangement >> voxel & 1) != 0) {
                final int a = voxel >> first & 1;
                final int b = voxel >> second & 1;
                turned |= 1 << (voxel & 1 << axis | a << second | 1 - b << first);
            }
        }
        return turned;
    }
}
