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
package io.github.bonegen.model.training;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelRun;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.nn.training.TrainingRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains a model in a run folder, which holds everything needed to repeat it: what defines the run, the losses of every
 * step, the last checkpoint, and the model as it is then.
 *
 * @param <D> the data that it learns from
 */
public final class ModelTraining<D extends TrainingData> {

    /** What watches a training: its losses, and what the network makes. */
    @FunctionalInterface
    public interface Observer extends TrainingRun.Watcher {

        /**
         * Called now and then, and at the end, where the network makes something to look at.
         *
         * @param samples of the same few latents every time, one after the other, in the network's numbers, about -1 to 1
         */
        default void sampled(final long step, final float[] samples) {
            // Headless runs have nobody to show them to.
        }
    }

    /** The samples that are shown while training. */
    public static final int PREVIEWS = 8;

    /** What defines a run; a run resumed must have the same. */
    private record Run(String kind, Object settings, Map<String, Object> data) { }

    private final D data;
    private final TrainingMethod<? super D> method;
    private final ModelRun run;

    public ModelTraining(final D data, final TrainingMethod<? super D> method, final Path folder) {
        this(data, method, folder, ModelRun.CHECKPOINT_EVERY);
    }

    /** As above, with another interval between checkpoints. */
    public ModelTraining(final D data, final TrainingMethod<? super D> method, final Path folder,
        final Duration checkpointEvery)
    {
        this.data = data;
        this.method = method;
        run = new ModelRun(folder, checkpointEvery);
    }

    /**
     * Finds out before long work whether the run can begin, or go on.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot
     */
    public void check(final String name, final boolean resume) {
        ModelStore.checkName(name);
        method.check(data);
        run.check(resume);
    }

    /**
     * Trains until the schedule, the time or the user's patience ends.
     *
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @return the model as it is then, also written into the folder, as it is with every checkpoint
     * @throws io.github.bonegen.InvalidInputException if data and method do not fit each other
     */
    public Model run(final String name, final boolean resume, final Duration budget, final Torch torch,
        final Observer observer, final Progress progress)
    {
        check(name, resume);
        data.check(progress);
        final Object settings = method.settings(data);
        final Map<String, Object> facts = new LinkedHashMap<>(Map.of("source", data.source()));
        facts.putAll(data.facts());
        run.prepare(new Run(method.kind(), settings, facts), resume);
        final Map<String, Object> use = method.use(data);
        try (GeneratorTraining training = method.begin(data, torch)) {
            return run.run(training, new ModelRun.Product() {
                @Override
                public Model model(final long step, final Duration spent) {
                    final Map<String, Object> how = new LinkedHashMap<>(facts);
                    how.put("steps", step);
                    how.put("of", training.steps());
                    how.put("settings", settings);
                    method.start().map(Model::card).map(ModelCard::asBeginning).ifPresent(how::putAll);
                    how.put("device", torch.deviceName());
                    how.put("minutes", spent.toMinutes());
                    return new Model(card(name, use, how), training.averagedWeights());
                }

                @Override
                public void show(final long step) {
                    final float[] samples = training.preview(PREVIEWS, step);
                    if (samples.length > 0) {
                        observer.sampled(step, samples);
                    }
                }
            }, budget, observer, progress);
        }
    }

    private ModelCard card(final String name, final Map<String, Object> use, final Map<String, Object> how) {
        return new ModelCard(ModelCard.FORMAT, name, method.kind(),
            method.description() + ", trained with BoneGen from: " + data.source() + "." + data.caution(),
            "that of the training set: " + data.source(), List.of(), use, how, Map.of(), "");
    }
}
