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
package io.github.bonegen.spongiosa.soft;

import io.github.bonegen.morphometry.structure.NeighbourhoodArea;

/**
 * The surface area that the reference metric gives on average to independent voxels that are bone with given
 * probabilities, in voxel faces: a sum over cubes of 2 x 2 x 2 voxels, linear in each voxel, and equal to the reference
 * for voxels of 0 and 1. Outside the volume is marrow.
 */
final class ExpectedSurface implements VoxelFunction {

    private static final double[] AREAS = NeighbourhoodArea.ofAllArrangements();

    /** Voxels this near to 0 or 1 are taken to be there; almost all are, and their derivatives by density vanish. */
    private static final float SURE = 1e-4f;

    @Override
    public Result of(final float[] bone, final int edge) {
        final float[] derivatives = new float[bone.length];
        final int[] corners = new int[8];
        double area = 0;
        for (int z = -1; z < edge; z++) {
            for (int y = -1; y < edge; y++) {
                for (int x = -1; x < edge; x++) {
                    for (int corner = 0; corner < 8; corner++) {
                        corners[corner] = index(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2), edge);
                    }
                    area += cube(bone, corners, derivatives);
                }
            }
        }
        return new Result(area, derivatives);
    }

    private static double cube(final float[] bone, final int[] corners, final float[] derivatives) {
        int known = 0;
        int count = 0;
        final int[] open = new int[8];
        for (int corner = 0; corner < 8; corner++) {
            final float degree = corners[corner] < 0 ? 0 : bone[corners[corner]];
            if (degree > 1 - SURE) {
                known |= 1 << corner;
            } else if (degree > SURE) {
                open[count++] = corner;
            }
        }
        if (count == 0) {
            return AREAS[known];
        }
        return expected(bone, corners, derivatives, known, open, count);
    }

    /** The mean over the arrangements of the open corners, and its derivative by each of them. */
    private static double expected(final float[] bone, final int[] corners, final float[] derivatives, final int known,
        final int[] open, final int count)
    {
        final double[][] levels = new double[count + 1][];
        levels[0] = new double[1 << count];
        for (int i = 0; i < levels[0].length; i++) {
            int arrangement = known;
            for (int k = 0; k < count; k++) {
                arrangement |= (i >> k & 1) << open[k];
            }
            levels[0][i] = AREAS[arrangement];
        }
        for (int k = 0; k < count; k++) {
            final double degree = bone[corners[open[k]]];
            levels[k + 1] = new double[levels[k].length / 2];
            for (int i = 0; i < levels[k + 1].length; i++) {
                levels[k + 1][i] = levels[k][2 * i] + degree * (levels[k][2 * i + 1] - levels[k][2 * i]);
            }
        }
        double[] slopes = {1};
        for (int k = count - 1; k >= 0; k--) {
            final double degree = bone[corners[open[k]]];
            final double[] below = new double[levels[k].length];
            double derivative = 0;
            for (int i = 0; i < slopes.length; i++) {
                derivative += slopes[i] * (levels[k][2 * i + 1] - levels[k][2 * i]);
                below[2 * i] = slopes[i] * (1 - degree);
                below[2 * i + 1] = slopes[i] * degree;
            }
            derivatives[corners[open[k]]] += (float) derivative;
            slopes = below;
        }
        return levels[count][0];
    }

    private static int index(final int x, final int y, final int z, final int edge) {
        final boolean inside = x >= 0 && y >= 0 && z >= 0 && x < edge && y < edge && z < edge;
        return inside ? (z * edge + y) * edge + x : -1;
    }
}
