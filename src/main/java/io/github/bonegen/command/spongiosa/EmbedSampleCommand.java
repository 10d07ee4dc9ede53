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
import io.github.bonegen.command.Outputs;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.spongiosa.EmbeddingReport;
import io.github.bonegen.imagej.spongiosa.ModelPatch;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchSetup;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the sample of a model that is nearest to a patch. */
@Plugin(type = Command.class, name = "embed-sample", menuPath = "Plugins>BoneGen>Spongiosa>Embed Sample...",
    description = "Finds the latent whose sample looks most like a patch of real bone.",
    attrs = @Attr(name = "no-record"))
public final class EmbedSampleCommand extends MatchingCommand {

    @Parameter(persist = false, label = "Patch", description = "patch of the model's size and voxel size")
    private ImagePlus image;

    @Parameter(persist = false, label = "Evaluations", min = "12", description = "evaluations of the network, in all",
        attrs = @Attr(name = MORE, value = "Search"))
    private int evaluations = 180;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif; the table goes beside it")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus embedded;

    @Parameter(type = ItemIO.OUTPUT, label = "Embedded sample")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected List<Path> alsoWrites() {
        return Outputs.beside(output, ".csv");
    }

    @Override
    protected void execute(final Progress progress) {
        Outputs.checkTiff(output);
        final List<String> remarks = new ArrayList<>();
        try (MatchSetup setup = open(List.of(), generator -> checkPatch(generator, image), progress.part(0, 0.2))) {
            final float[] voxels = new ModelPatch(setup.generator(), remarks::add).of(image);
            final Embedding.Embedded found = new Embedding(setup.generator(), setup.statistics(), threshold())
                .embed(voxels, seed(), evaluations, progress.part(0.2, 1));
            final EmbeddingReport report = new EmbeddingReport(setup, targets().all());
            embedded = report.image(found, image.getTitle());
            table = report.table(found, voxels);
        }
        notes = String.join("\n", remarks);
        if (!output.getPath().isEmpty()) {
            ImageFiles.saveTiff(embedded, output.toPath());
            Tables.save(table, Tables.beside(output, ".csv"));
        }
    }
}
