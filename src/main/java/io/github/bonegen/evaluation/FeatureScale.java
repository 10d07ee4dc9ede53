package io.github.bonegen.evaluation;

/**
 * Scales features by their spread in a reference set, so that those in large units do not drown the others.
 *
 * @param means of the reference
 * @param deviations of the reference; 1 where a feature does not vary
 */
public record FeatureScale(double[] means, double[] deviations) {

    /** The scale of a reference set, one row a sample. */
    public static FeatureScale of(final double[][] reference) {
        final double[] means = Statistics.means(reference);
        final double[] deviations = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            final double deviation = Statistics.deviation(Statistics.column(reference, i));
            deviations[i] = deviation > 0 ? deviation : 1;
        }
        return new FeatureScale(means, deviations);
    }

    /** Copies of samples in standard deviations from the reference's mean. */
    public double[][] apply(final double[][] samples) {
        final double[][] scaled = new double[samples.length][means.length];
        for (int i = 0; i < samples.length; i++) {
            for (int j = 0; j < means.length; j++) {
                scaled[i][j] = (samples[i][j] - means[j]) / deviations[j];
            }
        }
        return scaled;
    }
}
