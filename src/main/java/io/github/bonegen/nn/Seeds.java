package io.github.bonegen.nn;

/** Independent seeds from one. */
public final class Seeds {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Seeds() {
        // Static functions only.
    }

    /** The seed of the item of an index: splitmix64 (Steele et al. 2014, doi:10.1145/2660193.2660195). */
    public static long mix(final long seed, final long index) {
        long z = seed + (index + 1) * GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
