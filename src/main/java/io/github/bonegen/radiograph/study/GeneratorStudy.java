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
package io.github.bonegen.radiograph.study;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.EvaluationSettings;
import io.github.bonegen.radiograph.evaluation.RadiographEvaluator;
import io.github.bonegen.radiograph.evaluation.SetReader;
import io.github.bonegen.radiograph.generator.GeneratedSet;
import io.github.bonegen.radiograph.generator.RadiographBatch;
import io.github.bonegen.radiograph.generator.RadiographClass;
import io.github.bonegen.radiograph.generator.RadiographModel;
import io.github.bonegen.radiograph.generator.Sampling;
import io.github.bonegen.radiograph.generator.SquareSet;
import io.github.bonegen.radiograph.generator.TrainingImages;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.training.RadiographKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains a generator for every combination of method, models and strategy for the same time each, and measures what it
 * makes against real images of the same strategy. A study that was stopped goes on where it was.
 */
public final class GeneratorStudy {

    private static final String LINE = "line.json";
    private static final String MODEL = "study";
    private static final List<String> HELD_OUT = List.of("validation", "test");
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues()
        .create();

    private final StudySize size;
    private final RadiographKinds kinds;
    private final Path set;
    private final List<String> labels;
    private final ImageStore store;
    private final Path folder;
    private final long seed;

    /**
     * @param kinds that the combinations name
     * @param set of any sizes, with the splits train and validation
     * @param folder for everything that the study makes
     * @throws InvalidInputException if the set has but one label
     */
    public GeneratorStudy(final StudySize size, final RadiographKinds kinds, final ImageSet set, final ImageStore store,
        final Path folder, final long seed)
    {
        this.size = size;
        this.kinds = kinds;
        this.set = set.folder();
        labels = set.classes("");
        this.store = store;
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Does what is not done yet.
     *
     * @param minutes that each combination is trained
     * @return a line a combination
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<StudyLine> run(final List<StudyCell> cells, final double minutes, final Torch torch,
        final Progress progress)
    {
        final List<StudyLine> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            progress.checkCancelled();
            final StudyCell cell = cells.get(i);
            final Path line = folder.resolve(cell.title()).resolve(LINE);
            final Progress part = progress.part((double) i / cells.size(), (i + 1.0) / cells.size());
            if (!Files.exists(line)) {
                final StudyLine found = find(cell, minutes, torch, part);
                AtomicFile.writeText(line, GSON.toJson(found));
            }
            lines.add(read(line));
        }
        return lines;
    }

    private StudyLine find(final StudyCell cell, final double minutes, final Torch torch, final Progress progress) {
        final Path run = folder.resolve(cell.title());
        final ImageSet squares = new SquareSet(set, cell.strategy(), size.edge(), 0).open(store,
            folder.resolve("set-" + cell.strategy()), progress.part(0, 0.05));
        final ImageSet made = generate(cell, squares, run, minutes, torch, progress.part(0.05, 0.9));
        final SetReader reader = new SetReader(store);
        final RadiographEvaluator ruler = new RadiographEvaluator(reader.readReal(squares, HELD_OUT, labels, progress.part(0.9, 0.92)),
            EvaluationSettings.standard(size.count(), seed), progress.part(0.92, 0.97));
        final List<EvaluatedImage> images = reader.read(made, made.entries(), labels, progress.part(0.97, 0.98));
        return StudyLine.of(cell, ruler.measure(images, progress.part(0.98, 1)));
    }

    private ImageSet generate(final StudyCell cell, final ImageSet squares, final Path run, final double minutes,
        final Torch torch, final Progress progress)
    {
        final TrainingImages images = new TrainingImages(squares, store, size.edge(), RadiographClass.ofLabels(labels),
            set.getFileName().toString());
        final TrainingMethod<TrainingImages> method = kinds.trainings().byName(cell.method())
            .method(size.options(cell.method(), torch.fastestPrecision(), seed));
        final GeneratedSet made = new GeneratedSet(run.resolve("images"), store, cell.title());
        final List<TrainingImages> parts = cell.conditional() ? List.of(images)
            : images.labels().stream().map(images::only).toList();
        for (int i = 0; i < parts.size(); i++) {
            final TrainingImages part = parts.get(i);
            final double begin = (double) i / parts.size();
            final double end = (i + 1.0) / parts.size();
            final Path own = cell.conditional() ? run.resolve("run")
                : run.resolve("run-" + part.labels().get(0).toLowerCase(Locale.ROOT));
            final Model model = train(part, method, own, minutes / parts.size(), torch,
                progress.part(begin, begin + 0.7 * (end - begin)));
            progress.checkCancelled();
            try (RadiographModel generator = kinds.models().open(model, Sampling.named("heun",
                size.samplerSteps(), 1), torch))
            {
                new RadiographBatch(generator.labels(), generator.views(), size.count(), seed).generate(generator, made,
                    progress.part(begin + 0.7 * (end - begin), end));
            }
        }
        return made.finish();
    }

    /** A run that was stopped goes on for the time that is left of it. */
    private Model train(final TrainingImages images, final TrainingMethod<TrainingImages> method, final Path run, final double minutes,
        final Torch torch, final Progress progress)
    {
        final boolean resume = Files.exists(run.resolve("run.json"));
        return new ModelTraining<>(images, method, run).run(MODEL, resume,
            Duration.ofMillis(Math.round(minutes * 60_000)).minus(new TrainingRun(run, Duration.ZERO).spent()), torch, (step, losses) -> { }, progress);
    }

    private static StudyLine read(final Path file) {
        try {
            return GSON.fromJson(Files.readString(file), StudyLine.class);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read " + file + ": " + exception.getMessage(), exception);
        }
    }
}
