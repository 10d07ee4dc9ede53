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

import io.github.bonegen.Progress;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sets that a classifier learns from; what a set keeps for testing is left alone. */
public final class LearningImages {

    /** The second set has few images or is none. */
    private static final double SHARE_OF_REAL = 5.0 / 6;

    private final ImageSet real;
    private final Optional<ImageSet> synthetic;
    private final ClassPair classes;

    /**
     * @param synthetic folder of a second set, or null for none
     * @param labels the two to tell apart with a comma between them, or blank
     * @throws io.github.bonegen.InvalidInputException if a folder holds no image set, or it is not clear which two labels to tell apart
     */
    public LearningImages(final Path real, final Path synthetic, final String labels) {
        this.real = ImageSet.read(real);
        this.synthetic = Optional.ofNullable(synthetic).map(ImageSet::read);
        classes = classes(this.real, labels);
    }

    /**
     * What is to be told apart in a set.
     *
     * @param named two of its labels with a comma between them, the one that is looked for first; blank for AFF and NFF
     *     where the set has both, else for the two that it has
     * @throws io.github.bonegen.InvalidInputException if the set lacks a label, or there are not two
     */
    public static ClassPair classes(final ImageSet set, final String named) {
        final List<String> labels = set.classes(named);
        require(labels.size() == 2, "A classifier tells two labels apart, and here are %s; name two of the set's with labels, the one "
            + "to look for first", String.join(", ", labels));
        return new ClassPair(labels.get(0), labels.get(1));
    }

    /**
     * Finds out before long work whether the sets can be learned from.
     *
     * @throws io.github.bonegen.InvalidInputException if a class has fewer patients than there are folds, or the second
     *     set lacks it
     */
    public void check(final int folds, final long seed) {
        new PatientFolds(learned(real, classes), classes, folds, seed);
        synthetic.ifPresent(set -> LearningSet.checkClasses(classes, learned(set, classes), "of the synthetic set"));
    }

    /**
     * Reads all images.
     *
     * @param words of their owner on what the images are; may be none
     */
    public LearningMaterial read(final String words, final LabelledImage.Reading reading, final Progress progress) {
        return new LearningMaterial(classes, describe(words),
            LabelledImage.read(real, learned(real, classes), reading, progress.part(0, SHARE_OF_REAL)),
            synthetic.map(set -> LabelledImage.read(set, learned(set, classes), reading, progress.part(SHARE_OF_REAL, 1)))
                .orElse(List.of()));
    }

    /** What the images are: in their owner's words and in numbers, with their labels where those are not the usual ones. */
    private String describe(final String words) {
        final List<SetEntry> entries = learned(real, classes);
        final long sites = entries.stream().map(SetEntry::site).filter(site -> !site.isEmpty()).distinct().count();
        return (words.isBlank() ? "" : words + ": ") + String.format(Locale.ROOT, "%d images%s of %d patients from %s%s",
            entries.size(), classes.equals(FractureClassifier.FRACTURES) ? "" : " (" + classes + ")",
            entries.stream().map(SetEntry::patient).distinct().count(),
            sites == 0 ? "unnamed hospitals" : sites + (sites == 1 ? " hospital" : " hospitals"),
            synthetic.map(set -> " and " + learned(set, classes).size() + " synthetic images").orElse(""));
    }

    /** The entries that may be learned from: those of two classes that are not kept for testing. */
    static List<SetEntry> learned(final ImageSet set, final ClassPair classes) {
        return set.entries().stream().filter(entry -> classes.contains(entry.label()) && !entry.split().equals("test")).toList();
    }
}
