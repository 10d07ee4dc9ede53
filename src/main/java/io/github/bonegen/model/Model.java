package io.github.bonegen.model;

import io.github.bonegen.nn.Tensor;
import java.util.Map;

/**
 * A card and its weights.
 *
 * @param weights by tensor name
 */
public record Model(ModelCard card, Map<String, Tensor> weights) { }
