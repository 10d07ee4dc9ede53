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
package io.github.bonegen.morphometry.map;

import static io.github.bonegen.InvalidInputException.require;

/**
 * A lattice of cubic cells in the middle of a volume, as many as fit, and the window around each.
 *
 * @param width of the volume in voxels
 * @param height of the volume
 * @param depth of the volume
 * @param shape of the windows
 * @param window edge of the cube, or diameter of the sphere, in voxels
 * @param step edge of the cells in voxels
 */
public record MapGrid(int width, int height, int depth, WindowShape shape, int window, int step) {

    private static final int MOST_CELLS = 1 << 28;

    /** @throws io.github.bonegen.InvalidInputException if window or cell are no voxel, or do not fit into the volume */
    public MapGrid {
        final int least = Math.min(width, Math.min(height, depth));
        require(window >= 1 && window <= least, "A window of %d voxels is not accepted in %d x %d x %d voxels; choose 1 to %d",
            window, width, height, depth, least);
        require(step >= 1 && step <= least, "A step of %d voxels is not accepted in %d x %d x %d voxels; choose 1 to %d", step,
            width, height, depth, least);
        require((double) (width / step) * (height / step) * (depth / step) <= MOST_CELLS,
            "A step of %d voxels makes more than %d cells; choose a larger one", step, MOST_CELLS);
    }

    /** Cells along x (0), y (1) or z (2). */
    public int cells(final int axis) {
        return size(axis) / step;
    }

    /** All cells. */
    public int count() {
        return cells(0) * cells(1) * cells(2);
    }

    /** The number of a cell, x fastest. */
    public int index(final int i, final int j, final int k) {
        return (k * cells(1) + j) * cells(0) + i;
    }

    /** The first voxel of the first cell along an axis. */
    public int offset(final int axis) {
        return (size(axis) - cells(axis) * step) / 2;
    }

    /**
     * The first voxel of the window around a cell, which may lie outside the volume. Both have the same middle; where one
     * is odd and the other even the window's lies half a voxel before it.
     */
    public int first(final int axis, final int cell) {
        return offset(axis) + cell * step + Math.floorDiv(step - window, 2);
    }

    int size(final int axis) {
        return axis == 0 ? width : axis == 1 ? height : depth;
    }
}
