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
package io.github.bonegen.imagej;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a window lies over as little as possible of what is open.
 *
 * @param screen that it must fit into
 * @param taken by other windows
 */
record FreePlace(Rectangle screen, List<Rectangle> taken) {

    FreePlace {
        taken = List.copyOf(taken);
    }

    /** The upper left corner for a window of a size: in a corner of the screen or beside another window. */
    Point of(final Dimension size) {
        final int right = Math.max(screen.x, screen.x + screen.width - size.width);
        final int bottom = Math.max(screen.y, screen.y + screen.height - size.height);
        final List<Integer> columns = new ArrayList<>(List.of(screen.x, right));
        final List<Integer> rows = new ArrayList<>(List.of(screen.y, bottom));
        for (final Rectangle other : taken) {
            columns.addAll(List.of(other.x, other.x + other.width, other.x - size.width));
            rows.addAll(List.of(other.y, other.y + other.height, other.y - size.height));
        }
        return rows.stream().filter(y -> y >= screen.y && y <= bottom).flatMap(y -> columns.stream()
            .filter(x -> x >= screen.x && x <= right).map(x -> new Point(x, y)))
            .min(Comparator.comparingLong(place -> covered(new Rectangle(place, size)))).orElseThrow();
    }

    private long covered(final Rectangle window) {
        return taken.stream().map(window::intersection).filter(common -> !common.isEmpty())
            .mapToLong(common -> (long) common.width * common.height).sum();
    }
}
