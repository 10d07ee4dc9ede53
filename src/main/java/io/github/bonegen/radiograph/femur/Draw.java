package io.github.bonegen.radiograph.femur;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;

/** Random numbers of the distributions that the phantom's parameters have. */
final class Draw {

    private final SplittableRandom random;

    Draw(final long seed) {
        random = new SplittableRandom(seed);
    }

    /** Normal, drawn anew while beyond three standard deviations. */
    double normal(final double mean, final double deviation) {
        double standard = random.nextGaussian();
        while (Math.abs(standard) > 3) {
            standard = random.nextGaussian();
        }
        return mean + deviation * standard;
    }

    double uniform(final double from, final double to) {
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

    boolean chance(final double probability) {
        return random.nextDouble() < probability;
    }

    /** -1 or 1. */
    double sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    int whole(final int from, final int to) {
        return random.nextInt(from, to + 1);
    }

    long seed() {
        return random.nextLong();
    }
}
