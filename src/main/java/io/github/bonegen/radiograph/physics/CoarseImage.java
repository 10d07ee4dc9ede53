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
package io.github.bonegen.radiograph.physics;

import io.github.bonegen.volume.GaussianBlur;
import java.util.function.DoubleUnaryOperator;

/**
 * Block means of a finer image, read back bilinearly at its pixels: where a broad blur is meant, at a fraction of its
 * cost. The blocks divide the image evenly, so that they are the same ones whatever its resolution.
 *
 * @param pixels the means, row by row
 * @param grid the blocks as pixels of the detector
 * @param fine the pixels of the finer image
 */
public record CoarseImage(float[] pixels, DetectorGrid grid, DetectorGrid fine) {

    /**
     * The mean of a function of each pixel over blocks.
     *
     * @param block about the size of a block in mm; none is smaller than a pixel
     */
    public static CoarseImage mean(final float[] image, final DetectorGrid fine, final double block,
        final DoubleUnaryOperator function)
    {
        final int columns = blocks(fine.width(), fine.pixel() / block);
        final int rows = blocks(fine.height(), fine.pixel() / block);
        final float[] means = new float[columns * rows];
        Rows.forEach(rows, row -> {
            for (int column = 0; column < columns; column++) {
                final int right = border(column + 1, columns, fine.width());
                final int bottom = border(row + 1, rows, fine.height());
                double sum = 0;
                int count = 0;
                for (int y = border(row, rows, fine.height()); y < bottom; y++) {
                    for (int x = border(column, columns, fine.width()); x < right; x++) {
                        sum += function.applyAsDouble(image[y * fine.width() + x]);
                        count++;
                    }
                }
                means[row * columns + column] = (float) (sum / count);
            }
        });
        return new CoarseImage(means, new DetectorGrid(columns, rows, fine.pixel() * fine.width() / columns), fine);
    }

    private static int blocks(final int pixels, final double perPixel) {
        return (int) Math.max(1, Math.min(pixels, Math.round(pixels * perPixel)));
    }

    private static int border(final int block, final int blocks, final int pixels) {
        return (int) ((2L * block * pixels + blocks) / (2L * blocks));
    }

    /** Blurs in place; the standard deviation is in mm. */
    public CoarseImage blurred(final double sigma) {
        GaussianBlur.apply(pixels, sigma / grid.pixel(), grid.width(), grid.height());
        return this;
    }

    /** The value at a pixel of the finer image. */
    public double at(final int x, final int y) {
        final int width = grid.width();
        final int height = grid.height();
        final double px = Math.max(0, Math.min(width - 1, (x + 0.5) * width / fine.width() - 0.5));
        final double py = Math.max(0, Math.min(height - 1, (y + 0.5) * height / fine.height() - 0.5));
        final int ix = Math.min((int) px, Math.max(0, width - 2));
        final int iy = Math.min((int) py, Math.max(0, height - 2));
        final int right = width > 1 ? 1 : 0;
        final int down = height > 1 ? width : 0;
        final int corner = iy * width + ix;
        final int below = corner + down;
        final double top = pixels[corner] + (px - ix) * (pixels[corner + right] - pixels[corner]);
        final double bottom = pixels[below] + (px - ix) * (pixels[below + right] - pixels[below]);
        return top + (py - iy) * (bottom - top);
    }
}
