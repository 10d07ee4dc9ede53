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

import io.github.bonegen.Provenance;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a card says about the images of its model. */
record CardFacts(ModelCard card) {

    static final String LABELS = "labels";
    static final String VIEWS = "views";

    private static final int LARGEST = 1024;

    int edge() {
        final double edge = number("edge");
        require(edge >= 1 && edge <= LARGEST, "The model %s says that its images have %s pixels", card.name(), edge);
        return (int) edge;
    }

    /** In the order of their numbers. */
    List<RadiographClass> classes() {
        final List<String> labels = words(LABELS);
        require(!labels.isEmpty(), "The card of the model %s lacks the labels", card.name());
        // Labels become names of files.
        labels.forEach(label -> require(Labels.isAccepted(label), "The card of the model %s has the label '%s'; accepted are %s",
            card.name(), label, Labels.ACCEPTED));
        return RadiographClass.of(labels, words(VIEWS));
    }

    /** The words under a key, none where there is no such key. */
    private List<String> words(final String key) {
        final Object words = card.settings().getOrDefault(key, List.of());
        require(words instanceof List<?>, "The card of the model %s lists no %s", card.name(), key);
        return ((List<?>) words).stream().map(String::valueOf).toList();
    }

    double number(final String key) {
        require(card.settings().get(key) instanceof Number, "The card of the model %s lacks the %s", card.name(), key);
        return ((Number) card.settings().get(key)).doubleValue();
    }

    /** The number of a class. */
    int index(final RadiographClass what) {
        final int index = classes().indexOf(what);
        require(index >= 0, "The model %s makes no %s; it makes %s", card.name(), what, classes());
        return index;
    }

    /** Images of a network's numbers, one after the other, as radiographs. */
    List<Volume> radiographs(final float[] numbers, final Provenance record) {
        final int pixels = edge() * edge();
        final double mmPerPixel = number("mm per pixel");
        final Calibration calibration = mmPerPixel > 0 ? Calibration.isotropic(mmPerPixel, "mm", "") : Calibration.NONE;
        final List<Volume> images = new ArrayList<>();
        for (int begin = 0; begin < numbers.length; begin += pixels) {
            final float[] grey = Arrays.copyOfRange(numbers, begin, begin + pixels);
            for (int i = 0; i < pixels; i++) {
                grey[i] = GreyScale.toGrey(grey[i]);
            }
            images.add(Volume.of(grey, edge(), edge(), 1, calibration).with(record));
        }
        return images;
    }

    /** What made an image, and which of its series it is. */
    Provenance record(final Torch torch, final RadiographClass what, final long seed, final long sample) {
        final Provenance record = Provenance.ofBoneGen().with("model", card.name()).with("model sha256", card.weightsSha256())
            .with("about the model", card.description()).with("device", torch.deviceName())
            .with("label", what.label());
        return (what.view().isEmpty() ? record : record.with("view", what.view())).with("seed", seed).with("sample", sample);
    }
}
