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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Seeds;
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
