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
import io.github.bonegen.evaluation.DeLong;
import io.github.bonegen.evaluation.Interval;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.TransferTrial;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * A fracture classifier as a measure of images: one member is trained on them, its best weights those of the round with
 * the highest AUC over a quarter of their patients (more where a class has fewer than four), and tested on real images.
 * Every set gets as many steps.
 */
public final class ClassifierTrial implements TransferTrial {

    private static final ResidualArchitecture ARCHITECTURE = new ResidualArchitecture(List.of(8, 16, 32, 64, 64));
    private static final int MOST_FOLDS = 4;
    private static final int LEAST_FOLDS = 2;
    private static final int BATCH = 16;
    private static final int ROUNDS = 12;
    private static final double RATE = 2e-3;
    private static final float WHITE = 65535;

    private final int rounds;
    private final int roundSteps;
    private final Torch torch;

    /**
     * @param steps of each training, of {@value #BATCH} images
     * @throws io.github.bonegen.InvalidInputException if there is not even one
     */
    public ClassifierTrial(final int steps, final Torch torch) {
        require(steps > 0, "A classifier cannot be trained in %d steps; accepted are 1 and more", steps);
        rounds = Math.min(ROUNDS, steps);
        roundSteps = steps / rounds;
        this.torch = torch;
    }

    @Override
    public String name() {
        return "fracture classifier";
    }

    @Override
    public Outcome run(final List<EvaluatedImage> training, final List<EvaluatedImage> test, final long seed,
        final Progress progress)
    {
        final List<String> labels = Labels.ordered(training.stream().map(EvaluatedImage::label));
        final LearningSet images = someHeldOut(labelled(training), new ClassPair(labels.get(0), labels.get(1)), seed);
        try (FoldTraining fold = new FoldTraining(settings(seed), images, 0, torch)) {
            for (long step = 0; step < fold.steps(); step++) {
                progress.checkCancelled();
                fold.step(step);
                progress.update((step + 1.0) / fold.steps(), "training a classifier on " + training.size() + " images");
            }
            try (MemberNetwork network = new MemberNetwork(fold.best(), torch)) {
                return outcome(network, labelled(test), images.classes(), progress);
            }
        }
    }

    private FoldTraining.Settings settings(final long seed) {
        return new FoldTraining.Settings(ARCHITECTURE, torch.fastestPrecision(), RATE, BATCH, roundSteps, rounds, rounds, 0,
            seed);
    }

    private static List<LabelledImage> labelled(final List<EvaluatedImage> images) {
        return images.stream().map(image -> LabelledImage.ofWhole(entry(image), white(image.grey()))).toList();
    }

    /** The control of mixed labels gives patients both classes, and one patient's two legs may differ. */
    private static SetEntry entry(final EvaluatedImage image) {
        final String patient = image.label() + " " + image.patient();
        return new SetEntry(patient, patient, image.label(), image.site(), "", Double.NaN, "train");
    }

    private static float[] white(final float[] shares) {
        final float[] grey = new float[shares.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = WHITE * shares[i];
        }
        return grey;
    }

    private static LearningSet someHeldOut(final List<LabelledImage> images, final ClassPair classes, final long seed) {
        final PatientFolds folds = new PatientFolds(images.stream().map(LabelledImage::entry).toList(), classes,
            Math.max(LEAST_FOLDS, Math.min(MOST_FOLDS, fewestPatients(images, classes))), seed);
        return new LearningSet(classes, images.stream().filter(image -> folds.of(image.entry()) != 0).toList(), List.of(),
            images.stream().filter(image -> folds.of(image.entry()) == 0).toList());
    }

    private static int fewestPatients(final List<LabelledImage> images, final ClassPair classes) {
        return classes.names().stream().mapToInt(label -> (int) images.stream().map(LabelledImage::entry)
            .filter(entry -> entry.label().equals(label)).map(SetEntry::patient).distinct().count()).min().orElseThrow();
    }

    private static Outcome outcome(final MemberNetwork network, final List<LabelledImage> test, final ClassPair classes,
        final Progress progress)
    {
        final List<ScoredCase> cases = new ArrayList<>();
        for (final LabelledImage image : test) {
            progress.checkCancelled();
            cases.add(new ScoredCase(image.entry().patient(), classes.isPositive(image.entry().label()),
                network.answer(image.contrast()).logit()));
        }
        final DeLong patients = new DeLong(ScoredCase.byPatient(cases));
        final Interval interval = patients.interval();
        return new Outcome(patients.auc(), interval.low(), interval.high());
    }
}
