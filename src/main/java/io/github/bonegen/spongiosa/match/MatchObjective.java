package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;

/** What a search minimises, and how it learns from what the reference engine measured. */
public interface MatchObjective {

    /** What the errors of the soft values, one a wish, are multiplied by before they are squared: wishes x wishes. */
    double[][] weights();

    /**
     * The loss of each sample.
     *
     * @param parameters mean squared weighted error of the soft values: batch
     * @param content mean squared difference of density from the content, in squared units of density: batch
     * @param contentWeights of each sample: batch
     */
    NDArray losses(NDArray parameters, NDArray content, NDArray contentWeights);

    /**
     * The soft values to aim at.
     *
     * @param soft values of a sample, and {@code measured} by the reference engine: one number a wish
     */
    double[] aim(double[] soft, double[] measured);
}
