package io.github.bonegen.spongiosa.match;

/**
 * Where a search begins.
 *
 * @param point of the first space
 * @param aim soft values that are likely to give the measured ones asked for
 */
record Start(double[] point, double[] aim) { }
