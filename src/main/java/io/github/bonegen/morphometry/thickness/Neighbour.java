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

import java.util.ArrayList;
import java.util.List;

/**
 * One of the 26 neighbours of a voxel, and the turn that brings it to (1, 0, 0), (1, 1, 0) or (1, 1, 1): its axes in
 * the order of those coordinates, each with its sign.
 *
 * @param offset along x, y and z
 * @param kind 0, 1 or 2: a face, an edge or a corner is shared
 * @param axes 0, 1 and 2 in the order of the turned coordinates
 * @param signs of the offset along those axes, 1 where it is 0
 */
record Neighbour(int[] offset, int kind, int[] axes, int[] signs) {

    static final List<Neighbour> ALL = all();

    private static List<Neighbour> all() {
        final List<Neighbour> all = new ArrayList<>();
        for (int code = 0; code < 27; code++) {
            final int[] offset = {code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1};
            if (code != 13) {
                all.add(of(offset));
            }
        }
        return List.copyOf(all);
    }

    private static Neighbour of(final int[] offset) {
        final int[] axes = new int[3];
        final int[] signs = new int[3];
        int count = 0;
        int last = 2;
        for (int axis = 0; axis < 3; axis++) {
            final int place = offset[axis] != 0 ? count++ : last--;
            axes[place] = axis;
            signs[place] = offset[axis] < 0 ? -1 : 1;
        }
        return new Neighbour(offset, count - 1, axes, signs);
    }

    /** The kinds of all, in their order. */
    static int[] kinds() {
        return ALL.stream().mapToInt(Neighbour::kind).toArray();
    }
}
