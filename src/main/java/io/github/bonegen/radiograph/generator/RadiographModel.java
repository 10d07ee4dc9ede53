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

import io.github.bonegen.Progress;
import io.github.bonegen.volume.Volume;
import java.util.List;

/**
 * Something that makes radiographs of classes. An image is a function of the model, its class and its place in a seeded
 * series; the same place in another class begins from the same random numbers.
 */
public interface RadiographModel extends AutoCloseable {

    /** The name of the model. */
    String name();

    /** The classes that it can make, each once. */
    List<RadiographClass> classes();

    /** The labels that it can make, such as {@code AFF}. */
    default List<String> labels() {
        return classes().stream().map(RadiographClass::label).distinct().toList();
    }

    /** The views that it can be told; none where it makes those that it learned as they come. */
    default List<String> views() {
        return classes().stream().map(RadiographClass::view).filter(view -> !view.isEmpty()).distinct().toList();
    }

    /**
     * Makes images {@code first} to {@code first + count - 1} of a series.
     *
     * @param what one of {@link #classes}
     * @return square images of grey 0 to 65535, with pixel size where it is known and a record of what made them
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    List<Volume> generate(RadiographClass what, long seed, long first, int count, Progress progress);

    @Override
    void close();
}
