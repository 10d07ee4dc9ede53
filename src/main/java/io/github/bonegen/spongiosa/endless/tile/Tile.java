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
package io.github.bonegen.spongiosa.endless.tile;

import io.github.bonegen.volume.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in the lattice of cubes that an endless grid is made in.
 *
 * @param x cubes from the origin; negative ones exist
 */
public record Tile(long x, long y, long z) {

    /** The places of this cube. */
    public Box box(final int edge) {
        return Box.cube(x, y, z, edge);
    }

    /** The cubes that a box touches, x fastest. */
    public static List<Tile> touchedBy(final Box box, final int edge) {
        final List<Tile> tiles = new ArrayList<>();
        for (long z = Math.floorDiv(box.z(), edge); z * edge < box.z() + box.depth(); z++) {
            for (long y = Math.floorDiv(box.y(), edge); y * edge < box.y() + box.height(); y++) {
                for (long x = Math.floorDiv(box.x(), edge); x * edge < box.x() + box.width(); x++) {
                    tiles.add(new Tile(x, y, z));
                }
            }
        }
        return tiles;
    }

    /** The lattice's places of the cubes that a box touches. */
    public static Box covering(final Box box, final int edge) {
        final long x = Math.floorDiv(box.x(), edge);
        final long y = Math.floorDiv(box.y(), edge);
        final long z = Math.floorDiv(box.z(), edge);
        return new Box(x, y, z, count(x, box.x() + box.width(), edge), count(y, box.y() + box.height(), edge),
            count(z, box.z() + box.depth(), edge));
    }

    private static int count(final long first, final long end, final int edge) {
        return Math.toIntExact(Math.floorDiv(end - 1, edge) - first + 1);
    }

    /** How many cubes a box of some size touches at most, wherever it lies. */
    public static int mostTouched(final int width, final int height, final int depth, final int edge) {
        return Math.multiplyExact(Math.multiplyExact(mostTouched(width, edge), mostTouched(height, edge)),
            mostTouched(depth, edge));
    }

    private static int mostTouched(final int length, final int edge) {
        return (length + edge - 2) / edge + 1;
    }
}
