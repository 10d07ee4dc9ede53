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

/** How far a box reaches from a voxel in it along axes that are turned as a neighbour's are. */
final class TurnedReach {

    private final int leastA;
    private final int leastB;
    private final int leastC;
    private final int mostA;
    private final int mostB;
    private final int mostC;

    /**
     * @param from least x, y and z of the box
     * @param to one more than the largest
     */
    TurnedReach(final Neighbour turn, final int[] position, final int[] from, final int[] to) {
        leastA = least(turn, 0, position, from, to);
        leastB = least(turn, 1, position, from, to);
        leastC = least(turn, 2, position, from, to);
        mostA = most(turn, 0, position, from, to);
        mostB = most(turn, 1, position, from, to);
        mostC = most(turn, 2, position, from, to);
    }

    private static int least(final Neighbour turn, final int i, final int[] position, final int[] from,
        final int[] to)
    {
        final int axis = turn.axes()[i];
        return turn.signs()[i] > 0 ? from[axis] - position[axis] : position[axis] - to[axis] + 1;
    }

    private static int most(final Neighbour turn, final int i, final int[] position, final int[] from,
        final int[] to)
    {
        final int axis = turn.axes()[i];
        return turn.signs()[i] > 0 ? to[axis] - 1 - position[axis] : position[axis] - from[axis];
    }

    /** Whether all points at most that far along each axis lie in the box. */
    boolean holdsAll(final int radius) {
        return holds(-radius, -radius, -radius) && holds(radius, radius, radius);
    }

    boolean holds(final int a, final int b, final int c) {
        return a >= leastA && a <= mostA && b >= leastB && b <= mostB && c >= leastC && c <= mostC;
    }
}
