package io.github.bonegen.spongiosa.match;

/**
 * Where a search begins.
 *
 * @param point of the first space
 * @param aim soft values that are likely to give the measured ones asked for; null to learn them from the start itself
 */
record Start(double[] point, double[] aim) { }
