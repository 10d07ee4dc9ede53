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
import io.github.bonegen.evaluation.DeLong;
import io.github.bonegen.evaluation.Interval;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.model.ModelRun;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trains an ensemble in a run folder: one member a fold, each in a folder of its own with checkpoint and losses, and
 * after every member the model of all members so far.
 */
public final class ClassifierTraining {

    /**
     * What defines a run; a run resumed must have the same.
     *
     * @param domain what the images are, in words, and their labels where those are not AFF and NFF
     * @param images number of real ones
     * @param synthetic number of synthetic ones
     */
    public record Run(FoldTraining.Settings settings, InputFormat format, int folds, String domain, int images,
        int synthetic) { }

    private final FoldTraining.Settings settings;
    private final InputFormat format;
    private final LearningMaterial material;
    private final PatientFolds folds;
    private final Path folder;
    private final List<Member> members = new ArrayList<>();
    private final List<ScoredCase> outOfFold = new ArrayList<>();
    private final List<Map<String, Object>> history = new ArrayList<>();

    /**
     * @param material to learn from by folds
     * @throws io.github.bonegen.InvalidInputException if a class has fewer patients than there are folds
     */
    public ClassifierTraining(final FoldTraining.Settings settings, final InputFormat format,
        final LearningMaterial material, final int folds, final Path folder)
    {
        this.settings = settings;
        this.format = format;
        this.material = material;
        this.folds = new PatientFolds(material.images().stream().map(LabelledImage::entry).toList(), material.classes(), folds,
            settings.seed());
        this.folder = folder;
    }

    /**
     * Trains until every fold has ended, its time is up, or the user stops it.
     *
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @param budget of time for all folds
     * @return the ensemble as it is then, also written into the folder
     * @throws io.github.bonegen.InvalidInputException if the folder holds another run or cannot be written
     */
    public Model run(final String name, final boolean resume, final Duration budget, final Torch torch,
        final TrainingRun.Watcher watcher, final Progress progress)
    {
        ModelStore.checkName(name);
        new ModelRun(folder, ModelRun.CHECKPOINT_EVERY).prepare(new Run(settings, format, folds.count(), material.domain(),
            material.images().size(), material.synthetic().size()), resume);
        final TrainingDomain pictures = pictures();
        Model model = null;
        for (int fold = 0; fold < folds.count() && (fold == 0 || !progress.isCancelled()); fold++) {
            train(fold, budget.dividedBy(folds.count()), torch, watcher,
                progress.part((double) fold / folds.count(), (fold + 1.0) / folds.count()));
            model = ClassifierModel.of(name, material, format, members, pictures, description(torch), quality());
            new ModelStore(folder).replace(folder.resolve(name + ModelArchive.EXTENSION).toString(), model);
        }
        return model;
    }

    private void train(final int fold, final Duration budget, final Torch torch, final TrainingRun.Watcher watcher,
        final Progress progress)
    {
        final LearningSet set = new LearningSet(material.classes(),
            material.images().stream().filter(image -> folds.of(image.entry()) != fold).toList(), material.synthetic(),
            material.images().stream().filter(image -> folds.of(image.entry()) == fold).toList());
        try (FoldTraining training = new FoldTraining(settings, set, fold, torch)) {
            new TrainingRun(folder.resolve("fold-" + (fold + 1)), ModelRun.CHECKPOINT_EVERY).run(training, budget,
                watcher, progress);
            members.add(member(training.best(), set, torch));
            final Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("training images", set.real().size());
            figures.put("validation images", set.heldOut().size());
            figures.put("rounds", training.rounds());
            figures.put("best round", training.bestRound());
            history.add(figures);
        }
    }

    private Member member(final Map<String, Tensor> weights, final LearningSet set, final Torch torch) {
        try (MemberNetwork network = new MemberNetwork(weights, torch)) {
            final List<MemberNetwork.Answer> held = answers(network, set.heldOut());
            final boolean[] positive = new boolean[held.size()];
            final double[] logits = new double[held.size()];
            for (int i = 0; i < logits.length; i++) {
                positive[i] = set.isPositive(set.heldOut().get(i));
                logits[i] = held.get(i).logit();
            }
            final TemperatureScaling calibration = TemperatureScaling.fit(logits, positive, set.prior());
            for (int i = 0; i < logits.length; i++) {
                outOfFold.add(new ScoredCase(set.heldOut().get(i).entry().patient(), positive[i],
                    calibration.probability(logits[i])));
            }
            return new Member(weights, calibration,
                TrainingDomain.of(features(network, set.real()), features(network, set.heldOut())));
        }
    }

    private static List<MemberNetwork.Answer> answers(final MemberNetwork network, final List<LabelledImage> images) {
        return images.stream().map(image -> network.answer(image.contrast())).toList();
    }

    /** Features of images as they are and cut off, for films of either kind are known. */
    private double[][] features(final MemberNetwork network, final List<LabelledImage> known) {
        final Augmentation collimator = new Augmentation(new Random(settings.seed()));
        return known.stream().map(LabelledImage::contrast).flatMap(contrast -> Stream.of(contrast, collimator.cut(contrast)))
            .map(contrast -> network.answer(contrast).features()).toArray(double[][]::new);
    }

    /** Pictures do not depend on what was learned, so that one fold serves to find the limit. */
    private TrainingDomain pictures() {
        return TrainingDomain.of(pictures(material.images().stream().filter(image -> folds.of(image.entry()) != 0).toList()),
            pictures(material.images().stream().filter(image -> folds.of(image.entry()) == 0).toList()));
    }

    private static double[][] pictures(final List<LabelledImage> images) {
        return images.stream().map(LabelledImage::picture).toArray(double[][]::new);
    }

    private Map<String, Object> description(final Torch torch) {
        final Map<String, Object> how = new LinkedHashMap<>();
        how.put("images", material.images().size());
        how.put("patients", material.images().stream().map(image -> image.entry().patient()).distinct().count());
        how.put("hospitals", sites());
        how.put("synthetic images", material.synthetic().size());
        how.put("folds", folds.count());
        how.put("each fold", history);
        how.put("settings", settings);
        how.put("device", torch.deviceName());
        return how;
    }

    private List<String> sites() {
        return material.images().stream().map(image -> image.entry().site()).distinct().sorted().toList();
    }

    /** Every patient as judged by the member that has not learned from that patient. */
    private Map<String, Object> quality() {
        final DeLong patients = new DeLong(ScoredCase.byPatient(outOfFold));
        final Interval interval = patients.interval();
        final Map<String, Object> quality = new LinkedHashMap<>();
        quality.put("cross-validated patient AUC", patients.auc());
        quality.put("interval", List.of(interval.low(), interval.high()));
        return quality;
    }
}
