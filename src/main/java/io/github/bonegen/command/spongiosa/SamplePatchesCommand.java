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
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.patch.Axis;
import io.github.bonegen.spongiosa.patch.PatchSampling;
import java.io.File;
import java.util.Locale;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Makes a training set of a model's own samples. */
@Plugin(type = Command.class, name = "sample-patches", menuPath = "Plugins>BoneGen>Models>Sample Training Patches...",
    description = "Makes a patch set of the purely spongeous samples of a model, to train another model from.",
    attrs = @Attr(name = "no-record"))
public final class SamplePatchesCommand extends NetworkCommand {

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "spongiosa-models"))
    private String model = "published";

    @Parameter(persist = false, label = "Patches", min = "1", description = "number of patches to keep")
    private int count = 4096;

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same patches")
    private long seed = 1;

    @Parameter(persist = false, label = "Vertical axis", choices = {"x", "y", "z"},
        description = "axis of the model's volumes that is vertical in the body; it becomes z",
        attrs = @Attr(name = MORE, value = "Patches"))
    private String vertical = "z";

    @Parameter(persist = false, label = "Even", description = "takes from the patches the pattern that all samples of "
        + "the model share, by making densities equally frequent at all places; needs 1000 patches",
        attrs = @Attr(name = MORE, value = "Patches"))
    private boolean even = false;

    @Parameter(persist = false, label = "Output folder", style = "directory", description = "folder to write into")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        final PatchSampling sampling = new PatchSampling(count, seed, Axis.valueOf(vertical.toUpperCase(Locale.ROOT)),
            even);
        try (Torch torch = openTorch();
             SpongiosaModel generator = SpongiosaModels.of(plugins).open(ModelStore.standard().open(model), torch))
        {
            final int made = sampling.run(generator, output.toPath(), "samples of the model " + model
                + (even ? ", evened" : ""), progress);
            result = "Wrote " + count + " patches into " + output + "; " + (made - count)
                + " samples with compact bone were dropped";
        }
    }
}
