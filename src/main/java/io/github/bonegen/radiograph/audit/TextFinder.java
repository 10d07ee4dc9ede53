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
package io.github.bonegen.radiograph.audit;

import io.github.bonegen.LocalMean;
import io.github.bonegen.volume.Volume;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds text that is burnt into a film: spots of one grey that stand out from what is around them, with the shape and the thin
 * stroke of characters, three and more of like height in a row. A lead marker of one or two letters is none. Handwriting, text that
 * runs upwards and text that the film's own grey drowns are not found.
 */
public final class TextFinder {

    private static final double WHITE = 65535;
    /** Ink is this near to the end of the grey scale, as its share, and stands out by so much; purer ink needs to do so less. */
    private static final double BRIGHT = 0.8;
    private static final double CONTRAST = 0.22;
    private static final double PURE = 0.97;
    private static final double LEAST_CONTRAST = 0.1;
    /** What is around dark ink is not as dark: the rim of a marker's plate is none. */
    private static final double MOST_AROUND = 0.6;
    /** Fewer characters are a marker. */
    private static final int FEWEST = 3;
    /** Characters are at most this share of the film's height. */
    private static final double TALLEST = 0.05;
    private static final int LEAST_TALLEST = 12;
    /** The surroundings that ink stands out from, as a share of the film's height. */
    private static final double AROUND = 0.02;
    private static final int LEAST_AROUND = 6;

    private TextFinder() {
        // Static functions only.
    }

    /**
     * The lines of text on a film, light or dark, from top to bottom.
     *
     * @param film grey from 0 to 65535
     */
    public static List<TextLine> find(final Volume film) {
        final int around = Math.max(LEAST_AROUND, (int) (AROUND * film.height()));
        final double[] grey = new double[film.voxels().length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = film.voxels()[i];
        }
        final double[] mean = LocalMean.of(grey, film.width(), film.height(), around);
        final List<TextLine> lines = new ArrayList<>();
        for (final int sign : new int[] {1, -1}) {
            lines.addAll(lines(spots(ink(film, mean, sign), film.width(), film.height())));
        }
        lines.sort(Comparator.comparingInt(TextLine::top).thenComparingInt(TextLine::left));
        return lines;
    }

    private static boolean[] ink(final Volume film, final double[] mean, final int sign) {
        final boolean[] ink = new boolean[mean.length];
        for (int i = 0; i < ink.length; i++) {
            final double grey = (sign > 0 ? film.voxels()[i] : WHITE - film.voxels()[i]) / WHITE;
            final double around = (sign > 0 ? mean[i] : WHITE - mean[i]) / WHITE;
            ink[i] = (sign > 0 || around < MOST_AROUND) && (grey - around > CONTRAST && grey > BRIGHT || grey - around > LEAST_CONTRAST && grey > PURE);
        }
        return ink;
    }

    /** The spots of ink that may be characters, from left to right. */
    private static List<InkSpot> spots(final boolean[] ink, final int width, final int height) {
        final int highest = Math.max(LEAST_TALLEST, (int) (TALLEST * height));
        final List<InkSpot> spots = new ArrayList<>();
        final boolean[] seen = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] && !seen[i]) {
                final InkSpot spot = spot(i, ink, seen, width, height);
                if (spot.isCharacter(highest)) {
                    spots.add(spot);
                }
            }
        }
        spots.sort(Comparator.comparingInt(InkSpot::left));
        return spots;
    }

    private static InkSpot spot(final int start, final boolean[] ink, final boolean[] seen, final int width, final int height) {
        final Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen[start] = true;
        int left = start % width;
        int right = left;
        int top = start / width;
        int bottom = top;
        int area = 0;
        int rim = 0;
        while (!open.isEmpty()) {
            final int at = open.pop();
            final int x = at % width;
            final int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            area++;
            boolean atRim = false;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    final boolean inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
                    final int next = at + dy * width + dx;
                    if (!inside || !ink[next]) {
                        atRim |= dx == 0 || dy == 0;
                    } else if (!seen[next]) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
            rim += atRim ? 1 : 0;
        }
        return new InkSpot(left, top, right, bottom, area, rim);
    }

    private static List<TextLine> lines(final List<InkSpot> spots) {
        final List<TextLine> lines = new ArrayList<>();
        final boolean[] taken = new boolean[spots.size()];
        for (int first = 0; first < taken.length; first++) {
            final List<InkSpot> line = new ArrayList<>();
            for (int next = first; next >= 0; next = follower(next, spots, taken)) {
                if (taken[next]) {
                    break;
                }
                taken[next] = true;
                line.add(spots.get(next));
            }
            if (line.size() >= FEWEST) {
                lines.add(box(line));
            }
        }
        return lines;
    }

    /** The nearest spot that can come next in a line; below 0 if there is none. Spots lie from left to right. */
    private static int follower(final int last, final List<InkSpot> spots, final boolean[] taken) {
        for (int i = last + 1; i < taken.length && spots.get(last).isNear(spots.get(i)); i++) {
            if (!taken[i] && spots.get(last).isFollowedBy(spots.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** With room for what stands above, below and beside the spots: dots, accents, commas. */
    private static TextLine box(final List<InkSpot> line) {
        final int left = line.stream().mapToInt(InkSpot::left).min().orElseThrow();
        final int right = line.stream().mapToInt(InkSpot::right).max().orElseThrow();
        final int top = line.stream().mapToInt(InkSpot::top).min().orElseThrow();
        final int bottom = line.stream().mapToInt(InkSpot::bottom).max().orElseThrow();
        final int room = (bottom - top + 1) / 2 + 1;
        return new TextLine(Math.max(0, left - room), Math.max(0, top - room), right - left + 1 + 2 * room,
            bottom - top + 1 + 2 * room, line.size());
    }
}
