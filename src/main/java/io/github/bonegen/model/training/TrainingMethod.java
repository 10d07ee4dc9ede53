/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.model.training;

import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.GeneratorTraining;
import java.util.Map;
import java.util.Optional;

/**
 * A way to train a model: a network and how it learns.
 *
 * @param <D> the data that it learns from
 */
public interface TrainingMethod<D extends TrainingData> {

    /** The kind of model that comes of it. */
    String kind();

    /** What the model is, in a few words, for its card. */
    String description();

    /**
     * Finds out before long work whether the method can learn from these data.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot
     */
    default void check(final D data) {
        // Many methods can learn from whatever there is.
    }

    /** Everything that defines a training but its data, as a value that can be written as JSON. */
    Object settings(D data);

    /** What a program needs to know to use the weights. */
    Map<String, Object> use(D data);

    /** The model that it begins with; none where it begins with chance. */
    default Optional<Model> start() {
        return Optional.empty();
    }

    /**
     * Begins the training.
     *
     * @throws io.github.bonegen.InvalidInputException if data and method do not fit each other
     */
    GeneratorTraining begin(D data, Torch torch);
}
