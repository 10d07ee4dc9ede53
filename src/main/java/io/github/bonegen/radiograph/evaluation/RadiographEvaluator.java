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

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures sets of synthetic radiographs against real ones of patients that the generator did not see. Made once for
 * real images, which then have all controls measured; any number of synthetic sets may follow. All sets that are
 * compared have the same number of images of each class, because most figures depend on it, but for the two halves of
 * the training set, which may have fewer.
 */
public final class RadiographEvaluator {

    /** The smallest images that have features. */
    public static final int LEAST_EDGE = 32;
    /** The fewest images of a class that figures are given for. */
    public static final int LEAST = 16;

    /** What share of the time trials take, where there are some. */
    private static final double LEARNING = 0.6;

    private final RealImages real;
    private final EvaluationSettings settings;
    private final Scopes scopes;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<EvaluatedImage> reference = new ArrayList<>();
    private final List<EvaluatedImage> learned = new ArrayList<>();
    private final List<EvaluatedImage> firstHalf = new ArrayList<>();
    private final List<EvaluatedImage> secondHalf = new ArrayList<>();
    private final SetComparison comparison;
    private final List<SetFigures> controls = new ArrayList<>();
    private final List<HospitalDistances> hospitals = new ArrayList<>();
    private final List<TransferFigures> transfers = new ArrayList<>();
    private final CopyControl copies;

    /**
     * Measures the real images and all controls. Cost for 128 x 128 pixels: some 10 ms an image, 0.1 ms a pair of
     * compared images and some 20 us a pair of a held-out and a training image.
     *
     * @throws io.github.bonegen.InvalidInputException if there are fewer than {@value #LEAST} held-out images or twice
     *     as many training images of a class, or images smaller than {@value #LEAST_EDGE} pixels
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public RadiographEvaluator(final RealImages real, final EvaluationSettings settings, final Progress progress) {
        require(real.edge() >= LEAST_EDGE, "Images of %d pixels are too small to measure; accepted are %d and more",
            real.edge(), LEAST_EDGE);
        this.real = real;
        this.settings = settings;
        scopes = new Scopes(real.labels());
        scopes.labels().forEach(this::draw);
        final double learning = trials().isEmpty() ? 0 : LEARNING;
        // What cannot be trained on is refused before the long work.
        transfers.addAll(transferred(SetFigures.REAL, learned, progress.part(0, learning / 2)));
        transfers.addAll(transferred(new Control.MixedLabels().name(), new Control.MixedLabels().of(learned),
            progress.part(learning / 2, learning)));
        final Progress rest = progress.part(learning, 1);
        final List<FeatureTable> tables = new ArrayList<>();
        for (final ImageFeatures space : settings.spaces()) {
            tables.add(new FeatureTable(space, real.training(), rest.part(0.1 * tables.size(),
                0.1 * (tables.size() + 1))));
        }
        comparison = new SetComparison(scopes, tables, settings.seed());
        compareControls(rest.part(0.2, 0.6));
        compareHospitals(tables, rest.part(0.6, 0.75));
        copies = new CopyControl(real, scopes, settings.seed(), rest.part(0.75, 1));
    }

    private void draw(final String label) {
        final List<List<EvaluatedImage>> halves = real.halves(label, settings.seed());
        final List<EvaluatedImage> heldOut = real.heldOut(label, settings.seed());
        final int half = Math.min(halves.get(0).size(), halves.get(1).size());
        require(half >= LEAST && heldOut.size() >= LEAST, "Of %s there are %d held-out images, and %d in half of the"
            + " training patients; at least %d of both are needed", label, heldOut.size(), half, LEAST);
        final List<EvaluatedImage> training = real.training(label, settings.seed());
        final int count = Math.min(settings.count(), Math.min(training.size(), heldOut.size()));
        counts.put(label, count);
        reference.addAll(heldOut.subList(0, count));
        learned.addAll(training.subList(0, count));
        firstHalf.addAll(halves.get(0).subList(0, Math.min(half, count)));
        secondHalf.addAll(halves.get(1).subList(0, Math.min(half, count)));
    }

    private void compareControls(final Progress progress) {
        final List<Control> degraded = Control.all(settings.seed());
        final double share = 1.0 / (degraded.size() + 2);
        controls.addAll(comparison.of(SetFigures.REAL, learned, reference, progress.part(0, share)));
        controls.addAll(comparison.of(SetFigures.HALVES, firstHalf, secondHalf, progress.part(share, 2 * share)));
        for (int i = 0; i < degraded.size(); i++) {
            controls.addAll(comparison.of(degraded.get(i).name(), degraded.get(i).of(learned), reference,
                progress.part((i + 2) * share, (i + 3) * share)));
        }
    }

    private void compareHospitals(final List<FeatureTable> tables, final Progress progress) {
        for (final FeatureTable table : tables) {
            table.of(real.all(), progress);
            for (final String scope : scopes.names()) {
                HospitalDistances.of(table, real.all(), scope, Scopes.of(reference, scope).size(), settings.seed(),
                    progress).ifPresent(hospitals::add);
            }
        }
    }

    private List<TransferFigures> transferred(final String name, final List<EvaluatedImage> training,
        final Progress progress)
    {
        return trials().stream().map(trial -> new TransferFigures(trial.name(), name, training.size(),
            trial.run(training, real.heldOut(), settings.seed(), progress))).toList();
    }

    /** One class alone teaches nothing, and a classifier tells two apart. */
    private List<TransferTrial> trials() {
        return scopes.labels().size() == 2 ? settings.trials() : List.of();
    }

