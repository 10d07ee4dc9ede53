package io.github.bonegen.radiograph.physics;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.Seeds;
import java.util.SplittableRandom;

/**
 * The Poisson noise of counted photons. Each row has its own random numbers, so the image depends on the seed alone.
 *
 * @param photons photons that an unattenuated pixel counts
 * @param seed of the noise
 */
public record QuantumNoise(double photons, long seed) {

    /** Above this mean a Gaussian is the Poisson distribution to within a percent of its variance. */
    private static final double GAUSSIAN = 50;

    /** @throws io.github.bonegen.InvalidInputException if there are no photons */
    public QuantumNoise {
        require(photons > 0 && Double.isFinite(photons),
            "An exposure of %s photons a pixel makes no image; raise mas above 0", photons);
    }

    /**
     * Replaces the expected transmission by a counted one, in place.
     *
     * @param image transmitted share of the photons
     */
    public void addTo(final float[] image, final int width, final int height) {
        Rows.forEach(height, y -> {
            final SplittableRandom random = new SplittableRandom(Seeds.of(seed, y));
            for (int i = y * width; i < (y + 1) * width; i++) {
                image[i] = (float) (count(random, image[i] * photons) / photons);
            }
        });
    }

    private static double count(final SplittableRandom random, final double mean) {
        if (mean > GAUSSIAN) {
            return Math.rint(mean + Math.sqrt(mean) * random.nextGaussian());
        }
        final double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
