/**
 * Generated trabecular bone: the progressive Wasserstein GAN, differentiable morphometry, the search of the latent
 * space for named parameters, therapy, morphing, the procedural phantom, and training.
 * Depends on {@code volume}, {@code morphometry}, {@code nn} and {@code model}.
 */
package io.github.bonegen.spongiosa;
