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
package io.github.bonegen.radiograph.evaluation;

import io.github.bonegen.Progress;
import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Features of images in one space, in standard deviations of real training images. Each image is measured once. */
final class FeatureTable {

    /** What {@link ImageFeatures} promises to be negligible. */
    private static final double LEAST_DEVIATION = 0.01;

    private final ImageFeatures space;
    private final FeatureScale scale;
    private final Map<float[], double[]> measured = Collections.synchronizedMap(new IdentityHashMap<>());

    FeatureTable(final ImageFeatures space, final List<EvaluatedImage> training, final Progress progress) {
        this.space = space;
        measure(training, progress);
        scale = FeatureScale.of(rows(training), LEAST_DEVIATION);
    }

    ImageFeatures space() {
        return space;
    }

    /** One row an image. */
    double[][] of(final List<EvaluatedImage> images, final Progress progress) {
        measure(images, progress);
        return scale.apply(rows(images));
    }

    private double[][] rows(final List<EvaluatedImage> images) {
        return images.stream().map(image -> measured.get(image.grey())).toArray(double[][]::new);
    }

    private void measure(final List<EvaluatedImage> images, final Progress progress) {
        final Set<float[]> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        images.stream().map(EvaluatedImage::grey).filter(grey -> !measured.containsKey(grey)).forEach(fresh::add);
        final int edge = images.get(0).edge();
        final AtomicInteger done = new AtomicInteger();
        parallel(fresh, grey -> {
            progress.checkCancelled();
            measured.put(grey, space.of(grey, edge));
            progress.update((double) done.incrementAndGet() / fresh.size(), "measuring features: " + space.name());
        });
    }

    private static void parallel(final Collection<float[]> images, final java.util.function.Consumer<float[]> task) {
        images.parallelStream().forEach(task);
    }
}
