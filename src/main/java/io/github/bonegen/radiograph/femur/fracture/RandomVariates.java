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
package io.github.bonegen.radiograph.femur.fracture;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;

/** Random numbers of the distributions that the phantom's parameters have. */
public final class RandomVariates {

    private final SplittableRandom random;

    public RandomVariates(final long seed) {
        random = new SplittableRandom(seed);
    }

    /** Normal, drawn anew while beyond three standard deviations. */
    public double normal(final double mean, final double deviation) {
        double standard = random.nextGaussian();
        while (Math.abs(standard) > 3) {
            standard = random.nextGaussian();
        }
        return mean + deviation * standard;
    }

    /** Uniform, from {@code from} up to but not including {@code to}. */
    public double uniform(final double from, final double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Beta over a range with the given mean and standard deviation. */
    double beta(final double mean, final double deviation, final double from, final double to) {
        final double m = (mean - from) / (to - from);
        final double variance = Math.pow(deviation / (to - from), 2);
        final double size = m * (1 - m) / variance - 1;
        return from + (to - from) * new BetaDistribution(m * size, (1 - m) * size)
            .inverseCumulativeProbability(random.nextDouble());
    }

    /** True with a probability from 0 to 1. */
    public boolean chance(final double probability) {
        return random.nextDouble() < probability;
    }

    /** -1 or 1. */
    public double sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** A whole number, {@code from} and {@code to} included. */
    public int whole(final int from, final int to) {
        return random.nextInt(from, to + 1);
    }

    /** A seed for something that draws by itself. */
    public long seed() {
        return random.nextLong();
    }
}
