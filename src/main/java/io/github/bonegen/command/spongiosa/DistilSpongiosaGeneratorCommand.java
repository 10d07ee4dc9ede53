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

import io.github.bonegen.Progress;
import io.github.bonegen.command.TrainingCommand;
import io.github.bonegen.imagej.spongiosa.TrainingWindow;
import io.github.bonegen.model.training.LevelNumbers;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.Distillation;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.spongiosa.patch.PatchPairs;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.training.DistillationMethod;
import io.github.bonegen.spongiosa.training.Likeness;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Teaches a generator to imitate another one. */
@Plugin(type = Command.class, name = "distil-spongiosa-generator",
    menuPath = "Plugins>BoneGen>Models>Distil Spongiosa Generator...",
    description = "Trains a generator, usually a smaller one, to imitate the model that a patch set was sampled from.",
    attrs = @Attr(name = "no-record"))
public final class DistilSpongiosaGeneratorCommand extends TrainingCommand {

    @Parameter(persist = false, label = "Patch set", style = "directory",
        description = "folder of a patch set that sample-patches made")
    private File patches = new File("");

    @Parameter(persist = false, label = "Run folder", style = "directory",
        description = "folder for checkpoints, losses and the model")
    private File output = new File("");

    @Parameter(persist = false, label = "Model name", description = "name of the model that is written")
    private String name = "student";

    @Parameter(persist = false, label = "Channels",
        description = "one number for all levels from edge 4 up to the edge of the patches, or one a level",
        attrs = @Attr(name = MORE, value = "Network"))
    private String channels = "128,64,32,16";

    @Parameter(persist = false, label = "Batch",
        description = "patches a step: one number for all levels, or one a level",
        attrs = @Attr(name = MORE, value = "Training"))
    private String batch = "16";

    @Parameter(persist = false, label = "Growth steps",
        description = "steps of each phase before full size: a level is "
        + "trained for as many as the next one is blended in over; one number for all levels, or one a level but the last",
        attrs = @Attr(name = MORE, value = "Training"))
    private String growth = "500";

    @Parameter(persist = false, label = "Steps at full size", min = "0", max = "10000000",
        description = "steps once the network is full grown",
        attrs = @Attr(name = GROUP, value = HOW_LONG))
    private int steps = 2000;

    @Parameter(persist = false, label = "Learning rate", min = "0",
        description = "reached over the first 50 steps; falls to zero over the last 40 % of those at full size",
        attrs = @Attr(name = MORE, value = "Training"))
    private double rate = 1e-2;

    @Parameter(persist = false, label = "Evenness", min = "0",
        description = "weight of making the mean volume even; the pattern of the other model is divided by one more than this",
        attrs = @Attr(name = MORE, value = "Training"))
    private double evenness = 4;

    @Parameter(persist = false, label = "Threshold", description = "density above which a voxel is bone",
        attrs = @Attr(name = MORE, value = "Training"))
    private double threshold = 225;

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        try (PatchSet set = PatchSet.open(patches.toPath())) {
            final DistillationMethod method = method(set);
            try (Torch torch = openTorch()) {
                new ModelTraining<>(set, method, output.toPath()).run(name, resume(), budget(1),
                    torch, TrainingWindow.ifVisible("Distilling " + name, set.scale()), progress);
            }
        }
        result = "Wrote the model " + name + " into " + output;
    }

    private DistillationMethod method(final PatchSet set) {
        final int levels = ProgressiveArchitecture.levels(set.edge());
        final ProgressiveArchitecture architecture = new ProgressiveArchitecture(3, new PatchPairs(set).latentSize(),
            new LevelNumbers("channels", channels).perLevel(levels));
        final GrowthSchedule schedule = GrowthSchedule.even(new LevelNumbers("growth", growth).perLevel(levels - 1),
            steps, new LevelNumbers("batch", batch).perLevel(levels));
        return new DistillationMethod(new Distillation.Settings(new ProgressivePlan(architecture, schedule, 0.998,
            precision(), seed()), rate), new Likeness(threshold, evenness));
    }
}
