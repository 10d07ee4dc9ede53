package io.github.bonegen.morphometry;

/**
 * The names of columns with their units, as BoneJ writes them.
 *
 * @param unit of length
 */
record Columns(String unit) {

    String length(final String name) {
        return name + " (" + unit + ")";
    }

    String area(final String name) {
        return name + " (" + unit + "²)";
    }

    String volume(final String name) {
        return name + " (" + unit + "³)";
    }

    String perLength(final String name) {
        return name + " (" + unit + "^-1)";
    }

    String perVolume(final String name) {
        return name + " (" + unit + "^-3)";
    }
}
