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

/**
 * What of a sphere of voxels the sphere at a neighbour leaves free, for the neighbours (1, 0, 0), (1, 1, 0) and
 * (1, 1, 1). Crescents of one radius are kept until another is asked for.
 */
final class Crescents {

    private static final int KINDS = 3;

    private final short[] halfRows;
    private short[][] known = {};
    private int knownRadius2 = -1;

    /** @param halfRows the integer square roots of 0 to the largest squared radius */
    Crescents(final short[] halfRows) {
        this.halfRows = halfRows;
    }

    /**
     * The points relative to the sphere's centre, three coordinates each.
     *
     * @param neighbourRadius2 not less than the sphere's squared radius
     */
    short[] of(final int radius2, final int neighbourRadius2, final int kind) {
        if (radius2 != knownRadius2) {
            // Neighbouring distances differ by at most the distance of the neighbours, here sqrt(3) < 2.
            final int mostExcess = 4 * halfRows[radius2] + 8;
            known = new short[mostExcess * KINDS][];
            knownRadius2 = radius2;
        }
        final int key = (neighbourRadius2 - radius2) * KINDS + kind;
        if (known[key] == null) {
            known[key] = make(radius2, neighbourRadius2, kind);
        }
        return known[key];
    }

    private short[] make(final int radius2, final int neighbourRadius2, final int kind) {
        final Points points = new Points();
        final int b1 = kind > 0 ? 1 : 0;
        final int c1 = kind > 1 ? 1 : 0;
        final int radius = halfRows[radius2];
        for (int c = -radius; c <= radius; c++) {
            final int disc = halfRows[radius2 - c * c];
            for (int b = -disc; b <= disc; b++) {
                final int half = halfRows[radius2 - c * c - b * b];
                final int left = neighbourRadius2 - (c - c1) * (c - c1) - (b - b1) * (b - b1);
                if (left < 0) {
                    points.addRow(-half, half, b, c);
                } else {
                    points.addRow(-half, Math.min(half, -halfRows[left]), b, c);
                    points.addRow(Math.max(-half, halfRows[left] + 2), half, b, c);
                }
            }
        }
        return points.toArray();
    }

    private static final class Points {

        private short[] points = new short[96];
        private int length;

        void addRow(final int from, final int to, final int b, final int c) {
            for (int a = from; a <= to; a++) {
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
