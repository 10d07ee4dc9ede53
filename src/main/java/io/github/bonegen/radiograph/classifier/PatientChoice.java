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

import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Shares;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Training images chosen or relabelled patient by patient. */
final class PatientChoice {

    private PatientChoice() {
        // Static functions only.
    }

    /** The images of a share of the patients of each class; those of a smaller share are among those of a larger. */
    static List<LabelledImage> share(final List<LabelledImage> images, final ClassPair classes, final double share,
        final long seed)
    {
        final Set<String> chosen = new HashSet<>();
        for (final String label : classes.names()) {
            final List<String> patients = patients(images, label).stream()
                .sorted(Comparator.comparingDouble(patient -> Shares.of(seed, patient).value())).toList();
            chosen.addAll(patients.subList(0, (int) Math.ceil(share * patients.size())));
        }
        return images.stream().filter(image -> chosen.contains(image.entry().patient())).toList();
    }

    /** The same images with the patients' labels dealt out anew: there is nothing left to learn. */
    static List<LabelledImage> shuffled(final List<LabelledImage> images, final ClassPair classes, final long seed) {
        final List<String> patients = new ArrayList<>();
        final List<String> labels = new ArrayList<>();
        for (final String label : classes.names()) {
            patients(images, label).forEach(patient -> {
                patients.add(patient);
                labels.add(label);
            });
        }
        Collections.shuffle(labels, new Random(seed));
        final Map<String, String> dealt = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            dealt.put(patients.get(i), labels.get(i));
        }
        return images.stream().map(image -> new LabelledImage(image.entry().withLabel(
            dealt.get(image.entry().patient())), image.pixels(), image.picture())).toList();
    }

    private static List<String> patients(final List<LabelledImage> images, final String label) {
        return images.stream().map(LabelledImage::entry).filter(entry -> entry.label().equals(label))
            .map(SetEntry::patient).distinct().toList();
    }
}
