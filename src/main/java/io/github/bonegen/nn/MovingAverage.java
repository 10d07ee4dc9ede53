package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;

/**
 * The exponential moving average of a network's weights. Young averages follow faster, over about the last ninth of
 * their age, so that the first weights do not linger in short trainings.
 */
final class MovingAverage {

    private static final double YOUNG = 9;

    private final Parameters source;
    private final Parameters average;
    private final double decay;
    private long age;

    MovingAverage(final Parameters source, final Parameters average, final double decay) {
        this.source = source;
        this.average = average;
        this.decay = decay;
    }

    void update() {
        final double keep = Math.min(age / (age + YOUNG), decay);
        try (Torch.Recording paused = Torch.pause()) {
            average.arrays().forEach((name, array) -> {
                try (NDArray share = source.get(name).mul(1 - keep)) {
                    array.muli(keep).addi(share);
                }
            });
        }
        age++;
    }

    /** Forgets: the next update takes the weights as they are. */
    void restart() {
        age = 0;
    }

    long age() {
        return age;
    }

    void setAge(final long newAge) {
        age = newAge;
    }
}
