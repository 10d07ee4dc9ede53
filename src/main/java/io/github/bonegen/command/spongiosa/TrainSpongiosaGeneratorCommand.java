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

import io.github.bonegen.Extensions;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.command.TrainingCommand;
import io.github.bonegen.command.TrainingOptions;
import io.github.bonegen.imagej.spongiosa.TrainingWindow;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.model.training.LevelNumbers;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.spongiosa.training.Likeness;
import io.github.bonegen.spongiosa.training.SpongiosaTrainingKind;
import io.github.bonegen.spongiosa.training.SpongiosaTrainingOptions;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Trains a generator from a patch set. */
@Plugin(type = Command.class, name = "train-spongiosa-generator",
    menuPath = "Plugins>BoneGen>Spongiosa>Train Spongiosa Generator...",
    description = "Trains a model from a patch set; stop it when you like and resume later.",
    attrs = @Attr(name = "no-record"))
public final class TrainSpongiosaGeneratorCommand extends TrainingCommand {

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Method", description = "gan makes cubes of one size; "
        + "endless makes bone of any size, from patches of 132 voxels or more; or a method of another author",
        attrs = @Attr(name = SUGGEST, value = "spongiosa-method"))
    private String method = "gan";

    @Parameter(persist = false, label = "Patch set", style = "directory", description = "folder of a patch set")
    private File patches = new File("");

    @Parameter(persist = false, label = "Run folder", style = "directory",
        description = "folder for checkpoints, losses and the model")
    private File output = new File("");

    @Parameter(persist = false, label = "Model name", description = "name of the model that is written")
    private String name = "spongiosa";

    @Parameter(persist = false, label = "Patch size (voxels)", choices = {"8", "16", "32", "64"},
        description = "edge of the generated volumes in voxels")
    private String size = "32";

    @Parameter(persist = false, label = "Channels",
        description = "one number for all levels, or one a level, as 32,32,24,12",
        attrs = @Attr(name = MORE, value = "Network"))
    private String channels = "32";

    @Parameter(persist = false, label = "Latent size", min = "2", max = "512",
        description = "numbers in a latent vector",
        attrs = @Attr(name = MORE, value = "Network"))
    private int latent = 32;

    @Parameter(persist = false, label = "Batch",
        description = "patches a step: one number for all levels, or one a level",
        attrs = @Attr(name = MORE, value = "Training"))
    private String batch = "16";

    @Parameter(persist = false, label = "Growth steps",
        description = "steps of each phase before full size: a level is "
        + "trained for as many as the next one is blended in over; one number for all levels, or one a level but the last",
        attrs = @Attr(name = MORE, value = "Training"))
    private String growth = "1000";

    @Parameter(persist = false, label = "Steps at full size", min = "0", max = "10000000",
        description = "steps once the network is full grown",
        attrs = @Attr(name = GROUP, value = HOW_LONG))
    private int steps = 10000;

    @Parameter(persist = false, label = "Generator rate", min = "0", description = "learning rate of the generator",
        attrs = @Attr(name = MORE, value = "Training"))
    private double generatorrate = 1e-3;

    @Parameter(persist = false, label = "Critic rate", min = "0", description = "learning rate of the critic",
        attrs = @Attr(name = MORE, value = "Training"))
    private double criticrate = 1e-3;

    @Parameter(persist = false, label = "Begin with",
        description = "name of a model, or path of an archive, to begin with "
        + "instead of chance; size, channels, latent, growth and flow features are then its own, and the autoencoder learns no more",
        attrs = {@Attr(name = MORE, value = "Beginning"), @Attr(name = SUGGEST, value = "spongiosa-models")})
    private String start = "";

    @Parameter(persist = false, label = "Critic of", style = "directory", required = false,
        description = "with a model to "
        + "begin with: run folder of the training that it comes from, whose critic goes on too; empty for a new critic",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private File critic = new File("");

    @Parameter(persist = false, label = "Critic first", min = "0", max = "10000000",
        description = "with a model to begin with: steps in which the critic alone learns",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private int criticfirst = 100;

    @Parameter(persist = false, label = "Imitation", min = "0",
        description = "with patches that sample-patches made: weight "
        + "of staying like the samples that the same latents made; 0 is none, the bundled model had 250",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private double imitation = 0;

    @Parameter(persist = false, label = "Evenness", min = "0",
        description = "with imitation: weight of making the mean "
        + "volume even; the pattern of the model that is imitated is divided by one more than this",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private double evenness = 4;

    @Parameter(persist = false, label = "Autoencoder steps", min = "1", max = "10000000",
        description = "endless: steps of the autoencoder, the first part of the training",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private int autoencodersteps = 1000;

    @Parameter(persist = false, label = "Decoder steps", min = "0", max = "10000000",
        description = "endless: steps of its decoder alone, before those of the flow of its latents (steps)",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private int decodersteps = 500;

    @Parameter(persist = false, label = "Structure steps", min = "0", max = "10000000",
        description = "endless: steps after those of the flow, in which bone made of chance learns the structure of its style",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private int structuresteps = 600;

    @Parameter(persist = false, label = "Flow features", min = "8", max = "1024",
        description = "endless: features of the flow's network",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private int flowfeatures = 96;

    @Parameter(persist = false, label = "Held out",
        description = "endless: specimens that are not learned from, separated by commas, to compare with later",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private String heldout = "";

    @Parameter(persist = false, label = "Threshold", description = "endless: density above which a voxel is bone",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private double threshold = SoftThreshold.PUBLISHED_LEVEL;

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        InvalidInputException.require(imitation == 0 || !start.isBlank(),
            "imitation=%s needs a model to begin with; name one with start, or leave imitation out", imitation);
        InvalidInputException.require(critic.getPath().isEmpty() || !start.isBlank(),
            "critic=%s needs the model that it judged; name that with start, or leave critic out", critic);
        final TrainingMethod<PatchSet> learner = method();
        try (PatchSet set = PatchSet.open(patches.toPath()); Torch torch = openTorch()) {
            new ModelTraining<>(set, learner, output.toPath()).run(name, resume(), budget(1), torch,
                TrainingWindow.ifVisible("Training " + name, set.scale()), progress);
        }
        result = "Wrote the model " + name + " into " + output;
    }

    private TrainingMethod<PatchSet> method() {
        return Extensions.of(plugins, SpongiosaTrainingKind.class, "method", SpongiosaTrainingKind::name).byName(method)
            .method(new SpongiosaTrainingOptions(Integer.parseInt(size), new LevelNumbers("channels", channels), latent,
                new LevelNumbers("batch", batch), new LevelNumbers("growth", growth), steps, generatorrate, criticrate,
                precision(), seed(), threshold, PatchSet.specimens(heldout),
                new SpongiosaTrainingOptions.Endless(autoencodersteps, decodersteps, structuresteps, flowfeatures), beginning()));
    }

    private Optional<SpongiosaTrainingOptions.Beginning> beginning() {
        return start.isBlank() ? Optional.empty() : Optional.of(new SpongiosaTrainingOptions.Beginning(
            ModelStore.standard().open(start), TrainingOptions.critic(critic), criticfirst, imitation > 0
                ? Optional.of(new Likeness(SoftThreshold.PUBLISHED_LEVEL, evenness)) : Optional.empty(), imitation));
    }
}
