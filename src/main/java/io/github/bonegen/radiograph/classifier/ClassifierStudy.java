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
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.evaluation.ClassifierFigures;
import io.github.bonegen.evaluation.PatientBootstrap;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What real and synthetic images are worth for training: classifiers trained on shares of the real patients, on
 * synthetic images, and on both, all tested on the same hospitals that none has seen; and one trained on shuffled
 * labels as a control.
 */
public final class ClassifierStudy {

    /**
     * One classifier of the study.
     *
     * @param name what it was trained on, in words
     * @param patients real ones that it was trained on
     * @param synthetic images that it was trained on
     * @param figures over the test patients
     */
    public record Line(String name, long patients, int synthetic, ClassifierFigures figures) { }

    private record Task(String name, List<LabelledImage> images, List<LabelledImage> added, boolean real) { }

    private final StudyScale scale;
    private final ImageSet set;
    private final ClassPair classes;
    private final Map<String, ImageSet> synthetic;
    private final ImageStore store;
    private final Path folder;
    private final long seed;

    /**
     * @param set with the splits train (and validation) and test
     * @param classes that the classifiers tell apart
     * @param synthetic image sets by the name of what made them; may be none
     * @param folder for the runs; a study that was stopped goes on in it
     * @throws io.github.bonegen.InvalidInputException if the set has no images for testing
     */
    public ClassifierStudy(final StudyScale scale, final ImageSet set, final ClassPair classes, final Map<String, ImageSet> synthetic,
        final ImageStore store, final Path folder, final long seed)
    {
        require(!set.split("test").isEmpty(), "The set in %s has no images in the split test, on which all are tested",
            set.folder());
        this.scale = scale;
        this.set = set;
        this.classes = classes;
        this.synthetic = new LinkedHashMap<>(synthetic);
        this.store = store;
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Trains and tests every classifier.
     *
     * @param budget of time for the training of each; what is not done by then counts as it is
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<Line> run(final Duration budget, final Torch torch, final TrainingRun.Watcher watcher,
        final Progress progress)
    {
        final List<Task> tasks = tasks(progress.part(0, 0.1));
        final List<Line> lines = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            lines.add(line(tasks.get(i), budget, torch, watcher,
                progress.part(0.1 + 0.9 * i / tasks.size(), 0.1 + 0.9 * (i + 1) / tasks.size())));
            progress.checkCancelled();
        }
        return lines;
    }

    private List<Task> tasks(final Progress progress) {
        final LabelledImage.Reading reading = new LabelledImage.Reading(scale.format(), store, Optional.empty());
        final List<LabelledImage> real = LabelledImage.read(set, LearningImages.learned(set, classes), reading, progress);
        final Map<String, List<LabelledImage>> made = new LinkedHashMap<>();
        synthetic.forEach((name, images) -> made.put(name, LabelledImage.read(images, LearningImages.learned(images, classes), reading, progress)));
        final List<Task> tasks = new ArrayList<>();
        made.forEach((name, images) -> tasks.add(new Task(name, images, List.of(), false)));
        for (final double share : scale.shares()) {
            final List<LabelledImage> chosen = PatientChoice.share(real, classes, share, seed);
            final String words = String.format(Locale.ROOT, "real %.0f %%", 100 * share);
            tasks.add(new Task(words, chosen, List.of(), true));
            made.forEach((name, images) -> tasks.add(new Task(words + " + " + name, chosen, images, true)));
        }
        tasks.add(new Task("shuffled labels", PatientChoice.shuffled(real, classes, seed), List.of(), true));
        return tasks;
    }

    private Line line(final Task task, final Duration budget, final Torch torch, final TrainingRun.Watcher watcher,
        final Progress progress)
    {
        final Path run = folder.resolve(task.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        final FoldTraining.Settings settings = scale.settings(task.images().size() + task.added().size(),
            torch.fastestPrecision(), seed);
        final Model model = new ClassifierTraining(settings, scale.format(), new LearningMaterial(classes, task.name(), task.images(),
            task.added()), scale.folds(), run).run("classifier", Files.exists(run), budget, torch, watcher, progress.part(0, 0.8));
        try (FractureClassifier classifier = new FractureClassifier(model, torch)) {
            final ClassifiedSet tested = ClassifiedSet.of(classifier, set, "test", store, new LocalRunner(),
                progress.part(0.8, 1))
                .whole();
            return new Line(task.name(), task.real() ? patients(task.images()) : 0,
                task.real() ? task.added().size() : task.images().size(),
                ClassifierFigures.of(classes, task.name(), "patient", ScoredCase.byPatient(tested.cases()), 0.5,
                new PatientBootstrap(PatientBootstrap.USUAL_DRAWS, seed)));
        }
    }

    private static long patients(final List<LabelledImage> images) {
        return images.stream().map(image -> image.entry().patient()).distinct().count();
    }
}
