/**
 * Reference metrics of trabecular bone, each a small class with one public entry point: exact, fast, and equal to
 * BoneJ's by definition. They are the truth that the differentiable metrics of {@code spongiosa} are calibrated to.
 * Depends on {@code volume} alone.
 */
package io.github.bonegen.morphometry;
