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
package io.github.bonegen.model;

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.nn.training.Training;
import io.github.bonegen.nn.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A folder in which a model is trained, whatever the network. It holds everything needed to repeat the training: what
 * defines it ({@code run.json}), the losses of every step, the last checkpoint, and the model as it was then.
 */
public final class ModelRun {

    /** What a training makes. */
    public interface Product {

        /**
         * The model as it is now.
         *
         * @param step that the training has reached
         * @param spent on the training until then
         */
        Model model(long step, Duration spent);

        /** Called now and then, and with every checkpoint, to show somebody what the network makes after a step. */
        default void show(final long step) {
            // Not every network makes something to look at.
        }
    }

    /** How often checkpoints are written unless somebody says otherwise. */
    public static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(3);

    private static final String DEFINITION = "run.json";
    private static final Duration SHOW_EVERY = Duration.ofSeconds(20);

    /** Showing must not take more than a twentieth of the time. */
    private static final long TIMES_LONGER = 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;
    private final Duration checkpointEvery;

    public ModelRun(final Path folder, final Duration checkpointEvery) {
        this.folder = folder;
        this.checkpointEvery = checkpointEvery;
    }

    /**
     * Readies the folder, before the training is made.
     *
     * @param definition what defines the run, a value that can be written as JSON; a run resumed must have the same
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @throws InvalidInputException if the folder cannot be written, or holds another run, or none to resume
     */
    public void prepare(final Object definition, final boolean resume) {
        check(resume);
        final Path file = folder.resolve(DEFINITION);
        if (resume) {
            checkSame(file, GSON.toJson(definition));
        } else {
            AtomicFile.writeText(file, GSON.toJson(definition));
        }
    }

    /**
     * Finds out before long work whether a run can begin, or go on, in the folder.
     *
     * @throws InvalidInputException if the folder cannot be written, is in use, or holds a run already, or none to resume
     */
    public void check(final boolean resume) {
        FolderLock.checkFree(folder, TrainingRun.USE);
        AtomicFile.checkFolderWritable(folder);
        final boolean holdsRun = Files.exists(folder.resolve(DEFINITION));
        require(resume || !holdsRun, "%s holds a run already; resume=true goes on with it", folder);
        require(!resume || holdsRun, "%s holds no run to resume", folder);
    }

    /**
     * Trains until the schedule, the time or the user's patience ends; writes the model with every checkpoint.
     *
     * @return the model as it is then
     */
    public Model run(final Training training, final Product product, final Duration budget,
        final TrainingRun.Watcher watcher, final Progress progress)
    {
        final ModelWriter writer = new ModelWriter(product, watcher);
        new TrainingRun(folder, checkpointEvery).run(training, budget, writer, progress);
        return writer.model;
    }

    private final class ModelWriter implements TrainingRun.Watcher {

        private final Product product;
        private final TrainingRun.Watcher watcher;
        private long nextShow = System.nanoTime() + SHOW_EVERY.toNanos();
        private Model model;

        ModelWriter(final Product product, final TrainingRun.Watcher watcher) {
            this.product = product;
            this.watcher = watcher;
        }

        @Override
        public void stepped(final long step, final Map<String, Double> losses) {
            watcher.stepped(step, losses);
            if (System.nanoTime() > nextShow) {
                show(step);
            }
        }

        private void show(final long step) {
            final long begin = System.nanoTime();
            product.show(step);
            final long end = System.nanoTime();
            nextShow = end + Math.max(SHOW_EVERY.toNanos(), TIMES_LONGER * (end - begin));
        }

        @Override
        public void saved(final long step, final Duration spent) {
            model = product.model(step, spent);
            AtomicFile.write(folder.resolve(model.card().name() + ModelArchive.EXTENSION), out -> ModelArchive.write(model, out));
            watcher.saved(step, spent);
            show(Math.max(0, step - 1));
        }
    }

    private void checkSame(final Path file, final String definition) {
        try {
            require(definition.equals(Files.readString(file)),
                "The run in %s has other settings or other training data; resume it with its own, which its %s states",
                folder, DEFINITION);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read " + file + ": " + exception.getMessage(), exception);
        }
    }
}
