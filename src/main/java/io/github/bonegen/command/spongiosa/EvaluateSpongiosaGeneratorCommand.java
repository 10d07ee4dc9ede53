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

import ij.measure.ResultsTable;
import io.github.bonegen.Progress;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.spongiosa.EvaluationPlots;
import io.github.bonegen.imagej.spongiosa.EvaluationTable;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.evaluation.EvaluationFiles;
import io.github.bonegen.spongiosa.evaluation.EvaluationReport;
import io.github.bonegen.spongiosa.evaluation.SpongiosaEvaluation;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Compares what a model makes with real patches. */
@Plugin(type = Command.class, name = "evaluate-spongiosa-generator",
    menuPath = "Plugins>BoneGen>Spongiosa>Evaluate Spongiosa Generator...",
    description = "Compares what a model makes with real patches, and real patches with each other as a control.",
    attrs = @Attr(name = "no-record"))
public final class EvaluateSpongiosaGeneratorCommand extends NetworkCommand {

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "spongiosa-models"))
    private String model = "vertebra";

    @Parameter(persist = false, label = "Patch set", style = "directory", description = "folder of a patch set")
    private File patches = new File("");

    @Parameter(persist = false, label = "Volumes", min = "15", max = "100000",
        description = "number of volumes in each set; half of the patches is the limit")
    private int count = 1024;

    @Parameter(persist = false, label = "Seed", description = "the same seed compares the same volumes",
        attrs = @Attr(name = MORE, value = "Figures"))
    private long seed = 0;

    @Parameter(persist = false, label = "Threshold (model's unit)", description = "density above which a voxel is bone",
        attrs = @Attr(name = MORE, value = "Figures"))
    private double threshold = 225;

    @Parameter(persist = false, label = "Size of volumes (voxels)", min = "0", max = "256",
        description = "edge of the volumes that are compared, of a model of endless bone; 0 is the model's own",
        attrs = @Attr(name = MORE, value = "Figures"))
    private int size = 0;

    @Parameter(persist = false, label = "Held out", description = "specimens to compare with, separated by commas, such as those"
        + " that the model has not seen; empty for half of all specimens, by chance",
        attrs = @Attr(name = MORE, value = "Figures"))
    private String heldout = "";

    @Parameter(persist = false, label = "Steps of the classifier", min = "0", max = "100000",
        description = "how long a network learns to tell generated from real volumes; 0 leaves it out",
        attrs = @Attr(name = MORE, value = "Figures"))
    private int classifier = 150;

    @Parameter(persist = false, label = "Write into model card",
        description = "keep the figures as the model's quality")
    private boolean card = false;

    @Parameter(persist = false, label = "Output folder", style = "directory", required = false,
        description = "folder for table, figures (JSON) and plots; empty writes none")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Spongiosa evaluation")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected void execute(final Progress progress) {
        final SpongiosaEvaluation evaluation = new SpongiosaEvaluation(count, seed, threshold, PatchSet.specimens(heldout),
            classifier);
        final boolean written = !output.getPath().isEmpty();
        if (written) {
            writeInto(output.toPath());
        }
        final ModelStore store = ModelStore.standard();
        final Model evaluated = store.open(model);
        try (PatchSet set = PatchSet.open(patches.toPath()); Torch torch = openTorch();
             SpongiosaModel generator = SpongiosaModels.of(plugins).open(evaluated, torch))
        {
            final EvaluationReport report = evaluation.run(size == 0 ? generator : EndlessModel.of(generator).ofEdge(size), set,
                batches(), progress);
            if (written) {
                EvaluationFiles.write(report, output.toPath());
                EvaluationPlots.write(report, generator.scale().low(), generator.scale().high(), output.toPath());
            }
            if (card) {
                store.replace(model, new Model(evaluated.card().withQuality(report.toMap()), evaluated.weights()));
            }
            table = EvaluationTable.of(report);
            summary = report.summary();
        }
    }
}
