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
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * How often straight lines of many directions cross the surface of soft bone: the mean of |gradient . direction| over
 * all voxels but those of the border. The gradient, by central differences, knows a surface's orientation; differences
 * along the direction itself, from voxel to voxel, know it only for the few directions that the grid has.
 */
final class Intercepts {

    /** Steps to voxels not farther than this. */
    private static final int REACH = 2;
    private static final int REACH_SQUARED = 5;

    /** Unit vectors, directions x 3 (x, y, z), one of each pair of opposite ones; they lie as the axes of a cube do. */
    static final float[][] DIRECTIONS = directions();

    private Intercepts() {
        // Static functions only.
    }

    private static float[][] directions() {
        final List<float[]> directions = new ArrayList<>();
        for (int x = -REACH; x <= REACH; x++) {
            for (int y = -REACH; y <= REACH; y++) {
                for (int z = -REACH; z <= REACH; z++) {
                    final int squared = x * x + y * y + z * z;
                    if (squared <= REACH_SQUARED && ArithmeticUtils.gcd(ArithmeticUtils.gcd(x, y), z) == 1
                        && (x > 0 || x == 0 && (y > 0 || y == 0 && z > 0)))
                    {
                        final double length = Math.sqrt(squared);
                        directions.add(new float[] {(float) (x / length), (float) (y / length), (float) (z / length)});
                    }
                }
            }
        }
        return directions.toArray(float[][]::new);
    }

    /** Crossings a length of line: batch x directions, per mm. */
    static NDArray of(final SoftBone bone) {
        final NDArray directions = bone.degrees().getManager().create(DIRECTIONS);
        return Torch.times(directions.matMul(gradient(bone)).abs().mean(new int[] {2}), 1 / bone.voxelSize());
    }

    /** Differences a voxel along x, y, z: batch x 3 x voxels that are not on the border. */
    private static NDArray gradient(final SoftBone bone) {
        final NDList differences = new NDList();
        for (int axis = 2; axis >= 0; axis--) {
            differences.add(Torch.times(inner(bone, axis, 1).sub(inner(bone, axis, -1)), 0.5)
                .reshape(new Shape(bone.count(), 1, -1)));
        }
        return differences.get(0).getNDArrayInternal().concat(new NDList(differences.subList(1, 3)), 1);
    }

    /** What lies one voxel along an axis from the voxels that are not on the border. */
    private static NDArray inner(final SoftBone bone, final int axis, final int step) {
        final NDIndex index = new NDIndex().addAllDim(2);
        for (int a = 0; a < 3; a++) {
            final int first = a == axis ? 1 + step : 1;
            index.addSliceDim(first, first + bone.edge() - 2L);
        }
        return bone.degrees().get(index);
    }
}
