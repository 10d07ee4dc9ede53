package io.github.bonegen.nn;

import java.util.Random;

/** Random latent vectors, uniform on the unit sphere. */
public final class Latents {

    private Latents() {
        // Static functions only.
    }

    /** Draws {@code count} vectors of {@code size} numbers one after the other. */
    public static float[] draw(final int count, final int size, final Random random) {
        final float[] latents = new float[count * size];
        for (int i = 0; i < count; i++) {
            fill(latents, i * size, size, random);
        }
        return latents;
    }

    /** The latent of one sample of a seeded series: it does not depend on how many others are drawn. */
    public static float[] ofSample(final long seed, final long index, final int size) {
        final float[] latent = new float[size];
        fill(latent, 0, size, new Random(Seeds.mix(seed, index)));
        return latent;
    }

    private static void fill(final float[] latents, final int offset, final int size, final Random random) {
        final double[] values = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
            squares += values[i] * values[i];
        }
        for (int i = 0; i < size; i++) {
            latents[offset + i] = (float) (values[i] / Math.sqrt(squares));
        }
    }
}
