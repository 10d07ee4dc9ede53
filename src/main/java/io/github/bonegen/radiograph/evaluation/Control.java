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

import io.github.bonegen.volume.GaussianBlur;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Something wrong that is done to real images, so that a figure shows how much it minds. */
interface Control {

    /** What it is called in reports. */
    String name();

    /** The images, changed; as many of each class. */
    List<EvaluatedImage> of(List<EvaluatedImage> real);

    /** All controls. */
    static List<Control> all(final long seed) {
        return List.of(new Blurred(), new Noisy(seed), new MeanImage(), new MixedLabels());
    }

    /** Blurred by a Gaussian whose SD is 1/64 of the image. */
    record Blurred() implements Control {

        private static final double SHARE = 1 / 64.0;

        @Override
        public String name() {
            return "blurred";
        }

        @Override
        public List<EvaluatedImage> of(final List<EvaluatedImage> real) {
            return real.stream().map(image -> {
                final float[] grey = image.grey().clone();
                GaussianBlur.apply(grey, image.edge() * SHARE, image.edge(), image.edge());
                return image.withGrey(grey);
            }).toList();
        }
    }

    /** With independent noise of SD 5 % of the grey scale. */
    record Noisy(long seed) implements Control {

        private static final double SHARE = 0.05;

        @Override
        public String name() {
            return "noisy";
        }

        @Override
        public List<EvaluatedImage> of(final List<EvaluatedImage> real) {
            final Random random = new Random(seed);
            return real.stream().map(image -> {
                final float[] grey = image.grey().clone();
                for (int i = 0; i < grey.length; i++) {
                    grey[i] = (float) Math.max(0, Math.min(1, grey[i] + SHARE * random.nextGaussian()));
                }
                return image.withGrey(grey);
            }).toList();
        }
    }

    /** Each image replaced with the mean of its class: what a generator without any variety makes. */
    record MeanImage() implements Control {

        @Override
        public String name() {
            return "mean image";
        }

        @Override
        public List<EvaluatedImage> of(final List<EvaluatedImage> real) {
            final java.util.Map<String, float[]> means = new java.util.HashMap<>();
            return real.stream().map(image -> image.withGrey(means.computeIfAbsent(image.label(),
                label -> mean(real.stream().filter(other -> other.label().equals(label)).toList())))).toList();
        }

        private static float[] mean(final List<EvaluatedImage> images) {
            final double[] sum = new double[images.get(0).grey().length];
            for (final EvaluatedImage image : images) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += image.grey()[i];
                }
            }
            final float[] mean = new float[sum.length];
            for (int i = 0; i < sum.length; i++) {
                mean[i] = (float) (sum[i] / images.size());
            }
            return mean;
        }
    }

    /** Every second image of a class exchanged with one of the next class: all of the images, half of the labels. */
    record MixedLabels() implements Control {

        @Override
        public String name() {
            return "mixed labels";
        }

        @Override
        public List<EvaluatedImage> of(final List<EvaluatedImage> real) {
            final List<String> labels = real.stream().map(EvaluatedImage::label).distinct().sorted().toList();
            final List<EvaluatedImage> mixed = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                final String label = labels.get(i);
                final List<EvaluatedImage> own = ofLabel(real, label);
                final List<EvaluatedImage> next = ofLabel(real, labels.get((i + 1) % labels.size()));
                IntStream.range(0, own.size()).forEach(k -> {
                    final EvaluatedImage source = k % 2 == 0 || k >= next.size() ? own.get(k) : next.get(k);
                    mixed.add(new EvaluatedImage(source.grey(), label, source.patient(), source.site()));
                });
            }
            return mixed;
        }

        private static List<EvaluatedImage> ofLabel(final List<EvaluatedImage> images, final String label) {
            return images.stream().filter(image -> image.label().equals(label)).toList();
        }
    }
}
