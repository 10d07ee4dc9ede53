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

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sets that a classifier learns from; what a set keeps for testing is left alone. */
public final class LearningImages {

    private final ImageSet real;
    private final Optional<ImageSet> synthetic;

    /**
     * @param synthetic folder of a second set, or null for none
     * @throws io.github.bonegen.InvalidInputException if a folder holds no image set
     */
    public LearningImages(final Path real, final Path synthetic) {
        this.real = ImageSet.read(real);
        this.synthetic = Optional.ofNullable(synthetic).map(ImageSet::read);
    }

    /** @throws io.github.bonegen.InvalidInputException if a class has fewer patients than there are folds */
    public void check(final int folds, final long seed) {
        new PatientFolds(learned(real), folds, seed);
    }

    /** Reads the images to be dealt to folds. */
    public List<LabelledImage> readReal(final LabelledImage.Reading reading, final Progress progress) {
        return LabelledImage.read(real, learned(real), reading, progress);
    }

    /** Reads those that join them; none without a second set. */
    public List<LabelledImage> readSynthetic(final LabelledImage.Reading reading, final Progress progress) {
        return synthetic.map(set -> LabelledImage.read(set, learned(set), reading, progress)).orElse(List.of());
    }

    /** What the images are: in their owner's words and in numbers. */
    public String describe(final String words) {
        final List<SetEntry> entries = learned(real);
        final long sites = entries.stream().map(SetEntry::site).filter(site -> !site.isEmpty()).distinct().count();
        return (words.isBlank() ? "" : words + ": ") + String.format(Locale.ROOT, "%d images of %d patients from %s%s",
            entries.size(), entries.stream().map(SetEntry::patient).distinct().count(),
            sites == 0 ? "unnamed hospitals" : sites + (sites == 1 ? " hospital" : " hospitals"),
            synthetic.map(set -> " and " + learned(set).size() + " synthetic images").orElse(""));
    }

    /** The entries that may be learned from: fractures that are not kept for testing. */
    static List<SetEntry> learned(final ImageSet set) {
        return set.entries().stream().filter(entry -> entry.isFracture() && !entry.split().equals("test")).toList();
    }
}
