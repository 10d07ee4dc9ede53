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
package io.github.bonegen.spongiosa.training;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelRun;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GeneratorTraining;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains a generator of spongiosa from a patch set in a run folder, which holds everything needed to repeat it: the
 * settings, the losses of every step, the last checkpoint, and the model as it is at the end.
 */
public final class SpongiosaTraining {

    /**
     * What defines a run; a run resumed must have the same.
     *
     * @param settings of the method
     * @param patches number of patches in the set
     * @param edge of the patches in the set
     * @param source of the patches
     */
    public record Run(Object settings, SpongiosaScale scale, int patches, int edge, String source) { }

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

    private final PatchSet patches;
    private final SpongiosaMethod method;
    private final ModelRun run;

    /** @throws InvalidInputException if patches and network do not fit each other */
    public SpongiosaTraining(final PatchSet patches, final SpongiosaMethod method, final Path folder) {
        this(patches, method, folder, ModelRun.CHECKPOINT_EVERY);
    }

    /** As above, with another interval between checkpoints. */
    public SpongiosaTraining(final PatchSet patches, final SpongiosaMethod method, final Path folder,
        final Duration checkpointEvery)
    {
        this.patches = patches;
        this.method = method;
        run = new ModelRun(folder, checkpointEvery);
        final int size = method.plan().architecture().edge();
        require(size <= patches.edge(), "size=%d is larger than the patches, which have an edge of %d", size,
            patches.edge());
        final int batch = method.plan().schedule().batch().stream().mapToInt(Integer::intValue).max().orElseThrow();
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
        run.prepare(new Run(method.definition(), patches.scale(), patches.size(), patches.edge(),
            patches.description().source()), resume);
        try (GeneratorTraining training = method.begin(patches, torch)) {
            return run.run(training, new Product(name, training, torch.deviceName(), observer), budget, observer,
                progress);
        }
    }

    private final class Product implements ModelRun.Product {

        private final String name;
        private final GeneratorTraining training;
        private final String device;
        private final Observer observer;

        Product(final String name, final GeneratorTraining training, final String device, final Observer observer) {
            this.name = name;
            this.training = training;
            this.device = device;
            this.observer = observer;
        }

        @Override
        public Model model(final long step, final Duration spent) {
            return new Model(card(name, training.steps(), step, spent, device), training.averagedWeights());
        }

        @Override
        public void show(final long step) {
            final float[] densities = training.preview(method.plan().seed(), PREVIEWS, step);
            for (int i = 0; i < densities.length; i++) {
                densities[i] = patches.scale().toDensity(densities[i]);
            }
            observer.sampled(step, (int) Math.round(Math.cbrt(densities.length / PREVIEWS)), densities);
        }
    }

    private ModelCard card(final String name, final long steps, final long step, final Duration spent,
        final String device)
    {
        final Map<String, Object> cardSettings = new LinkedHashMap<>(patches.scale().toSettings());
        cardSettings.put("edge", method.plan().architecture().edge());
        cardSettings.put("latent", method.plan().architecture().latent());
        cardSettings.put("channels", method.plan().architecture().channels());
        final Map<String, Object> how = new LinkedHashMap<>();
        how.put("patches", patches.size());
        how.put("source", patches.description().source());
        how.put("steps", step);
        how.put("of", steps);
        how.put("schedule", method.plan().schedule());
        how.putAll(method.how());
        how.put("precision", method.plan().precision());
        how.put("seed", method.plan().seed());
        how.put("device", device);
        how.put("minutes", spent.toMinutes());
        return new ModelCard(ModelCard.FORMAT, name, GanSpongiosa.KIND,
            method.description(), "that of the training set: " + patches.description().source(), List.of(), cardSettings,
            how, Map.of(), "");
    }
}
