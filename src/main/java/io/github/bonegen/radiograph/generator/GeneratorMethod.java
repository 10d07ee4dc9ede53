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
package io.github.bonegen.radiograph.generator;

import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.Training;
import java.util.Map;

/** A way to learn to make images: a network and how it is trained. */
public interface GeneratorMethod {

    /** A training that has begun. */
    interface Course {

        Training training();

        /**
         * What the network makes now, for a person to watch: the same few seeds every time, all classes in turn.
         *
         * @param step that the training has reached
         * @return square images one after the other, about -1 to 1
         */
        float[] preview(int count, long step);

        /** The weights to make images with. */
        Map<String, Tensor> weights();
    }

    /** The kind of model that comes of it. */
    String kind();

    /** What the model is, in a sentence. */
    String description();

    /**
     * Finds out before long work whether the method can make images of a size.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot
     */
    void check(int size);

    /** Everything that defines a training but its images, as a value that can be written as JSON. */
    Object settings(TrainingImages images);

    /** What a program needs to know to use the weights. */
    Map<String, Object> use(TrainingImages images);

    Course begin(TrainingImages images, Torch torch);
}
