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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelRun;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.flow.LatentFlowTraining;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Trains a model of endless bone from a patch set in a run folder, which holds everything needed to repeat it.
 */
public final class EndlessTraining {

    /**
     * What defines a run; a run resumed must have the same.
     *
     * @param threshold density above which a voxel is bone
     * @param specimens that it learns from
     */
    private record Run(LatentFlowTraining.Settings settings, SpongiosaScale scale, double threshold, int patches, int edge,
        List<String> specimens, String source) { }

    /** Cubes of this edge are made of a model where nobody asks for a size. */
    private static final int EDGE = 64;
    private static final int STEPS = 2;

    private static final int LOOKED = 8;

    private final PatchSet patches;
    private final LatentFlowTraining.Settings settings;
    private final double threshold;
    private final List<String> specimens;
    private final ModelRun run;

    /**
     * @param threshold density above which a voxel is bone
     * @param held specimens that are not learned from
     * @throws io.github.bonegen.InvalidInputException if one of them is none, or none is left
     */
    public EndlessTraining(final PatchSet patches, final LatentFlowTraining.Settings settings, final double threshold,
        final List<String> held, final Path folder, final Duration checkpointEvery)
    {
        this.patches = patches;
        this.settings = settings;
        this.threshold = threshold;
        final TreeSet<String> all = new TreeSet<>(patches.description().specimens());
        held.forEach(specimen -> require(all.contains(specimen), "There is no specimen %s to hold out; there are %s",
            specimen, String.join(", ", all)));
        specimens = new ArrayList<>(all);
        specimens.removeAll(held);
        require(!specimens.isEmpty(), "All specimens are held out; at least one is needed to learn from");
        run = new ModelRun(folder, checkpointEvery);
    }

    /**
     * Trains until the schedule, the time or the user's patience ends.
     *
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @return the model as it is then, also written into the folder, as it is with every checkpoint
     */
    public Model run(final String name, final boolean resume, final Duration budget, final Torch torch,
        final TrainingRun.Watcher watcher, final Progress progress)
    {
        ModelStore.checkName(name);
        final SpongiosaScale scale = scale();
        final DistanceCrops crops = new DistanceCrops(patches, threshold, specimens);
        run.prepare(new Run(settings, scale, threshold, patches.size(), patches.edge(), specimens,
            patches.description().source()), resume);
        try (LatentFlowTraining training = new LatentFlowTraining(settings, crops, torch)) {
            return run.run(training, (step, spent) -> new Model(card(name, scale, training.steps(), step, spent,
                torch.deviceName()), training.averagedWeights()), budget, watcher, progress);
        }
    }

    /** Densities of the model: as far apart as those of bone and marrow in some of the patches, about the threshold. */
    private SpongiosaScale scale() {
        final int looked = Math.min(LOOKED, patches.size());
        double bone = 0;
        double marrow = 0;
        long bones = 0;
        long all = 0;
        for (int i = 0; i < looked; i++) {
            for (final float density : patches.densities(i * patches.size() / looked)) {
                bones += density > threshold ? 1 : 0;
                bone += density > threshold ? density : 0;
                marrow += density > threshold ? 0 : density;
                all++;
            }
        }
        require(bones > 0 && bones < all, "At threshold=%s the patches are all bone or all marrow; choose one between",
            threshold);
        final double half = (bone / bones - marrow / (all - bones)) / 2;
        return new SpongiosaScale(patches.scale().voxelSize(), patches.scale().unit(), threshold - half, threshold + half);
    }

    private ModelCard card(final String name, final SpongiosaScale scale, final long steps, final long step,
        final Duration spent, final String device)
    {
        final Map<String, Object> use = new LinkedHashMap<>(scale.toSettings());
        use.put(EndlessSpongiosa.EDGE, EDGE);
        use.put(EndlessSpongiosa.STEPS, STEPS);
        final Map<String, Object> how = new LinkedHashMap<>();
        how.put("patches", patches.size());
        how.put("specimens", specimens);
        how.put("source", patches.description().source());
        how.put("steps", step);
        how.put("of", steps);
        how.put("settings", settings);
        how.put("device", device);
        how.put("minutes", spent.toMinutes());
        return new ModelCard(ModelCard.FORMAT, name, EndlessSpongiosa.KIND,
            "Spongiosa without end: a flow of latents on a coarse grid, and a decoder, trained with BoneGen.",
            "that of the training set: " + patches.description().source(), List.of(), use, how, Map.of(), "");
    }
}
