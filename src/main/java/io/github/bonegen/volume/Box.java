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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

/**
 * A box of an endless grid.
 *
 * @param x first column; negative ones exist
 * @param y first row
 * @param z first plane
 * @param width columns
 * @param height rows
 * @param depth planes
 */
public record Box(long x, long y, long z, int width, int height, int depth) {

    public Box {
        require(width > 0 && height > 0 && depth > 0, "A box of %d x %d x %d; each must be at least 1", width, height,
            depth);
    }

    /** The cube of an edge whose first corner is so many edges from the origin. */
    public static Box cube(final long x, final long y, final long z, final int edge) {
        return new Box(x * edge, y * edge, z * edge, edge, edge, edge);
    }

    /** The box of a size at the origin. */
    public static Box ofSize(final int width, final int height, final int depth) {
        return new Box(0, 0, 0, width, height, depth);
    }

    /** How many places it holds. */
    public long count() {
        return (long) width * height * depth;
    }

    /** This box and so much more on every side. */
    public Box grown(final int by) {
        return new Box(x - by, y - by, z - by, width + 2 * by, height + 2 * by, depth + 2 * by);
    }

    /** Whether all of another box lies in this. */
    public boolean contains(final Box other) {
        return other.x >= x && other.y >= y && other.z >= z && other.x + other.width <= x + width
            && other.y + other.height <= y + height && other.z + other.depth <= z + depth;
    }

    /** What this has in common with another box that touches it. */
    public Box and(final Box other) {
        final long left = Math.max(x, other.x);
        final long top = Math.max(y, other.y);
        final long front = Math.max(z, other.z);
        return new Box(left, top, front, (int) (Math.min(x + width, other.x + other.width) - left),
            (int) (Math.min(y + height, other.y + other.height) - top),
            (int) (Math.min(z + depth, other.z + other.depth) - front));
    }

    /** The place of a place of the endless grid in an array of this box, x fastest. */
    public int index(final long placeX, final long placeY, final long placeZ) {
        return (int) (((placeZ - z) * height + placeY - y) * width + placeX - x);
    }

    /** Copies the values of a part, which both this box and the target hold, from an array of this box. */
    public void copy(final float[] values, final Box part, final float[] target, final Box targetBox) {
        for (long k = part.z; k < part.z + part.depth; k++) {
            for (long j = part.y; j < part.y + part.height; j++) {
                System.arraycopy(values, index(part.x, j, k), target, targetBox.index(part.x, j, k), part.width);
            }
        }
    }
}
