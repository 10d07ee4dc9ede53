package io.github.bonegen.evaluation;

/** How different the samples of one set are from each other. */
public final class Diversity {

    private Diversity() {
        // Static functions only.
    }

    /** The mean Euclidean distance of all pairs of a set's rows. Cost O(samples^2 * features). */
    public static double meanDistance(final double[][] samples) {
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.sqrt(Statistics.squaredDistance(samples[i], samples[j]));
            }
        }
        return sum / (samples.length * (samples.length - 1) / 2.0);
    }
}
