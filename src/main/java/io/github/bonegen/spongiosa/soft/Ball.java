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
package io.github.bonegen.spongiosa.soft;

import java.util.ArrayList;
import java.util.List;

/**
 * The voxels within a distance of a voxel.
 *
 * @param squaredRadius in voxels; the voxels at that distance belong to the ball
 */
record Ball(int squaredRadius) {

    /** Radii grow by at least this share from ball to ball. */
    private static final double LEAST_GROWTH = 0.09;

    /** Balls of growing radius, from 1. */
    static Ball[] upTo(final int largest) {
        final List<Ball> balls = new ArrayList<>();
        double radius = 0;
        for (int squared = 1; squared <= largest; squared++) {
            if (isSumOfThreeSquares(squared) && Math.sqrt(squared) >= (1 + LEAST_GROWTH) * radius) {
                balls.add(new Ball(squared));
                radius = Math.sqrt(squared);
            }
        }
        return balls.toArray(Ball[]::new);
    }

    /** The voxels that are nearer to the centre than this ball's radius. */
    Ball inner() {
        return new Ball(squaredRadius - 1);
    }

    float diameter() {
        return (float) (2 * Math.sqrt(squaredRadius));
    }

    /**
     * The largest value in the ball about each voxel; what lies outside the volume is ignored. Lines along x first, then
     * lines of the length that the ball has at each y and z.
     */
    float[] maximum(final float[] values, final int edge) {
        final float[] result = values.clone();
        float[] lines = values;
        for (int half = 0; half * half <= squaredRadius; half++) {
            lines = half == 0 ? values : widened(lines, values, edge, half);
            for (int dz = 0; dz * dz + half * half <= squaredRadius; dz++) {
                for (int dy = 0; dz * dz + dy * dy + half * half <= squaredRadius; dy++) {
                    if (halfLength(dy, dz) == half) {
                        raise(result, lines, edge, dy, dz);
                    }
                }
            }
        }
        return result;
    }

    /** The voxel of the ball about a voxel at which a value times the diameter is as given. */
    int find(final float[] values, final int edge, final int index, final float product) {
        return search(edge, index, at -> diameter() * values[at] == product);
    }

    /** The voxel of the ball about a voxel at which a value is as given. */
    int findEqual(final float[] values, final int edge, final int index, final float value) {
        return search(edge, index, at -> values[at] == value);
    }

    /** Whether the ball about one voxel holds another. */
    boolean holds(final int centre, final int voxel, final int edge) {
        final int dx = voxel % edge - centre % edge;
        final int dy = voxel / edge % edge - centre / edge % edge;
        final int dz = voxel / edge / edge - centre / edge / edge;
        return dx * dx + dy * dy + dz * dz <= squaredRadius;
    }

    static float[] negative(final float[] values) {
        final float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = -values[i];
        }
        return result;
    }

    private int search(final int edge, final int index, final java.util.function.IntPredicate found) {
        final int x = index % edge;
        final int y = index / edge % edge;
        final int z = index / edge / edge;
        final int radius = (int) Math.sqrt(squaredRadius);
        for (int k = Math.max(0, z - radius); k <= Math.min(edge - 1, z + radius); k++) {
            for (int j = Math.max(0, y - radius); j <= Math.min(edge - 1, y + radius); j++) {
                final int half = halfLength(j - y, k - z);
                for (int i = Math.max(0, x - half); i <= Math.min(edge - 1, x + half); i++) {
                    if (found.test((k * edge + j) * edge + i)) {
                        return (k * edge + j) * edge + i;
                    }
                }
            }
        }
        throw new IllegalStateException("No voxel of the ball has the value that its maximum has");
    }

    /** Half the length of the ball's line along x, or -1 where it has none. */
    private int halfLength(final int dy, final int dz) {
        final int rest = squaredRadius - dy * dy - dz * dz;
        return rest < 0 ? -1 : (int) Math.sqrt(rest);
    }

    /** Lines that reach {@code half} voxels to each side, from those that reach one less. */
    private static float[] widened(final float[] lines, final float[] values, final int edge, final int half) {
        final float[] wider = lines.clone();
        for (int row = 0; row < values.length; row += edge) {
            for (int x = 0; x < edge - half; x++) {
                wider[row + x] = Math.max(wider[row + x], values[row + x + half]);
                wider[row + x + half] = Math.max(wider[row + x + half], values[row + x]);
            }
        }
        return wider;
    }

    private static void raise(final float[] target, final float[] lines, final int edge, final int dy, final int dz) {
        raiseFrom(target, lines, edge, dy, dz);
        if (dy > 0) {
            raiseFrom(target, lines, edge, -dy, dz);
        }
        if (dz > 0) {
            raiseFrom(target, lines, edge, dy, -dz);
        }
        if (dy > 0 && dz > 0) {
            raiseFrom(target, lines, edge, -dy, -dz);
        }
    }

    private static void raiseFrom(final float[] target, final float[] lines, final int edge, final int dy,
        final int dz)
    {
        final int offset = (dz * edge + dy) * edge;
        for (int z = Math.max(0, -dz); z < Math.min(edge, edge - dz); z++) {
            final int begin = (z * edge + Math.max(0, -dy)) * edge;
            final int end = (z * edge + Math.min(edge, edge - dy)) * edge;
            for (int i = begin; i < end; i++) {
                target[i] = Math.max(target[i], lines[i + offset]);
            }
        }
    }

    /** Legendre: all numbers but 4^a (8 b + 7). */
    private static boolean isSumOfThreeSquares(final int number) {
        int rest = number;
        while (rest % 4 == 0) {
            rest /= 4;
        }
        return rest % 8 != 7;
    }
}
