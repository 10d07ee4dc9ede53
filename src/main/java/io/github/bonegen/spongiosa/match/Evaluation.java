package io.github.bonegen.spongiosa.match;

/**
 * A point evaluated.
 *
 * @param gradient of the loss by the point
 * @param soft values of the wishes
 * @param densities of the sample, x fastest
 */
record Evaluation(double loss, double[] gradient, double[] soft, float[] densities) { }
