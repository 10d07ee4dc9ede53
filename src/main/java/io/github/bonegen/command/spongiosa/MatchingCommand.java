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
package io.github.bonegen.command.spongiosa;

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.KnowsModelUnit;
import io.github.bonegen.imagej.io.ReadsImage;
import io.github.bonegen.imagej.morphometry.Engines;
import io.github.bonegen.imagej.spongiosa.ModelPatch;
import io.github.bonegen.imagej.spongiosa.Targets;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.PluginService;

/** What all commands that search a model ask for: which model, where it runs, and what counts as measured. */
abstract class MatchingCommand extends NetworkCommand implements ReadsImage, KnowsModelUnit {

    @Parameter
    private PluginService pluginService;

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "spongiosa-models"))
    private String model = "vertebra";

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same samples")
    private long seed = 0;

    @Parameter(persist = false, label = "Engine", description = "morphometry engine that measures: built-in or BoneJ",
        attrs = {@Attr(name = MORE, value = "Measuring"), @Attr(name = SUGGEST, value = "engines")})
    private String engine = BuiltInEngine.NAME;

    @Parameter(persist = false, label = "Threshold (model's unit)", description = "density from which a voxel is bone, in the model's unit",
        attrs = @Attr(name = MORE, value = "Measuring"))
    private double threshold = SoftThreshold.PUBLISHED_LEVEL;

    /** The parameters that can be steered. */
    final Targets targets() {
        return new Targets(pluginService);
    }

    /**
     * Opens the model and, the first time, measures what it can make.
     *
     * @param needed targets that the command's work needs statistics of
     * @param inputs checks what the user gave against the model, before anything takes long
     */
    final MatchSetup open(final List<MicrostructureTarget> needed, final Consumer<SpongiosaModel> inputs,
        final Progress progress)
    {
        return new MatchSetup(ModelStore.standard().open(model), SpongiosaModels.of(pluginService), device(),
            new Engines(pluginService).byName(engine), threshold, needed, inputs, progress);
    }

    /** Checks that an image, if there is one, is what the model takes. */
    static void checkPatch(final SpongiosaModel generator, final ImagePlus patch) {
        if (patch != null) {
            new ModelPatch(generator, note -> { }).of(patch);
        }
    }

    /** The model alone, without statistics. */
    final OpenModel openModel() {
        return OpenModel.of(model, device(), SpongiosaModels.of(pluginService));
    }

    /** A generated patch names the model that made it. */
    @Override
    public final Map<String, String> readFrom(final ImagePlus patch) {
        final String maker = Provenance.parse(Objects.requireNonNullElse(patch.getInfoProperty(), "")).entries().getOrDefault("model", "");
        return ModelStore.standard().names().contains(maker) ? Map.of("model", maker) : Map.of();
    }

    @Override
    public final Optional<String> unitOf(final String name) {
        if (!ModelStore.standard().names().contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SpongiosaScale.of(ModelStore.standard().open(name).card()).unit());
        }
        catch (final InvalidInputException damagedOrOther) {
            return Optional.empty();
        }
    }

    final String model() {
        return model;
    }

    final long seed() {
        return seed;
    }

    final double threshold() {
        return threshold;
    }
}
