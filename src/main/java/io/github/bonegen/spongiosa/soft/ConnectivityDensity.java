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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import org.scijava.plugin.Plugin;

/**
 * Conn.D by the Euler polynomial: the Euler characteristic of the union of closed voxels is a sum of products over
 * voxels, linear in each, and so has a value for voxels that are bone by degrees: the expected Euler characteristic of
 * independent voxels. Corrected for the border as by Odgaard and Gundersen 1993, doi:10.1016/8756-3282(93)90245-6.
 */
@Plugin(type = MicrostructureTarget.class)
public final class ConnectivityDensity implements MicrostructureTarget {

    private static final int[] FIRST_LAST = {0, -1};

    @Override
    public String key() {
        return "connd";
    }

    @Override
    public Metric metric() {
        return StandardMetric.CONN;
    }

    @Override
    public String column() {
        return "Conn.D";
    }

    @Override
    public Differentiable soft(final SoftBone bone) {
        final NDArray marrow = bone.bone().negated().plus(1).array();
        return new Differentiable(deltaChi(marrow)).negated().plus(1).times(1 / bone.totalVolume());
    }

    /** chi - chi(faces) / 2 + chi(edges) / 4 - chi(corners) / 8 of the volume's own border. */
    private static NDArray deltaChi(final NDArray marrow) {
        NDArray result = null;
        for (int border = 0; border < 8; border++) {
            NDArray part = marrow;
            double weight = 1;
            for (int axis = 0; axis < 3; axis++) {
                if ((border >> axis & 1) != 0) {
                    part = ends(part, axis);
                    weight *= -0.5;
                }
            }
            final NDArray term = Torch.times(euler(part, border), weight);
            result = result == null ? term : result.add(term);
        }
        return result;
    }

    /** The two ends of an axis, each to be taken as a volume of its own. */
    private static NDArray ends(final NDArray marrow, final int axis) {
        final NDArray first = marrow.get(slice(axis, FIRST_LAST[0]));
        final NDArray last = marrow.get(slice(axis, FIRST_LAST[1]));
        return first.concat(last, 2 + axis);
    }

    private static NDIndex slice(final int axis, final int end) {
        final NDIndex index = new NDIndex().addAllDim(2 + axis);
        if (end == 0) {
            index.addSliceDim(0, 1);
        } else {
            index.addSliceDim(-1, Integer.MAX_VALUE);
        }
        return index.addAllDim(2 - axis);
    }

    /**
     * The Euler characteristic of unions of voxels, whose cells are cubes, faces, edges and vertices: each cell is there
     * unless all of the voxels that it belongs to are marrow. Axes in {@code flat} are none: along them the voxels are
     * separate.
     */
    private static NDArray euler(final NDArray marrow, final int flat) {
        NDArray padded = marrow;
        for (int axis = 0; axis < 3; axis++) {
            if ((flat >> axis & 1) == 0) {
                padded = pad(padded, axis);
            }
        }
        NDArray result = null;
        for (int cell = 0; cell < 8; cell++) {
            if ((cell & flat) == 0) {
                NDArray absent = padded;
                for (int axis = 0; axis < 3; axis++) {
                    absent = (cell >> axis & 1) == 0 ? absent : neighbours(absent, axis);
                }
                final NDArray present = Torch.plus(absent.neg(), 1).sum(new int[] {1, 2, 3, 4});
                final NDArray term = sign(cell, flat) > 0 ? present : present.neg();
                result = result == null ? term : result.add(term);
            }
        }
        return result;
    }

    /** A cell that is thin along some of the axes has the remaining axes as its dimension. */
    private static int sign(final int thin, final int flat) {
        final int dimension = 3 - Integer.bitCount(flat) - Integer.bitCount(thin);
        return dimension % 2 == 0 ? 1 : -1;
    }

    private static NDArray neighbours(final NDArray marrow, final int axis) {
        final long extent = marrow.getShape().get(2 + axis);
        final NDIndex lower = new NDIndex().addAllDim(2 + axis).addSliceDim(0, extent - 1).addAllDim(2 - axis);
        final NDIndex upper = new NDIndex().addAllDim(2 + axis).addSliceDim(1, extent).addAllDim(2 - axis);
        return marrow.get(lower).mul(marrow.get(upper));
    }

    /** Adds a layer of marrow on both sides. */
    private static NDArray pad(final NDArray marrow, final int axis) {
        final long[] widths = new long[6];
        widths[2 * (2 - axis)] = 1;
        widths[2 * (2 - axis) + 1] = 1;
        return JniUtils.pad((PtNDArray) marrow, widths, 1);
    }
}
