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
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.spongiosa.FidelityTable;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.study.FidelityStudy;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Whether matched samples are still what the model makes. */
@Plugin(type = Command.class, name = "study-fidelity", menuPath = "Plugins>BoneGen>Spongiosa>Fidelity Study...",
    description = "Compares matched samples with random ones of the model, by all that morphometry measures.",
    attrs = @Attr(name = "no-record"))
public final class StudyFidelityCommand extends MatchingCommand {

    @Parameter(persist = false, label = "Parameters", description = "asked for together, separated by commas",
        attrs = @Attr(name = SUGGEST, value = "targets"))
    private String parameters = "bmd,bvtv,tmd";

    @Parameter(persist = false, label = "Samples", min = "15", max = "10000",
        description = "number of samples in each set")
    private int count = 96;

    @Parameter(persist = false, label = "Tolerance", description = "largest error as a fraction: 0.01 is 1 %",
        attrs = @Attr(name = MORE, value = "Search"))
    private double tolerance = 0.01;

    @Parameter(persist = false, label = "Evaluations", min = "1", description = "most evaluations a sample may take",
        attrs = @Attr(name = MORE, value = "Search"))
    private int evaluations = MatchRequest.STANDARD_EVALUATIONS;

    @Parameter(persist = false, label = "Batch", min = "1", max = "256", description = "samples searched for at once",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private int batch = 16;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "table of the figures, CSV or .xlsx")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Fidelity of matched samples")
    private ResultsTable figures;

    @Override
    protected void execute(final Progress progress) {
        final FidelityStudy study = new FidelityStudy(targets().parse(parameters), count, tolerance, seed(), evaluations,
            batch);
        final boolean written = !output.getPath().isEmpty();
        if (written) {
            AtomicFile.checkWritable(output.toPath());
        }
        try (MatchSetup setup = open(study.targets(), generator -> { }, progress.part(0, 0.1))) {
            figures = FidelityTable.of(study.run(setup, progress.part(0.1, 1)));
        }
        if (written) {
            Tables.save(figures, output.toPath());
        }
    }
}
