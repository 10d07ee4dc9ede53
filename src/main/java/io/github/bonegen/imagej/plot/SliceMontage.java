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
package io.github.bonegen.imagej.plot;

import java.awt.image.BufferedImage;
import java.util.function.IntFunction;

/**
 * Middle slices of cubes side by side, upright: x to the right, the vertical axis z upwards.
 *
 * @param edge of the cubes in voxels
 * @param low density shown black
 * @param high density shown white
 */
public record SliceMontage(int edge, double low, double high) {

    private static final int TILE = 128;
    private static final int GAP = 4;

    /** Two rows of cubes, densities x fastest. */
    public BufferedImage above(final int count, final IntFunction<float[]> upper, final IntFunction<float[]> lower) {
        final BufferedImage image = empty(count, 2);
        for (int i = 0; i < count; i++) {
            draw(image, i, 0, upper.apply(i));
            draw(image, i, 1, lower.apply(i));
        }
        return image;
    }

    /** One row of cubes that lie one after the other in an array. */
    public BufferedImage row(final float[] cubes) {
        final int voxels = edge * edge * edge;
        final BufferedImage image = empty(cubes.length / voxels, 1);
        for (int i = 0; i < cubes.length / voxels; i++) {
            draw(image, i, 0, java.util.Arrays.copyOfRange(cubes, i * voxels, (i + 1) * voxels));
        }
        return image;
    }

    private static BufferedImage empty(final int columns, final int rows) {
        return new BufferedImage(columns * (TILE + GAP), rows * (TILE + GAP), BufferedImage.TYPE_BYTE_GRAY);
    }

    private void draw(final BufferedImage image, final int column, final int row, final float[] cube) {
        for (int v = 0; v < TILE; v++) {
            for (int u = 0; u < TILE; u++) {
                final int x = u * edge / TILE;
                final int z = edge - 1 - v * edge / TILE;
                final double share = (cube[(z * edge + edge / 2) * edge + x] - low) / (high - low);
                final int grey = (int) Math.max(0, Math.min(255, Math.round(255 * share)));
                image.getRaster().setSample(column * (TILE + GAP) + u, row * (TILE + GAP) + v, 0, grey);
            }
        }
    }
}
