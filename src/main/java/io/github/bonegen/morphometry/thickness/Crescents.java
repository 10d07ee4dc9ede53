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
package io.github.bonegen.morphometry.thickness;

import java.util.Arrays;

/** What of the spheres of one radius the spheres at neighbours leave free; made when first asked for. */
final class Crescents {

    private static final int KINDS = 3;

    private final short[] halfRows;
    private final int radius2;
    private final Canvas canvas;
    private final short[][] turned;
    private final int[][] shifts;

    /** @param halfRows the integer square roots of 0 to the largest squared radius */
    Crescents(final short[] halfRows, final int radius2, final Canvas canvas) {
        this.halfRows = halfRows;
        this.radius2 = radius2;
        this.canvas = canvas;
        // Neighbouring distances differ by at most the distance of the neighbours, here sqrt(3) < 2.
        final int mostExcess = 4 * halfRows[radius2] + 8;
        turned = new short[mostExcess * KINDS][];
        shifts = new int[Before.codes(mostExcess)][];
    }

    /** The crescent that a neighbour leaves, as {@link Canvas#paint} takes it. */
    int[] of(final char before) {
        if (shifts[before] == null) {
            final Neighbour neighbour = Before.neighbour(before);
            shifts[before] = turnBack(turned(Before.excess(before), neighbour.kind()), neighbour);
        }
        return shifts[before];
    }

    private int[] turnBack(final short[] points, final Neighbour neighbour) {
        final int[] pairs = new int[points.length / 3 * 2];
        final int[] point = new int[3];
        for (int i = 0; i < points.length / 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                point[neighbour.axes()[axis]] = points[3 * i + axis] * neighbour.signs()[axis];
            }
            pairs[2 * i] = canvas.bitShift(point[0], point[1], point[2]);
            pairs[2 * i + 1] = canvas.indexShift(point[0], point[1], point[2]);
        }
        return pairs;
    }

    /** The crescent with the neighbour at (1, 0, 0), (1, 1, 0) or (1, 1, 1): three coordinates a point. */
    private short[] turned(final int excess, final int kind) {
        final int key = excess * KINDS + kind;
        if (turned[key] == null) {
            turned[key] = make(excess, kind);
        }
        return turned[key];
    }

    // A point p of the sphere that the sphere at d does not hold has r2 >= |p|^2 > R2 - d.d + 2 p.d, so 2 p.d < d.d - R2 + r2:
    // it lies behind a plane across d.
    private short[] make(final int excess, final int kind) {
        final Points points = new Points();
        final int b1 = kind > 0 ? 1 : 0;
        final int c1 = kind > 1 ? 1 : 0;
        final int radius = halfRows[radius2];
        for (int b = -radius; b <= radius; b++) {
            final int disc = halfRows[radius2 - b * b];
            final int last = Math.floorDiv(kind - excess, 2) - b * b1 + c1 * disc;
            for (int a = -disc; a <= Math.min(disc, last); a++) {
                final int half = halfRows[radius2 - a * a - b * b];
                final int left = radius2 + excess - (a - 1) * (a - 1) - (b - b1) * (b - b1);
                if (left < 0) {
                    points.addRow(a, b, -half, half);
                } else if (halfRows[left] < half + c1) {
                    points.addRow(a, b, -half, c1 - 1 - halfRows[left]);
                    points.addRow(a, b, c1 + 1 + halfRows[left], half);
                }
            }
        }
        return points.toArray();
    }

    private static final class Points {

        private short[] points = new short[96];
        private int length;

        void addRow(final int a, final int b, final int from, final int to) {
            for (int c = from; c <= to; c++) {
                if (length == points.length) {
                    points = Arrays.copyOf(points, 2 * length);
                }
                points[length++] = (short) a;
                points[length++] = (short) b;
                points[length++] = (short) c;
            }
        }

        short[] toArray() {
            return Arrays.copyOf(points, length);
        }
    }
}
