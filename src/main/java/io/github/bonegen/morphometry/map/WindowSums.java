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

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.Arrays;

/**
 * The sums of a measure's fields over the windows of a grid. A slice at a time becomes prefix sums along its rows, from which
 * each window takes a difference a row. The order of a cell's sum is that of its rows, so that it does not depend on threads.
 *
 * <p>Cost O(voxels + cells x window²) a field; memory 8 bytes a voxel of a slice and field for each thread.
 */
final class WindowSums {

    private static final int TASKS_PER_THREAD = 3;

    private final MapGrid grid;
    private final BinaryVolume mask;
    private final CellMeasure measure;
    private final int[][][] rows;

    /** Voxels of each window in the volume, and in the mask. */
    final double[] seen;
    final double[] totals;

    /** By field and cell. */
    final double[][] sums;

    private WindowSums(final MapGrid grid, final BinaryVolume mask, final CellMeasure measure) {
        this.grid = grid;
        this.mask = mask;
        this.measure = measure;
        rows = grid.shape().rows(grid.window());
        seen = new double[grid.count()];
        totals = new double[grid.count()];
        sums = new double[measure.fields()][grid.count()];
    }

    static WindowSums of(final MapGrid grid, final BinaryVolume mask, final CellMeasure measure, final Parallel parallel) {
        final WindowSums sums = new WindowSums(grid, mask, measure);
        final int layers = grid.cells(2);
        final int tasks = Math.min(layers, parallel.threads() == 1 ? 1 : TASKS_PER_THREAD * parallel.threads());
        parallel.run("Sliding the window", tasks, task -> sums.add(layers * task / tasks, layers * (task + 1) / tasks,
            parallel));
        return sums;
    }

    /** Bytes that the tables of slices take. */
    static long bytes(final MapGrid grid, final int fields, final int threads) {
        return (long) threads * (fields + 1) * grid.height() * (grid.width() + 1) * Double.BYTES;
    }

    private void add(final int firstLayer, final int endLayer, final Parallel parallel) {
        final double[][] tables = new double[measure.fields() + 1][grid.height() * (grid.width() + 1)];
        final double[][] row = new double[measure.fields()][grid.width()];
        int from = firstLayer;
        for (int z = Math.max(0, grid.first(2, firstLayer)); z < Math.min(grid.depth(), grid.first(2, endLayer - 1) + grid
            .window()); z++)
        {
            parallel.progress().checkCancelled();
            while (grid.first(2, from) + grid.window() <= z) {
                from++;
            }
            if (grid.first(2, from) <= z) {
                tabulate(z, tables, row);
                for (int layer = from; layer < endLayer && grid.first(2, layer) <= z; layer++) {
                    add(layer, rows[z - grid.first(2, layer)], tables);
                }
            }
        }
    }

    private void tabulate(final int z, final double[][] tables, final double[][] row) {
        final int width = grid.width();
        for (int y = 0; y < grid.height(); y++) {
            final int start = y * (width + 1);
            measure.row(y, z, row);
            for (int field = 0; field < row.length; field++) {
                accumulate(row[field], tables[field], start);
            }
            final double[] inside = tables[row.length];
            for (int x = 0; x < width; x++) {
                inside[start + x + 1] = inside[start + x] + (mask.get(x, y, z) ? 1 : 0);
            }
        }
    }

    private static void accumulate(final double[] row, final double[] table, final int start) {
        double sum = 0;
        for (int x = 0; x < row.length; x++) {
            sum += row[x];
            table[start + x + 1] = sum;
        }
    }

    /** Adds a slice to the cells of a layer. */
    private void add(final int layer, final int[][] slice, final double[][] tables) {
        final int[] left = new int[grid.cells(0)];
        final int[] right = new int[grid.cells(0)];
        for (int j = 0; j < grid.cells(1); j++) {
            final int cell = grid.index(0, j, layer);
            final int top = grid.first(1, j);
            for (int y = Math.max(0, top); y < Math.min(grid.height(), top + grid.window()); y++) {
                final int start = y * (grid.width() + 1);
                for (int i = 0; i < left.length; i++) {
                    left[i] = start + inside(grid.first(0, i) + slice[y - top][0]);
                    right[i] = start + inside(grid.first(0, i) + slice[y - top][1]);
                    seen[cell + i] += right[i] - left[i];
                }
                for (int field = 0; field < sums.length; field++) {
                    add(tables[field], left, right, sums[field], cell);
                }
                add(tables[sums.length], left, right, totals, cell);
            }
        }
    }

    private int inside(final int x) {
        return Math.max(0, Math.min(grid.width(), x));
    }

    private static void add(final double[] table, final int[] left, final int[] right, final double[] sums, final int cell) {
        for (int i = 0; i < left.length; i++) {
            sums[cell + i] += table[right[i]] - table[left[i]];
        }
    }

    double[] of(final int cell) {
        return Arrays.stream(sums).mapToDouble(field -> field[cell]).toArray();
    }
}
