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
import ij.measure.ResultsTable;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.spongiosa.SpongiosaShow;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.SampleSelection;
import io.github.bonegen.spongiosa.model.SampleSelection.Pick;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** The first thing to try. */
@Plugin(type = Command.class, name = "demo", menuPath = "Plugins>BoneGen>Spongiosa>Demo",
    description = "Picks generated samples of low, middle and high BV/TV, measures them and draws them.",
    attrs = @Attr(name = "no-record"))
public final class DemoCommand extends BoneGenCommand {

    @Parameter
    private PluginService plugins;

    private static final List<Double> FRACTIONS = List.of(0.12, 0.18, 0.24);
    private static final int CANDIDATES = 96;
    private static final double BONE = 225;

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "spongiosa-models"))
    private String model = "vertebra";

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same samples")
    private long seed = 1;

    @Parameter(persist = false, label = "Output folder", style = "directory", required = false,
        description = "folder for spongiosa.tif, .csv and .png; empty writes nothing")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Spongiosa")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT)
    private String next;

    @Override
    protected void execute(final Progress progress) {
        final boolean writes = !output.getPath().isEmpty();
        if (writes) {
            writeInto(output.toPath());
        }
        final List<Pick> picks;
        try (Torch torch = Torch.on("auto");
             SpongiosaModel generator = SpongiosaModels.of(plugins).open(ModelStore.standard().open(model), torch))
        {
            picks = new SampleSelection(CANDIDATES, BONE).pick(generator, FRACTIONS, seed, progress);
        }
        final SpongiosaShow show = new SpongiosaShow(BONE);
        table = show.table(picks);
        picture = show.picture(picks);
        next = "Next: scripts/bonegen generate-spongiosa count=10 seed=1 output=spongiosa.tif; scripts/bonegen help";
        if (writes) {
            show.write(picks, table, picture, output.toPath());
            next = "Wrote spongiosa.tif, spongiosa.csv and spongiosa.png into " + output + System.lineSeparator() + next;
        }
    }
}
