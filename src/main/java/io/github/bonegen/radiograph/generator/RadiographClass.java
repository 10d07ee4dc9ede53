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

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a generator is told of an image.
 *
 * @param label, such as {@code AFF}
 * @param view such as {@code AP} or {@code lateral}; empty where the generator is not told
 */
public record RadiographClass(String label, String view) {

    /** Classes of labels alone. */
    public static List<RadiographClass> ofLabels(final List<String> labels) {
        return of(labels, List.of());
    }

    /** Every label in every view, or the labels alone where there are no views; the views of a label stand together. */
    public static List<RadiographClass> of(final List<String> labels, final List<String> views) {
        return labels.stream().flatMap(label -> (views.isEmpty() ? List.of("") : views).stream()
            .map(view -> new RadiographClass(label, view))).toList();
    }

    /** The number of this class among those that a model knows, or else of the first of its label, or -1 for none. */
    int among(final List<RadiographClass> known) {
        return known.contains(this) ? known.indexOf(this) : IntStream.range(0, known.size())
            .filter(i -> known.get(i).label().equals(label)).findFirst().orElse(-1);
    }

    @Override
    public String toString() {
        return view.isEmpty() ? label : label + " " + view;
    }
}