    /** How many images of each class a set to be measured needs. */
    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Measures a set of synthetic images. As many as needed of each class are compared; all are looked through for
     * copies.
     *
     * @throws io.github.bonegen.InvalidInputException if a class has too few images, or their size is not that of the
     *     real ones
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public RadiographReport measure(final List<EvaluatedImage> synthetic, final Progress progress) {
        final List<EvaluatedImage> compared = drawn(synthetic);
        final double rest = trials().isEmpty() ? 1 : 1 - LEARNING;
        final List<SetFigures> sets = new ArrayList<>(comparison.of(SetFigures.SYNTHETIC, compared, reference,
            progress.part(0, rest / 2)));
        sets.addAll(controls);
        final List<HospitalShift> shifts = hospitals.stream().map(distances -> distances.beside(distances.distance(
            reference, compared), distances.distance(reference, learned), distances.distance(secondHalf, firstHalf)))
            .toList();
        final List<CopyMatch> matches = copies.matches(synthetic, progress.part(rest / 2, rest));
        final List<CopyFigures> copied = new ArrayList<>(copies.figures(SetFigures.SYNTHETIC, synthetic, matches));
        copied.addAll(copies.figures());
        final List<TransferFigures> tested = new ArrayList<>(transfers);
        tested.addAll(transferred(SetFigures.SYNTHETIC, compared,
            progress.part(rest, (rest + 1) / 2)));
        tested.addAll(transferred(TransferFigures.BOTH, Stream.concat(learned.stream(), compared.stream()).toList(),
            progress.part((rest + 1) / 2, 1)));
        return new RadiographReport(scopes.labels(), counts(), settings.seed(), real.edge(), sets, shifts, copied,
            tested, new SamplePictures(compared, reference, SuspectPair.closest(synthetic, matches,
                copies::training)));
    }

    private List<EvaluatedImage> drawn(final List<EvaluatedImage> synthetic) {
        final TreeSet<String> labels = synthetic.stream().map(EvaluatedImage::label)
            .collect(Collectors.toCollection(TreeSet::new));
        require(counts.keySet().containsAll(labels), "The synthetic images are of %s, the real ones of %s", labels,
            counts.keySet());
        synthetic.forEach(image -> require(image.edge() == real.edge(),
            "Synthetic images of %d pixels cannot be compared with real ones of %d; prepare the real ones in that size",
            image.edge(), real.edge()));
        final List<EvaluatedImage> drawn = new ArrayList<>();
        counts.forEach((label, count) -> {
            final List<EvaluatedImage> own = Scopes.sample(synthetic, label, count, settings.seed());
            require(own.size() == count, "There are %d synthetic images of %s; %d are needed", own.size(), label,
                count);
            drawn.addAll(own);
        });
        return drawn;
    }
}
