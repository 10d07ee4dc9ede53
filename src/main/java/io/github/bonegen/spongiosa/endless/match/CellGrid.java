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
package io.github.bonegen.spongiosa.endless.match;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Box;


/**
 * A box in cells, as even as whole voxels allow.
 *
 * @param columns cells along x
 * @param rows cells along y
 * @param planes cells along z
 */
public record CellGrid(Box box, int columns, int rows, int planes) {

    /** Smaller cells hold too little bone to have a structure of their own. */
    private static final int SMALLEST = 16;

    public CellGrid {
        require(box.width() / columns >= SMALLEST && box.height() / rows >= SMALLEST && box.depth() / planes >= SMALLEST,
            "%d x %d x %d cells in %d x %d x %d voxels are too small; accepted are cells of at least %d voxels each way",
            columns, rows, planes, box.width(), box.height(), box.depth(), SMALLEST);
    }

    /** Cells of about an edge, at least one each way. */
    public static CellGrid ofEdge(final Box box, final double edge) {
        return new CellGrid(box, cells(box.width(), edge), cells(box.height(), edge), cells(box.depth(), edge));
    }

    private static int cells(final int extent, final double edge) {
        return (int) Math.max(1, Math.round(extent / edge));
    }

    /** How many cells there are. */
    public int count() {
        return columns * rows * planes;
    }

    /** The cell of a voxel, x fastest. */
    public int cell(final long x, final long y, final long z) {
        return ((int) ((z - box.z()) * planes / box.depth()) * rows + (int) ((y - box.y()) * rows / box.height())) * columns
            + (int) ((x - box.x()) * columns / box.width());
    }

    /** A cell for a person, as x, y, z from 1. */
    public String name(final int cell) {
        return String.format("%d, %d, %d", cell % columns + 1, cell / columns % rows + 1, cell / columns / rows + 1);
    }

    /** Values at the middles of cells, linear between them and constant beyond the outermost. */
    public double between(final double[] values, final long x, final long y, final long z) {
        final double u = place(x - box.x(), box.width(), columns);
        final double v = place(y - box.y(), box.height(), rows);
        final double w = place(z - box.z(), box.depth(), planes);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            final double weight = weight(u, corner & 1) * weight(v, corner >> 1 & 1) * weight(w, corner >> 2);
            if (weight > 0) {
                sum += weight * values[(((int) w + (corner >> 2)) * rows + (int) v + (corner >> 1 & 1)) * columns + (int) u
                    + (corner & 1)];
            }
        }
        return sum;
    }

    /** Where a voxel lies among the middles of cells. */
    private static double place(final long voxel, final int extent, final int cells) {
        return Math.max(0, Math.min(cells - 1.0, (voxel + 0.5) * cells / extent - 0.5));
    }

    private static double weight(final double place, final int upper) {
        final double fraction = place - (int) place;
        return upper == 1 ? fraction : 1 - fraction;
    }
}
