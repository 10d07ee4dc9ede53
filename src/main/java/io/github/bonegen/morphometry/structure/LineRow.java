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

import java.util.SplittableRandom;

/**
 * Parallel lines through a volume, each at random in its own cell of a square grid across them, a row of the grid at a time:
 * compilers make vectors of a step for all lines of a row. Mutable, of one direction.
 */
final class LineRow {

    /** Lines keep this far from the border, so that rounding never leaves the volume. */
    private static final double MARGIN = 1e-3;

    private final double[] size;
    private final double[] direction;
    private final double[] u;
    private final double[] v;
    private final double diagonal;

    private final double[] shares;
    private final double[] across;
    private final double[] along;
    private final double[] phases;
    private final double[][] origins;
    private final double[] from;
    private final double[] to;

    /**
     * @param size of the volume
     * @param direction a unit vector
     * @param cells lines in a row, and rows
     */
    LineRow(final double[] size, final double[] direction, final int cells) {
        this.size = size;
        this.direction = direction;
        u = perpendicular(direction);
        v = cross(direction, u);
        diagonal = Math.sqrt(size[0] * size[0] + size[1] * size[1] + size[2] * size[2]);
        shares = new double[cells];
        across = new double[cells];
        along = new double[cells];
        phases = new double[cells];
        origins = new double[3][cells];
        from = new double[cells];
        to = new double[cells];
    }

    /** Draws a row anew, three numbers a line. */
    void draw(final int row, final SplittableRandom random) {
        final int cells = shares.length;
        for (int i = 0; i < cells; i++) {
            shares[i] = random.nextDouble();
            along[i] = random.nextDouble();
            phases[i] = random.nextDouble();
        }
        for (int i = 0; i < cells; i++) {
            across[i] = ((row + shares[i]) / cells - 0.5) * diagonal;
            along[i] = ((i + along[i]) / cells - 0.5) * diagonal;
            from[i] = -diagonal;
            to[i] = diagonal;
        }
        for (int axis = 0; axis < 3; axis++) {
            // Where lines come in and go out, by the sign of the direction.
            final double near = direction[axis] > 0 ? MARGIN : size[axis] - MARGIN;
            final double far = direction[axis] > 0 ? size[axis] - MARGIN : MARGIN;
            cut(size[axis] / 2, u[axis], v[axis], near, far, direction[axis], origins[axis]);
        }
    }

    private void cut(final double middle, final double stepU, final double stepV, final double near, final double far,
        final double towards, final double[] origin)
    {
        for (int i = 0; i < origin.length; i++) {
            origin[i] = middle + across[i] * stepU + along[i] * stepV;
            from[i] = Math.max(from[i], (near - origin[i]) / towards);
            to[i] = Math.min(to[i], (far - origin[i]) / towards);
        }
    }

    /** A coordinate of the place on a line from which it is measured. */
    double origin(final int axis, final int line) {
        return origins[axis][line];
    }

    /** Where a line comes in, along it. */
    double from(final int line) {
        return from[line];
    }

    /** Where it goes out; before it comes in, if it misses the volume. */
    double to(final int line) {
        return to[line];
    }

    /** How far from where a line comes in its first sample lies, in steps. */
    double phase(final int line) {
        return phases[line];
    }

    private static double[] perpendicular(final double[] direction) {
        final double[] axis = Math.abs(direction[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        final double[] normal = cross(direction, axis);
        final double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        return new double[] {normal[0] / length, normal[1] / length, normal[2] / length};
    }

    private static double[] cross(final double[] a, final double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
