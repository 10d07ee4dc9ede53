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
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.evaluation.ClassifierFigures;
import io.github.bonegen.evaluation.PatientBootstrap;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.volume.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTrainingTest {

    private static final ClassPair CLASSES = FractureClassifier.FRACTURES;
    private static final InputFormat FORMAT = new InputFormat("pad", 32, 0);
    private static final Duration FOREVER = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Torch torch;
    private ImageSet set;
    private List<LabelledImage> images;

    @BeforeEach
    void draw() {
        torch = Torch.on("cpu");
        set = DrawnFractures.write(folder.resolve("set"), 72, new RadiographFiles());
        images = LabelledImage.read(set, LearningImages.learned(set, CLASSES),
            new LabelledImage.Reading(FORMAT, new RadiographFiles(), Optional.empty()), Progress.NONE);
    }

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void shuffled_labels_teach_nothing_where_true_ones_do() {
        final ClassifierFigures learned = tested(train(images, "true", settings(14)));
        final ClassifierFigures control = tested(train(PatientChoice.shuffled(images, CLASSES, 1), "shuffled", settings(14)));
        assertThat(learned.auc()).isGreaterThan(0.9);
        assertThat(learned.aucInterval().low()).isGreaterThan(0.6);
        assertThat(control.aucInterval().low()).isLessThan(0.5);
        assertThat(control.aucInterval().high()).isGreaterThan(0.5);
    }

    @Test
    void a_mirrored_leg_gets_the_same_answer_from_the_mirrored_place() {
        final Volume film = DrawnFractures.draw(true, new double[] {17.4, 30}, new Random(3));
        final float[] mirrored = new float[film.voxels().length];
        for (int i = 0; i < mirrored.length; i++) {
            final int column = i % film.width();
            mirrored[i] = film.voxels()[i - column + film.width() - 1 - column];
        }
        try (FractureClassifier classifier = new FractureClassifier(train(images, "short", settings(2)), torch)) {
            final Classification answer = classifier.classify(film, 1);
            final Classification other = classifier.classify(Volume.of(mirrored, film.width(), film.height(), 1,
                film.calibration()), 1);
            assertThat(other.probability()).isCloseTo(answer.probability(), within(1e-5));
            assertThat(other.peak()[0]).isCloseTo(film.width() - 1 - answer.peak()[0], within(1e-2));
            assertThat(other.peak()[1]).isCloseTo(answer.peak()[1], within(1e-2));
        }
    }

    @Test
    void shuffling_deals_the_same_labels_to_whole_patients() {
        final List<LabelledImage> shuffled = PatientChoice.shuffled(images, CLASSES, 1);
        assertThat(shuffled.stream().filter(ClassifierTrainingTest::isAtypical)).hasSize(images.size() / 2);
        assertThat(shuffled.stream().collect(java.util.stream.Collectors.groupingBy(image -> image.entry().patient(),
            java.util.stream.Collectors.mapping(ClassifierTrainingTest::isAtypical, java.util.stream.Collectors.toSet()))).values())
            .allSatisfy(labels -> assertThat(labels).hasSize(1));
        assertThat(shuffled).isNotEqualTo(images);
    }

    @Test
    void a_share_of_the_patients_holds_all_their_images_and_every_smaller_share() {
        final List<LabelledImage> quarter = PatientChoice.share(images, CLASSES, 0.25, 1);
        assertThat(quarter).hasSize(images.size() / 4);
        assertThat(PatientChoice.share(images, CLASSES, 0.5, 1)).containsAll(quarter);
    }

    @Test
    void a_fold_ends_early_when_it_gets_no_better() {
        final FoldTraining.Settings impatient = new FoldTraining.Settings(new ResidualArchitecture(List.of(8, 8)),
            Precision.FLOAT32, 0, 8, 2, 50, 3, 0, 1);
        train(images, "still", impatient);
        assertThat(folder.resolve("still/fold-1/losses.csv")).satisfies(file ->
            assertThat(Files.readAllLines(file)).hasSizeLessThan(1 + 2 * 50));
    }

    @Test
    void a_fold_resumed_goes_the_way_of_an_unbroken_one() {
        final LearningSet learning = half();
        final List<Map<String, Double>> unbroken = new ArrayList<>();
        try (FoldTraining training = new FoldTraining(settings(5), learning, 0, torch)) {
            for (int step = 0; step < 16; step++) {
                unbroken.add(training.step(step));
            }
        }
        try (FoldTraining first = new FoldTraining(settings(5), learning, 0, torch);
             FoldTraining second = new FoldTraining(settings(5), learning, 0, torch))
        {
            for (int step = 0; step < 9; step++) {
                first.step(step);
            }
            second.restore(first.state());
            final List<Map<String, Double>> resumed = new ArrayList<>();
            for (int step = 9; step < 16; step++) {
                resumed.add(second.step(step));
            }
            assertThat(resumed).isEqualTo(unbroken.subList(9, 16));
        }
    }

    private static boolean isAtypical(final LabelledImage image) {
        return image.entry().label().equals("AFF");
    }

    private LearningSet half() {
        final PatientFolds folds = new PatientFolds(images.stream().map(LabelledImage::entry).toList(), CLASSES, 2, 1);
        return new LearningSet(CLASSES, images.stream().filter(image -> folds.of(image.entry()) == 0).toList(), List.of(),
            images.stream().filter(image -> folds.of(image.entry()) == 1).toList());
    }

    private static FoldTraining.Settings settings(final int rounds) {
        return new FoldTraining.Settings(new ResidualArchitecture(List.of(16, 16, 16)), Precision.FLOAT32, 0.01, 16, 6,
            rounds, rounds, 0.5, 2);
    }

    private Model train(final List<LabelledImage> learned, final String name, final FoldTraining.Settings settings) {
        return new ClassifierTraining(settings, FORMAT, new LearningMaterial(CLASSES, "drawings", learned, List.of()), 2, folder.resolve(name))
            .run("drawn", false, FOREVER, torch, (step, losses) -> { }, Progress.NONE);
    }

    private ClassifierFigures tested(final Model model) {
        try (FractureClassifier classifier = new FractureClassifier(model, torch)) {
            return ClassifierReport.of(ClassifiedSet.of(classifier, set, "test", new RadiographFiles(), new LocalRunner(),
                Progress.NONE),
                0.5, new PatientBootstrap(500, 1)).patients();
        }
    }
}
