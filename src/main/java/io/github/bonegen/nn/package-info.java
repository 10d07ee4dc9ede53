/**
 * What all networks share, in two dimensions and in three: tensors, operations on DJL's PyTorch engine, layers,
 * derivatives, optimisers, the training loop and its checkpoints.
 * Depends on DJL alone.
 */
package io.github.bonegen.nn;
