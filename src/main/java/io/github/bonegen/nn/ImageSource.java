package io.github.bonegen.nn;

import java.util.Random;

/** Where training images come from. */
@FunctionalInterface
public interface ImageSource {

    /**
     * Draws images at full size.
     *
     * @param count of images
     * @param random the only source of chance, so that the same state draws the same images
     * @return count x 1 x edge x edge (x edge) values, -1 to 1
     */
    float[] draw(int count, Random random);
}
