package io.github.bonegen.spongiosa.match;

/**
 * A point to be evaluated.
 *
 * @param aim soft values to come near to
 * @param content voxels to come near to, or null for none
 */
record Query(double[] point, double[] aim, float[] content, double contentWeight) { }
