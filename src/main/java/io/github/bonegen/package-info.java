/**
 * BoneGen: in-silico spongiosa and synthetic femur radiographs.
 * This package holds only what every room shares: progress and cancellation, the message for bad input, and the
 * record of what made a result.
 */
package io.github.bonegen;
