/**
 * The model archive (weights and their card), the store it lives in (bundled models and the user's folder), and the
 * import of PyTorch checkpoints. Every file read here is hostile until checked.
 * Depends on {@code nn} for its tensors.
 */
package io.github.bonegen.model;
