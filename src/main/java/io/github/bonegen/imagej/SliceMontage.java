package io.github.bonegen.imagej;

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
