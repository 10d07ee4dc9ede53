package io.github.bonegen.radiograph;

/** Seeds of the parts of a whole: each part is a pure function of the whole's seed and its own place. */
public final class Seeds {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {
        // Static functions only.
    }

    /** The seed of a part; neighbouring places give unrelated seeds (finaliser of SplitMix64, Steele 2014). */
    public static long of(final long seed, final long... places) {
        long mixed = mix(seed + GOLDEN);
        for (final long place : places) {
            mixed = mix(mixed ^ mix(place + GOLDEN));
        }
        return mixed;
    }

    private static long mix(final long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
