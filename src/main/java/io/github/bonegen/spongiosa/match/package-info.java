/**
 * Latent search: samples whose measured micro-structure is what was asked for.
 * {@link io.github.bonegen.spongiosa.match.Matcher} searches, measures with the reference engine, and corrects.
 * Embedding, therapy, morphing and the control study are built on it.
 */
package io.github.bonegen.spongiosa.match;
