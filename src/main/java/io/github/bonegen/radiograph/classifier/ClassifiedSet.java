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
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.radiograph.set.FractureSites;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a classifier says of a set, or of a part of it.
 *
 * @param images in the order of the set's table
 * @param skipped why the others could not be classified, one line each, which names the image
 */
public record ClassifiedSet(List<JudgedImage> images, List<String> skipped) {

    /** The word for images of every split. */
    public static final String ALL = "all";

    /**
     * Classifies the images of a split; one that cannot be read or is too small is skipped.
     *
     * @param split {@code train}, {@code validation}, {@code test} or {@value #ALL}
     * @param runner classifies the images
     * @throws io.github.bonegen.InvalidInputException if there are none, or none can be classified
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static ClassifiedSet of(final FractureClassifier classifier, final ImageSet set, final String split,
        final ImageStore store, final BatchRunner runner, final Progress progress)
    {
        final List<SetEntry> entries = entries(set, split);
        final Map<String, double[]> fractures = FractureSites.of(set);
        final BatchOutcome<Judged> outcome = runner.run(new Items(classifier, set, entries, store), 1, progress)
            .orElse("No image of the set in " + set.folder() + " could be classified");
        return new ClassifiedSet(outcome.results().stream().map(judged -> new JudgedImage(entries.get(judged.entry()),
            judged.classification(), judged.height(), Optional.ofNullable(fractures.get(entries.get(judged.entry()).file()))))
            .toList(), outcome.skipped());
    }

    /** @throws io.github.bonegen.InvalidInputException if there are none */
    static List<SetEntry> entries(final ImageSet set, final String split) {
        final List<SetEntry> entries = split.equals(ALL) ? set.entries() : set.split(split);
        require(!entries.isEmpty(), "The set in %s has no images in the split %s; accepted are %s and %s", set.folder(),
            split, SetEntry.SPLITS.stream().filter(each -> !set.split(each).isEmpty()).toList(), ALL);
        return entries;
    }

    /**
     * The same, for what needs every image.
     *
     * @throws io.github.bonegen.InvalidInputException if one was skipped
     */
    public ClassifiedSet whole() {
        require(skipped.isEmpty(), "%s", String.join(" | ", skipped));
        return this;
    }

    /** The part whose entries are accepted. */
    public ClassifiedSet part(final Predicate<SetEntry> accepted) {
        return new ClassifiedSet(images.stream().filter(image -> accepted.test(image.entry())).toList(), skipped);
    }

    /** What the classifier tells apart. */
    public ClassPair classes() {
        return images.get(0).classification().classes();
    }

    /** One case an image of one of the classes. */
    public List<ScoredCase> cases() {
        return images.stream().filter(JudgedImage::isOfClasses).map(JudgedImage::toCase).toList();
    }

    /** The share of images that are not of the kind that was learned. */
    public double doubtedShare() {
        return images.stream().filter(image -> !image.classification().isTrusted()).count() / (double) images.size();
    }

    /**
     * Of images that are judged right and whose fracture's place is known, how far the evidence peaks from it, in
     * heights of the image.
     */
    public double[] peakErrors() {
        return images.stream()
            .filter(image -> image.isOfClasses()
                && image.classification().probability() >= 0.5 == image.isPositive())
            .mapToDouble(JudgedImage::peakError).filter(Double::isFinite).toArray();
    }

    /**
     * What the classifier says of an image.
     *
     * @param entry its number among the entries
     * @param height of the original in pixels
     */
    private record Judged(int entry, Classification classification, int height) { }

    /** Images of a set, each classified. */
    private record Items(FractureClassifier classifier, ImageSet set, List<SetEntry> entries, ImageStore store)
        implements Batch<Judged>
    {
        @Override
        public String name() {
            return "images";
        }

        @Override
        public Provenance record() {
            return Provenance.ofBoneGen().with("model sha256", classifier.card().weightsSha256()).with("set", set.folder());
        }

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public String label(final int index) {
            return entries.get(index).file();
        }

        @Override
        public Class<Judged> form() {
            return Judged.class;
        }

        @Override
        public Judged make(final int index, final Progress progress) {
            final SetEntry entry = entries.get(index);
            final Volume image = store.read(set.file(entry));
            return new Judged(index, classifier.classify(image, LabelledImage.mmPerPixel(entry, image)), image.height());
        }

        /** The evidence comes from derivatives, of which an engine takes one at a time. */
        @Override
        public boolean isConcurrent() {
            return false;
        }
    }
}
