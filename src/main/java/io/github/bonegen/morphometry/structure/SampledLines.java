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

import java.util.Arrays;

/**
 * Lines of one direction, sampled at even distances: all at their first samples, then all at their second ones, longest lines
 * first, so that loops are long and no branch depends on a line. Positions are fixed-point integers, so a sample lies where
 * its number times the step says. Mutable.
 */
final class SampledLines {

    /** Coordinates have this many binary places, less where the volume leaves no room for them. */
    private static final int MOST_PLACES = 20;

    private final LineSampler tiles;
    private final double[] direction;
    private final int places;
    private final double[] step = new double[3];

    /** In the order in which lines were added. */
    private final int[][] starts;
    private final int[] counts;
    private int lines;

    /**
     * @param distance of samples
     * @param most lines
     */
    SampledLines(final LineSampler tiles, final double[] direction, final double distance, final int most) {
        this.tiles = tiles;
        this.direction = direction;
        places = Math.min(MOST_PLACES, Integer.numberOfLeadingZeros(tiles.longestSide()) - 1);
        for (int axis = 0; axis < 3; axis++) {
            step[axis] = direction[axis] * distance * (1 << places);
        }
        starts = new int[3][most];
        counts = new int[most];
    }

    /**
     * Adds a line.
     *
     * @param from where its first sample lies, along it from its origin
     * @param count samples
     */
    void add(final double x, final double y, final double z, final double from, final int count) {
        final double unit = 1 << places;
        starts[0][lines] = (int) ((x + from * direction[0]) * unit);
        starts[1][lines] = (int) ((y + from * direction[1]) * unit);
        starts[2][lines] = (int) ((z + from * direction[2]) * unit);
        counts[lines++] = count;
    }

    /** Twice the changes of all lines: those between a line's samples, and half of each of its ends that is bone. */
    long doubledChanges() {
        final int[] longer = longer();
        final int[][] sorted = sorted(longer);
        int[] last = new int[lines];
        int[] next = new int[lines];
        final int[] changes = new int[lines];
        final int[] ahead = new int[3];
        long doubled = 0;
        for (int i = 0; i + 1 < longer.length; i++) {
            tiles.sample(sorted, ahead, places, longer[i], next);
            if (i == 0) {
                doubled += bone(next, 0, lines);
            } else {
                count(last, next, longer[i], changes);
            }
            doubled += bone(next, longer[i + 1], longer[i]);
            final int[] before = last;
            last = next;
            next = before;
            for (int axis = 0; axis < 3; axis++) {
                // Not the sum of rounded steps: of thousands it would leave the volume.
                ahead[axis] = (int) Math.round((i + 1) * step[axis]);
            }
        }
        return doubled + 2L * Arrays.stream(changes).asLongStream().sum();
    }

    /** How many lines have more samples than 0, 1 and so on, to none. */
    private int[] longer() {
        int most = 0;
        for (int i = 0; i < lines; i++) {
            most = Math.max(most, counts[i]);
        }
        final int[] longer = new int[most + 1];
        for (int i = 0; i < lines; i++) {
            longer[counts[i] - 1]++;
        }
        for (int i = most - 1; i >= 0; i--) {
            longer[i] += longer[i + 1];
        }
        return longer;
    }

    /** The starts, those of long lines first. */
    private int[][] sorted(final int[] longer) {
        final int[] next = longer.clone();
        final int[][] sorted = new int[3][lines];
        for (int i = 0; i < lines; i++) {
            final int place = next[counts[i]]++;
            for (int axis = 0; axis < 3; axis++) {
                sorted[axis][place] = starts[axis][i];
            }
        }
        return sorted;
    }

    private static void count(final int[] last, final int[] next, final int count, final int[] changes) {
        for (int i = 0; i < count; i++) {
            changes[i] += (last[i] ^ next[i]) & 1;
        }
    }

    private static int bone(final int[] samples, final int from, final int to) {
        int bone = 0;
        for (int i = from; i < to; i++) {
            bone += samples[i] & 1;
        }
        return bone;
    }
}
