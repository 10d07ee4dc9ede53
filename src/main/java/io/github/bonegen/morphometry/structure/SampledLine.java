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

/**
 * Samples of bone along lines of one direction. Positions are fixed-point integers, so a sample lies where its number times
 * the step says, and all addresses of a line are calculated before the first bit is looked up: compilers make vectors of
 * that loop, eight samples at a step.
 */
final class SampledLine {

    /** Coordinates have this many binary places, less where the volume leaves no room for them. */
    private static final int MOST_PLACES = 20;

    private final LineSampler tiles;
    private final double[] direction;
    private final int places;

    /** What leads from the first sample to each, along every axis. */
    private final int[][] steps;
    private final int[] start = new int[3];
    private final int[] addresses;

    /**
     * @param step distance of samples
     * @param longest length of a line
     */
    SampledLine(final LineSampler tiles, final double[] direction, final double step, final double longest) {
        this.tiles = tiles;
        this.direction = direction;
        places = Math.min(MOST_PLACES, Integer.numberOfLeadingZeros(tiles.longestSide()) - 1);
        final int count = (int) (longest / step) + 2;
        addresses = new int[count];
        steps = new int[3][count];
        for (int axis = 0; axis < 3; axis++) {
            final int one = (int) Math.round(direction[axis] * step * (1 << places));
            for (int i = 0; i < count; i++) {
                steps[axis][i] = i * one;
            }
        }
    }

    /** Twice the changes of one line: those between its samples, one more than the count, and half of each end that is bone. */
    int doubledChanges(final double[] origin, final double from, final int count) {
        final double unit = 1 << places;
        for (int axis = 0; axis < 3; axis++) {
            start[axis] = (int) ((origin[axis] + from * direction[axis]) * unit);
        }
        return tiles.doubledChanges(steps, start, places, count + 1, addresses);
    }
}
