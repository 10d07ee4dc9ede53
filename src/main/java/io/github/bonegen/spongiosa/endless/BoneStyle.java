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
package io.github.bonegen.spongiosa.endless;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** Five numbers that say what bone is like, cheap enough to be found of every cube that is learned from. */
public final class BoneStyle {

    /** BV/TV, mean depth in bone, mean distance from bone in marrow (voxels), anisotropy, and verticality of surfaces. */
    public static final int NUMBERS = 5;

    /** Slopes of the distance are taken near the surface. */
    private static final double NEAR = 2;

    /**
     * Tb.Th and Tb.Sp in voxels are linear in mean depth and distance, with slope and intercept as in 75 cubes of 128 voxels of
     * real spongiosa (BoneBox, BSD-3-Clause, Copyright (c) 2021, Qian Cao; r 0.99 each); anisotropy and verticality of surfaces
     * there are linear in DA (r 0.93 and -0.91).
     */
    private static final double THICKNESS_A_DEPTH = 6.47;
    private static final double LEAST_THICKNESS = -0.75;
    private static final double SPACING_A_DISTANCE = 4.98;
    private static final double LEAST_SPACING = 1.36;
    private static final double ANISOTROPY_A_DA = 0.647;
    private static final double LEAST_ANISOTROPY = 0.127;
    private static final double VERTICALITY_A_DA = -0.188;
    private static final double MOST_VERTICALITY = 0.348;

    private BoneStyle() {
        // Static functions only.
    }

    /** The numbers of a style that is wanted; NaN where any will do. */
    static float[] wanted(final WantedStyle style) {
        final double anisotropy = style.anisotropy().orElse(Double.NaN);
        return new float[] {(float) style.boneFraction().orElse(Double.NaN),
            (float) ((style.thickness().orElse(Double.NaN) - LEAST_THICKNESS) / THICKNESS_A_DEPTH),
            (float) ((style.spacing().orElse(Double.NaN) - LEAST_SPACING) / SPACING_A_DISTANCE),
            (float) (LEAST_ANISOTROPY + ANISOTROPY_A_DA * anisotropy), (float) (MOST_VERTICALITY + VERTICALITY_A_DA * anisotropy)};
    }

    /**
     * The style of a cube. Anisotropy is 1 less the ratio of the least and the greatest eigenvalue of the mean outer
     * product of surface normals; verticality is the share of that product's trace along z.
     *
     * @param threshold density above which a voxel is bone
     */
    static float[] of(final float[] cube, final int edge, final double threshold) {
        final SignedDistances distances = SignedDistances.of(cube, edge, threshold);
        double bone = 0;
        double depth = 0;
        double away = 0;
        for (int i = 0; i < cube.length; i++) {
            final double distance = distances.at(i);
            bone += distance > 0 ? 1 : 0;
            depth += Math.max(0, distance);
            away += Math.max(0, -distance);
        }
        final double[][] tensor = tensor(distances, edge);
        final double[] values = new EigenDecomposition(MatrixUtils.createRealMatrix(tensor)).getRealEigenvalues();
        final double trace = tensor[0][0] + tensor[1][1] + tensor[2][2];
        return new float[] {(float) (bone / cube.length), (float) (depth / Math.max(1, bone)),
            (float) (away / Math.max(1, cube.length - bone)), (float) (trace > 0 ? 1 - values[2] / values[0] : 0),
            (float) (trace > 0 ? tensor[2][2] / trace : 0)};
    }

    /** Sum of the outer products of slopes near the surface: x, y, z. */
    private static double[][] tensor(final SignedDistances distances, final int edge) {
        final int[] strides = {1, edge, edge * edge};
        final double[][] tensor = new double[3][3];
        final double[] slope = new double[3];
        for (int z = 0; z < edge - 1; z++) {
            for (int y = 0; y < edge - 1; y++) {
                for (int x = 0; x < edge - 1; x++) {
                    final int at = (z * edge + y) * edge + x;
                    final double here = distances.at(at);
                    if (Math.abs(here) < NEAR) {
                        for (int axis = 0; axis < 3; axis++) {
                            slope[axis] = distances.at(at + strides[axis]) - here;
                        }
                        addProduct(tensor, slope);
                    }
                }
            }
        }
        return tensor;
    }

    private static void addProduct(final double[][] tensor, final double[] slope) {
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                tensor[i][j] += slope[i] * slope[j];
            }
        }
    }
}
