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
package io.github.bonegen.radiograph.femur.anatomy;

import java.util.SplittableRandom;

/** Smooth random values of mean 0 and variance 1 that fill space periodically. */
public final class NoiseField {

    private static final int SIZE = 64;
    private static final int MASK = SIZE - 1;
    /** A period that no point lies below 0 with: numbers that are not negative are rounded down by a cast. */
    private static final double FAR = 1 << 20;

    private final float[] values = new float[SIZE * SIZE * SIZE];

    public NoiseField(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
    }

    /** The value at a point in cells, of less than a million; trilinear between them, scaled to the variance of a cell's middle. */
    public double at(final double x, final double y, final double z) {
        final double px = x + FAR;
        final double py = y + FAR;
        final double pz = z + FAR;
        final int cx = (int) px;
        final int cy = (int) py;
        final int cz = (int) pz;
        final int ix = cx & MASK;
        final int iy = cy & MASK;
        final int iz = cz & MASK;
        final int right = (ix + 1 & MASK) - ix;
        final int row = iy * SIZE;
        final int nextRow = (iy + 1 & MASK) * SIZE;
        final int plane = iz * SIZE * SIZE + ix;
        final int nextPlane = (iz + 1 & MASK) * SIZE * SIZE + ix;
        final float fx = (float) (px - cx);
        final float fy = (float) (py - cy);
        final float front = bilinear(plane + row, plane + nextRow, right, fx, fy);
        final float back = bilinear(nextPlane + row, nextPlane + nextRow, right, fx, fy);
        return 1.8f * (front + (float) (pz - cz) * (back - front));
    }

    private float bilinear(final int top, final int bottom, final int right, final float fx, final float fy) {
        final float first = values[top] + fx * (values[top + right] - values[top]);
        final float second = values[bottom] + fx * (values[bottom + right] - values[bottom]);
        return first + fy * (second - first);
    }
}
