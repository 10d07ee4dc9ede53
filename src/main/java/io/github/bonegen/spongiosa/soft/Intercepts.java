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
import io.github.bonegen.nn.Torch;

/** How often straight lines cross the surface of soft bone, in the 13 directions between a voxel and its neighbours. */
final class Intercepts {

    /** Steps along x, y, z, one of each pair of opposite directions. */
    static final int[][] DIRECTIONS = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {1, -1, 0}, {1, 0, 1}, {1, 0, -1},
        {0, 1, 1}, {0, 1, -1}, {1, 1, 1}, {1, 1, -1}, {1, -1, 1}, {-1, 1, 1}};

    private Intercepts() {
        // Static functions only.
    }

    /** Crossings a length of line: batch x 13, per mm. */
    static NDArray of(final SoftBone bone) {
        final NDList rates = new NDList();
        for (final int[] direction : DIRECTIONS) {
            final NDArray here = shifted(bone, direction, 1);
            final NDArray there = shifted(bone, direction, -1);
            final double length = Math.sqrt(lengthSquared(direction)) * bone.voxelSize();
            rates.add(Torch.times(bone.rows(there.sub(here).abs()).mean(new int[] {1}), 1 / length));
        }
        return rates.get(0).getNDArrayInternal().stack(new NDList(rates.subList(1, rates.size())), 1);
    }

    static int lengthSquared(final int[] direction) {
        return direction[0] * direction[0] + direction[1] * direction[1] + direction[2] * direction[2];
    }

    /** The voxels that have a neighbour in the direction (sign 1), or in the opposite direction (sign -1). */
    private static NDArray shifted(final SoftBone bone, final int[] direction, final int sign) {
        final NDIndex index = new NDIndex();
        index.addAllDim(2);
        for (int axis = 2; axis >= 0; axis--) {
            final int step = sign * direction[axis];
            index.addSliceDim(Math.max(0, -step), bone.edge() - Math.max(0, step));
        }
        return bone.bone().get(index);
    }
}
