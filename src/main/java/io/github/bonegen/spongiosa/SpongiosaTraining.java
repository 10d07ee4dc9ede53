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
package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.ProgressiveTraining;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains a generator of spongiosa from a patch set in a run folder, which holds everything needed to repeat it: the
 * settings, the losses of every step, the last checkpoint, and the model as it is at the end.
 */
public final class SpongiosaTraining {

    /**
     * What defines a run; a run resumed must have the same.
     *
     * @param patches number of patches in the set
     * @param edge of the patches in the set
     * @param source of the patches
     */
    public record Run(ProgressiveTraining.Settings settings, SpongiosaScale scale, int patches, int edge,
        String source) { }

    /** What watches a training: its losses, and what it makes. */
    @FunctionalInterface
    public interface Observer extends TrainingRun.Watcher {

        /**
         * Called now and then, and at the end.
         *
         * @param edge of the volumes at this stage of growth
         * @param densities of the same few samples every time, one volume after the other, x fastest
         */
        default void sampled(final long step, final int edge, final float[] densities) {
            // Headless runs have nobody to show them to.
        }
    }

    /** The samples that are shown while training. */
    public static final int PREVIEWS = 6;

    private static final String RUN = "run.json";
    private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(3);
    private static final Duration PREVIEW_EVERY = Duration.ofSeconds(20);
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final PatchSet patches;
    private final ProgressiveTraining.Settings settings;
    private final Path folder;
    private final Duration checkpointEvery;

    /** @throws InvalidInputException if patches and network do not fit each other */
    public SpongiosaTraining(final PatchSet patches, final ProgressiveTraining.Settings settings, final Path folder) {
        this(patches, settings, folder, CHECKPOINT_EVERY);
    }

    /** As above, with another interval between checkpoints. */
    public SpongiosaTraining(final PatchSet patches, final ProgressiveTraining.Settings settings, final Path folder,
        final Duration checkpointEvery)
    {
        this.checkpointEvery = checkpointEvery;
        this.patches = patches;
        this.settings = settings;
        this.folder = folder;
        final int size = settings.architecture().edge();
        require(size <= patches.edge(), "size=%d is larger than the patches, which have an edge of %d", size,
            patches.edge());
        final int batch = settings.schedule().batch().stream().mapToInt(Integer::intValue).max().orElseThrow();
        require(patches.size() >= batch,
            "%d patches are fewer than a batch of %d; give more patches or a smaller batch",
            patches.size(), batch);
    }

    /**
     * Trains until the schedule, the time or the user's patience ends.
     *
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @return the model as it is then, also written into the folder, as it is with every checkpoint
     */
    public Model run(final String name, final boolean resume, final Duration budget, final Torch torch,
        final Observer observer, final Progress progress)
    {
        ModelStore.checkName(name);
        AtomicFile.checkFolderWritable(folder);
        final TrainingRun run = new TrainingRun(folder, checkpointEvery);
        final Run definition = new Run(settings, patches.scale(), patches.size(), patches.edge(),
            patches.description().source());
        if (resume) {
            checkSame(definition);
        } else {
            require(!Files.exists(folder.resolve(RUN)), "%s holds a run already; resume=true goes on with it", folder);
            write(folder.resolve(RUN), GSON.toJson(definition));
        }
        final PatchSource source = new PatchSource(patches, settings.architecture().edge(),
            IntStream.range(0, patches.size()).boxed().toList());
        try (ProgressiveTraining training = new ProgressiveTraining(settings, source, torch)) {
            final Watcher watcher = new Watcher(name, training, torch.deviceName(), observer);
            run.run(training, budget, watcher, progress);
            return watcher.model;
        }
    }

    /** Writes the model with every checkpoint, and shows samples. */
    private final class Watcher implements TrainingRun.Watcher {

        private final String name;
        private final ProgressiveTraining training;
        private final String device;
        private final Observer observer;
        private final long begin = System.nanoTime();
        private long shown = begin;
        private Model model;

        Watcher(final String name, final ProgressiveTraining training, final String device, final Observer observer) {
            this.name = name;
            this.training = training;
            this.device = device;
            this.observer = observer;
        }

        @Override
        public void stepped(final long step, final Map<String, Double> losses) {
            observer.stepped(step, losses);
            if (System.nanoTime() - shown > PREVIEW_EVERY.toNanos()) {
                show(step);
                shown = System.nanoTime();
            }
        }

        @Override
        public void saved(final long step) {
            model = model(name, training, step, (System.nanoTime() - begin) * 1e-9, device);
            write(model);
            observer.saved(step);
            show(Math.max(0, step - 1));
        }

        private void show(final long step) {
            final float[] densities = training.preview(settings.seed(), PREVIEWS, step);
            for (int i = 0; i < densities.length; i++) {
                densities[i] = patches.scale().toDensity(densities[i]);
            }
            observer.sampled(step, (int) Math.round(Math.cbrt(densities.length / PREVIEWS)), densities);
        }
    }

    private Model model(final String name, final ProgressiveTraining training, final long step, final double seconds,
        final String device)
    {
        final Map<String, Object> cardSettings = new LinkedHashMap<>(patches.scale().toSettings());
        cardSettings.put("edge", settings.architecture().edge());
        cardSettings.put("latent", settings.architecture().latent());
        cardSettings.put("channels", settings.architecture().channels());
        final Map<String, Object> how = new LinkedHashMap<>();
        how.put("patches", patches.size());
        how.put("source", patches.description().source());
        how.put("steps", step);
        how.put("of", training.steps());
        how.put("schedule", settings.schedule());
        how.put("generator rate", settings.generatorRate());
        how.put("critic rate", settings.criticRate());
        how.put("precision", settings.precision());
        how.put("seed", settings.seed());
        how.put("device", device);
        how.put("seconds of the last session", Math.round(seconds));
        final ModelCard card = new ModelCard(ModelCard.FORMAT, name, SpongiosaGenerator.KIND,
            "Progressive Wasserstein GAN of spongiosa, trained with BoneGen.",
            "that of the training set: " + patches.description().source(), List.of(), cardSettings, how, Map.of(), "");
        return new Model(card, training.averagedWeights());
    }

    private void write(final Model model) {
        try {
            AtomicFile.write(folder.resolve(model.card().name() + ModelArchive.EXTENSION),
                out -> ModelArchive.write(model, out));
        }
        catch (final IOException exception) {
            throw failed(exception);
        }
    }

    private void write(final Path file, final String text) {
        try {
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (final IOException exception) {
            throw failed(exception);
        }
    }

    private void checkSame(final Run definition) {
        require(Files.exists(folder.resolve(RUN)), "%s holds no run to resume", folder);
        try {
            require(GSON.toJson(definition).equals(Files.readString(folder.resolve(RUN))),
                "The run in %s has other settings or patches; resume it with its own, which its %s states", folder,
                    RUN);
        }
        catch (final IOException | JsonParseException exception) {
            throw new InvalidInputException("Cannot read " + folder.resolve(RUN) + ": " + exception.getMessage(),
                exception);
        }
    }

    private InvalidInputException failed(final IOException exception) {
        return new InvalidInputException("Cannot write into " + folder + ": " + exception.getMessage(), exception);
    }
}
