package io.github.bonegen.radiograph.physics;

import java.util.function.DoubleUnaryOperator;

/**
 * Block means of a finer image, read back bilinearly at its pixels: where a broad blur is meant, at a fraction of its
 * cost.
 */
public record CoarseImage(float[] pixels, int width, int height, int block) {

    /** The mean of a function of each pixel over square blocks; the outermost blocks may be cut. */
    public static CoarseImage mean(final float[] image, final int width, final int height, final int block,
        final DoubleUnaryOperator function)
    {
        final int columns = (width + block - 1) / block;
        final int rows = (height + block - 1) / block;
        final float[] means = new float[columns * rows];
        Rows.forEach(rows, row -> {
            for (int column = 0; column < columns; column++) {
                final int right = Math.min(width, (column + 1) * block);
                final int bottom = Math.min(height, (row + 1) * block);
                double sum = 0;
                for (int y = row * block; y < bottom; y++) {
                    for (int x = column * block; x < right; x++) {
                        sum += function.applyAsDouble(image[y * width + x]);
                    }
                }
                means[row * columns + column] = (float) (sum / ((right - column * block) * (bottom - row * block)));
            }
        });
        return new CoarseImage(means, columns, rows, block);
    }

    /** The value at a pixel of the finer image. */
    public double at(final int x, final int y) {
        final double px = Math.max(0, Math.min(width - 1, (x + 0.5) / block - 0.5));
        final double py = Math.max(0, Math.min(height - 1, (y + 0.5) / block - 0.5));
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
