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
package io.github.bonegen.radiograph.surface;

import java.util.Arrays;

/** Where one line crosses surfaces, in the order of the way along it. */
final class Crossings {

    private static final int START = 32;

    private double[] positions = new double[START];
    /** Twice the surface's number, and 1 more where the line enters it. */
    private int[] sides = new int[START];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    double position(final int index) {
        return positions[index];
    }

    int surface(final int index) {
        return sides[index] >> 1;
    }

    /** 1 where the line enters, -1 where it leaves. */
    int step(final int index) {
        return (sides[index] & 1) == 1 ? 1 : -1;
    }

    /** Adds a crossing at its place; lines cross few triangles. */
    void add(final double position, final int surface, final boolean entering) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
            sides = Arrays.copyOf(sides, 2 * size);
        }
        int at = size++;
        while (at > 0 && positions[at - 1] > position) {
            positions[at] = positions[at - 1];
            sides[at] = sides[at - 1];
            at--;
        }
        positions[at] = position;
        sides[at] = 2 * surface + (entering ? 1 : 0);
    }
}
