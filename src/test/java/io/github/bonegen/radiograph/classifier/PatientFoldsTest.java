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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.set.SetEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PatientFoldsTest {

    @Test
    void no_patient_is_in_two_folds_whatever_the_number_of_images() {
        for (long seed = 0; seed < 20; seed++) {
            final List<SetEntry> entries = entries(37, 12, new Random(seed));
            final PatientFolds folds = new PatientFolds(entries, FractureClassifier.FRACTURES, 5, seed);
            final Map<String, Set<Integer>> seen = entries.stream().collect(Collectors.groupingBy(SetEntry::patient,
                Collectors.mapping(folds::of, Collectors.toSet())));
            assertThat(seen.values()).allSatisfy(own -> assertThat(own).hasSize(1));
        }
    }

    @Test
    void every_fold_has_its_share_of_each_class() {
        final List<SetEntry> entries = entries(37, 12, new Random(1));
        final PatientFolds folds = new PatientFolds(entries, FractureClassifier.FRACTURES, 5, 1);
        for (int fold = 0; fold < 5; fold++) {
            final int own = fold;
            final List<SetEntry> held = entries.stream().filter(entry -> folds.of(entry) == own).toList();
            assertThat(held.stream().filter(entry -> entry.label().equals("AFF")).map(SetEntry::patient).distinct())
                .hasSizeBetween(2, 3);
            assertThat(held.stream().filter(entry -> entry.label().equals("NFF")).map(SetEntry::patient).distinct())
                .hasSizeBetween(7, 8);
        }
    }

    @Test
    void augmented_batches_hold_no_patient_who_is_held_out() {
        final List<LabelledImage> images = entries(12, 6, new Random(2)).stream()
            .map(entry -> LabelledImage.ofWhole(entry, marked(entry))).toList();
        final PatientFolds folds = new PatientFolds(images.stream().map(LabelledImage::entry).toList(), FractureClassifier.FRACTURES, 3, 2);
        final LearningSet set = new LearningSet(FractureClassifier.FRACTURES, images.stream().filter(image -> folds.of(image.entry()) != 1).toList(),
            List.of(), images.stream().filter(image -> folds.of(image.entry()) == 1).toList());
        final Set<String> held = set.heldOut().stream().map(image -> image.entry().patient())
            .collect(Collectors.toSet());
        assertThat(set.real()).noneMatch(image -> held.contains(image.entry().patient()));
        final LearningSet.Batch batch = set.draw(40, 0, new Random(3));
        assertThat(batch.targets()).hasSize(40);
        assertThat(batch.targets()[0] + batch.targets()[1]).isEqualTo(1);
    }

    @Test
    void a_patient_to_be_learned_from_and_held_out_is_refused() {
        final List<LabelledImage> images = entries(4, 2, new Random(2)).stream()
            .map(entry -> LabelledImage.ofWhole(entry, marked(entry))).toList();
        assertThatThrownBy(() -> new LearningSet(FractureClassifier.FRACTURES, images, List.of(), images)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("are to be learned from and held out");
    }

    @Test
    void too_few_patients_of_a_class_are_refused_before_training() {
        assertThatThrownBy(() -> new PatientFolds(entries(20, 2, new Random(1)), FractureClassifier.FRACTURES, 3, 1))
            .isInstanceOf(InvalidInputException.class)
            .hasMessage("2 patients with AFF are too few for 3 folds; accepted are 3 or more of each of [AFF, NFF]");
        assertThatThrownBy(() -> new PatientFolds(entries(20, 0, new Random(1)), FractureClassifier.FRACTURES, 2, 1))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("0 patients with AFF");
    }

    @Test
    void a_patient_of_both_classes_is_refused() {
        final List<SetEntry> entries = List.of(entry("a.tif", "P1", "AFF"), entry("b.tif", "P1", "NFF"));
        assertThatThrownBy(() -> new PatientFolds(entries, FractureClassifier.FRACTURES, 2, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("Patient P1 has images of both classes");
    }

    private static float[] marked(final SetEntry entry) {
        final float[] grey = new float[32 * 32];
        java.util.Arrays.fill(grey, Integer.parseInt(entry.patient().substring(1)) * 1000f);
        return grey;
    }

    /** Patients with one to four images each. */
    private static List<SetEntry> entries(final int nff, final int aff, final Random random) {
        final List<SetEntry> entries = new ArrayList<>();
        for (int patient = 0; patient < nff + aff; patient++) {
            for (int image = 0; image <= random.nextInt(4); image++) {
                entries.add(entry(patient + "-" + image + ".tif", "P" + patient, patient < aff ? "AFF" : "NFF"));
            }
        }
        return entries;
    }

    private static SetEntry entry(final String file, final String patient, final String label) {
        return new SetEntry(file, patient, label, "H1", "AP", 1, "train");
    }
}
