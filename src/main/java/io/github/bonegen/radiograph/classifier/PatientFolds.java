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
import io.github.bonegen.radiograph.set.Shares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Patients dealt to folds, those of each class evenly. A fold is a property of the patient's name, so that no patient
 * can be in two.
 */
public final class PatientFolds {

    private final int count;
    private final Map<String, Integer> folds = new HashMap<>();

    /**
     * @param entries of the classes
     * @param count of folds, 2 to 20
     * @throws io.github.bonegen.InvalidInputException if a class has fewer patients than folds, or a patient both
     */
    public PatientFolds(final List<SetEntry> entries, final ClassPair classes, final int count, final long seed) {
        require(count >= 2 && count <= 20, "folds=%d is out of range; accepted is 2 to 20", count);
        this.count = count;
        final Map<String, String> labels = new HashMap<>();
        for (final SetEntry entry : entries) {
            final String other = labels.putIfAbsent(entry.patient(), entry.label());
            require(other == null || other.equals(entry.label()),
                "Patient %s has images of both classes; accepted is one class a patient, so name the two legs apart",
                entry.patient());
        }
        for (final String label : classes.names()) {
            deal(label, classes, labels, seed);
        }
    }

    private void deal(final String label, final ClassPair classes, final Map<String, String> labels, final long seed) {
        final List<String> patients = new ArrayList<>(labels.keySet().stream()
            .filter(patient -> labels.get(patient).equals(label))
            .sorted(Comparator.comparingDouble((String patient) -> Shares.of(seed, patient).value())
                .thenComparing(Comparator.naturalOrder())).toList());
        require(patients.size() >= count, "%d patients with %s are too few for %d folds; accepted are %d or more of "
            + "each of %s", patients.size(), label, count, count, classes.names());
        for (int i = 0; i < patients.size(); i++) {
            folds.put(patients.get(i), i % count);
        }
    }

    /** How many folds there are. */
    public int count() {
        return count;
    }

    /** The fold of an image's patient, from 0. */
    public int of(final SetEntry entry) {
        return folds.get(entry.patient());
    }
}
