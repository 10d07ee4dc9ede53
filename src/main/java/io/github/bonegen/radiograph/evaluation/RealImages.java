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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.set.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Real radiographs to measure with.
 *
 * @param training what the generator learned from
 * @param heldOut of patients that it did not see
 */
public record RealImages(List<EvaluatedImage> training, List<EvaluatedImage> heldOut) {

    /** @throws io.github.bonegen.InvalidInputException if a part is empty, sizes differ or a patient is in both */
    public RealImages {
        require(!training.isEmpty(), "The real set has no training images; they are needed to look for copies");
        require(!heldOut.isEmpty(), "The real set has no images in the split that is held out; choose one that it has");
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
        checkSize(heldOut, checkSize(training, training.get(0).edge()));
        final Set<String> seen = patients(training);
        seen.retainAll(patients(heldOut));
        require(seen.isEmpty(), "Patients %s are in training and held out; accepted is one split a patient",
            seen.stream().sorted().limit(3).toList());
    }

    private static int checkSize(final List<EvaluatedImage> images, final int edge) {
        for (final EvaluatedImage image : images) {
            require(image.edge() == edge, "Images of %d and of %d pixels are mixed; prepare them all in one size", edge,
                image.edge());
        }
        return edge;
    }

    private static Set<String> patients(final List<EvaluatedImage> images) {
        return images.stream().map(EvaluatedImage::patient).collect(Collectors.toCollection(HashSet::new));
    }

    int edge() {
        return training.get(0).edge();
    }

    /** All classes, in the order in which labels are told. */
    List<String> labels() {
        return Labels.ordered(all().stream().map(EvaluatedImage::label));
    }

    List<EvaluatedImage> all() {
        return Stream.concat(training.stream(), heldOut.stream()).toList();
    }

    /** The training images of a class, in random order of patients. */
    List<EvaluatedImage> training(final String label, final long seed) {
        return flat(shuffledPatients(training, label, seed));
    }

    /** The training images of a class, its patients parted where the images are nearest to halves, in random order. */
    List<List<EvaluatedImage>> halves(final String label, final long seed) {
        final List<List<EvaluatedImage>> patients = shuffledPatients(training, label, seed);
        final int all = flat(patients).size();
        int cut = 0;
        // A patient whose middle image is in the first half belongs there.
        for (int first = 0; cut < patients.size() && 2 * first + patients.get(cut).size() <= all; cut++) {
            first += patients.get(cut).size();
        }
        return List.of(flat(patients.subList(0, cut)), flat(patients.subList(cut, patients.size())));
    }

    /** The held-out images of a class, in random order of patients. */
    List<EvaluatedImage> heldOut(final String label, final long seed) {
        return flat(shuffledPatients(heldOut, label, seed));
    }

    private static List<List<EvaluatedImage>> shuffledPatients(final List<EvaluatedImage> images, final String label,
        final long seed)
    {
        final Map<String, List<EvaluatedImage>> patients = new LinkedHashMap<>();
        images.stream().filter(image -> image.label().equals(label))
            .forEach(image -> patients.computeIfAbsent(image.patient(), name -> new ArrayList<>()).add(image));
        final List<List<EvaluatedImage>> shuffled = new ArrayList<>(patients.values());
        // Samples of these are drawn with the same seed; numbers that shuffled them already would not be random.
        Collections.shuffle(shuffled, new Random(Seeds.of(seed, label.hashCode())));
        return shuffled;
    }

    private static List<EvaluatedImage> flat(final List<List<EvaluatedImage>> patients) {
        return patients.stream().flatMap(List::stream).toList();
    }
}
