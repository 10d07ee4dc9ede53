/**
 * How good generated images and classifiers are: distances between sets, memorisation, receiver operating
 * characteristics and their intervals.
 * Depends on {@code nn} alone.
 */
package io.github.bonegen.evaluation;
