/**
 * Synthetic femur radiographs: the femur phantom and its fractures, X-ray projection, image sets, and the networks
 * that learn from them.
 * Depends on {@code volume}, {@code nn} and {@code model}.
 */
package io.github.bonegen.radiograph;
