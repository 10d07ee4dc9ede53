package io.github.bonegen.radiograph.set;

import io.github.bonegen.radiograph.Seeds;

/**
 * A random number that belongs to a name.
 *
 * @param value 0 to 1
 */
record Shares(double value) {

    private static final double UNIT = 0x1p-53;

    static Shares of(final long seed, final String name) {
        long places = 0;
        for (int i = 0; i < name.length(); i++) {
            places = Seeds.of(places, name.charAt(i));
        }
        return new Shares((Seeds.of(seed, places) >>> 11) * UNIT);
    }

    String pick(final double train, final double validation) {
        if (value < train) {
            return "train";
        }
        return value < train + validation ? "validation" : "test";
    }
}
