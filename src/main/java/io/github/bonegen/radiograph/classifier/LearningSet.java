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
package io.github.bonegen.radiograph.classifier;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.radiograph.set.SetEntry;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one member learns from, and what it is held to.
 *
 * @param classes that the targets tell apart
 * @param real images of a set
 * @param synthetic images that join the real ones in batches; may be none
 * @param heldOut images of other patients
 */
record LearningSet(ClassPair classes, List<LabelledImage> real, List<LabelledImage> synthetic, List<LabelledImage> heldOut) {

    /**
     * @param images one after the other
     * @param targets 1 for the positive class
     */
    record Batch(float[] images, float[] targets) { }

    /** @throws io.github.bonegen.InvalidInputException if a part lacks a class, or a patient is in two */
    LearningSet {
        checkClasses(classes, entries(real), "for training");
        checkClasses(classes, entries(heldOut), "for validation");
        if (!synthetic.isEmpty()) {
            checkClasses(classes, entries(synthetic), "of the synthetic set");
        }
        final Set<String> learned = patients(real);
        final List<String> both = patients(heldOut).stream().filter(learned::contains).toList();
        require(both.isEmpty(), "Patients %s are to be learned from and held out", both);
    }

    /** @throws io.github.bonegen.InvalidInputException if there is no entry of one of the classes */
    static void checkClasses(final ClassPair classes, final List<SetEntry> entries, final String what) {
        for (final String label : classes.names()) {
            require(entries.stream().anyMatch(entry -> entry.label().equals(label)),
                "There are no images %s with the label %s; needed are both of %s", what, label, classes.names());
        }
    }

    private static List<SetEntry> entries(final List<LabelledImage> images) {
        return images.stream().map(LabelledImage::entry).toList();
    }

    /** Whether an image is of the class that is looked for. */
    boolean isPositive(final LabelledImage image) {
        return classes.isPositive(image.entry().label());
    }

    private static Set<String> patients(final List<LabelledImage> images) {
        return images.stream().map(image -> image.entry().patient()).collect(Collectors.toSet());
    }

    /** The images' share of the positive class as log-odds. */
    double prior() {
        return TemperatureScaling.logOdds(real.stream().filter(this::isPositive).count(), real.size());
    }

    /** A batch of even classes, each image changed at random. */
    Batch draw(final int count, final double syntheticShare, final Random random) {
        final float[] targets = new float[count];
        float[] images = new float[0];
        for (int i = 0; i < count; i++) {
            targets[i] = i % 2;
            final float[] image = new Augmentation(random).apply(pick(i % 2 == 1, syntheticShare, random));
            if (i == 0) {
                images = new float[count * image.length];
            }
            System.arraycopy(image, 0, images, i * image.length, image.length);
        }
        return new Batch(images, targets);
    }

    private LabelledImage pick(final boolean positive, final double syntheticShare, final Random random) {
        final boolean fromSynthetic = !synthetic.isEmpty() && random.nextDouble() < syntheticShare;
        final List<LabelledImage> source = fromSynthetic ? synthetic : real;
        while (true) {
            final LabelledImage image = source.get(random.nextInt(source.size()));
            if (isPositive(image) == positive) {
                return image;
            }
        }
    }

    /** The local contrast of images as they are, one after the other. */
    static float[] pixels(final List<LabelledImage> images) {
        final int size = images.get(0).pixels().length;
        final float[] pixels = new float[images.size() * size];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i).contrast(), 0, pixels, i * size, size);
        }
        return pixels;
    }
}
