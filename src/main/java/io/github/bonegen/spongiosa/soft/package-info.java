/**
 * Soft morphometry: metrics of grey volumes that follow the reference metrics and have derivatives, one class each.
 * {@link io.github.bonegen.spongiosa.soft.MicrostructureTarget} is what a metric must be to be steered.
 */
package io.github.bonegen.spongiosa.soft;
