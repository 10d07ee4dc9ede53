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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random images of a model.
 *
 * @param labels to make, one after the other
 * @param views that the images of a label show in turn; none for a model that cannot be told
 * @param count images of each label
 * @param seed of the series, the same for every label and view
 */
public record RadiographBatch(List<String> labels, List<String> views, int count, long seed) {

    private static final int TOGETHER = 8;

    /** What becomes of each image. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes an image of grey 0 to 65535.
         *
         * @param index of the image among those of its label, from 0
         */
        void accept(RadiographClass what, int index, Volume image);
    }

    public RadiographBatch {
        labels = List.copyOf(labels);
        views = List.copyOf(views);
        require(count > 0 && count <= 1_000_000, "count=%d is not accepted; choose 1 to 1000000", count);
    }

    /**
     * Makes the images.
     *
     * @throws io.github.bonegen.InvalidInputException if the model cannot make one of the classes; nothing is made then
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void generate(final RadiographModel model, final Sink sink, final Progress progress) {
        check(model);
        for (int group = 0; group < groups(); group++) {
            final List<Volume> images = group(model, group, progress.part((double) group / groups(),
                (group + 1.0) / groups()));
            for (int i = 0; i < images.size(); i++) {
                sink.accept(what(group, i), first(group) + i, images.get(i));
            }
        }
    }

    /** @throws io.github.bonegen.InvalidInputException if the model cannot make one of the classes */
    void check(final RadiographModel model) {
        RadiographClass.of(labels, views).forEach(what -> require(model.classes().contains(what),
            "The model %s makes no %s; it makes %s", model.name(), what,
            model.classes().stream().map(RadiographClass::toString).collect(Collectors.joining(", "))));
    }

    private int groupsOfLabel() {
        return (count + TOGETHER - 1) / TOGETHER;
    }

    /** How many times images are made together. */
    int groups() {
        return labels.size() * groupsOfLabel();
    }

    String label(final int group) {
        return labels.get(group / groupsOfLabel());
    }

    /** The place in its class of the first image of a group. */
    int first(final int group) {
        return group % groupsOfLabel() * TOGETHER;
    }

    int size(final int group) {
        return Math.min(TOGETHER, count - first(group));
    }

    /** The class of an image of a group. */
    RadiographClass what(final int group, final int index) {
        return new RadiographClass(label(group), views.isEmpty() ? "" : views.get((first(group) + index) % views.size()));
    }

    /** The images that are made together, all of one label. */
    List<Volume> group(final RadiographModel model, final int group, final Progress progress) {
        final int size = size(group);
        return IntStream.range(0, size).boxed().flatMap(i -> model.generate(what(group, i), seed, first(group) + i, 1,
            progress.part((double) i / size, (i + 1.0) / size)).stream()).toList();
    }
}
