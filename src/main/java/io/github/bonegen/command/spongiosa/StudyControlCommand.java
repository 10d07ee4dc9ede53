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

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.KeepingRunner;
import io.github.bonegen.command.Outputs;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.spongiosa.ControlReport;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.Matcher;
import io.github.bonegen.spongiosa.match.ScaledObjective;
import io.github.bonegen.spongiosa.match.study.ControlStudy;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How well a model is controlled. */
@Plugin(type = Command.class, name = "study-control", menuPath = "Plugins>BoneGen>Spongiosa>Control Study...",
    description = "Asks a model for many parameter values and compares them with what is measured.",
    attrs = @Attr(name = "no-record"))
public final class StudyControlCommand extends MatchingCommand {

    @Parameter(persist = false, label = "Parameters", description = "asked for together, separated by commas",
        attrs = @Attr(name = SUGGEST, value = "targets"))
    private String parameters = "bvtv,tbth,tbsp";

    @Parameter(persist = false, label = "Targets", min = "1",
        description = "number of targets within 5 to 95 % of what the model makes")
    private int targets = 60;

    @Parameter(persist = false, required = false, label = "Grid",
        description = "levels of each parameter instead, such as 90,120,160;0.12,0.18;300,340",
        attrs = @Attr(name = MORE, value = "Targets"))
    private String grid = "";

    @Parameter(persist = false, label = "Replicates", min = "1", description = "samples a target")
    private int replicates = 5;

    @Parameter(persist = false, label = "Tolerance", description = "largest error as a fraction: 0.01 is 1 %",
        attrs = @Attr(name = MORE, value = "Search"))
    private double tolerance = 0.01;

    @Parameter(persist = false, label = "Reach", choices = {"wide", "latent"},
        description = "wide goes beyond the model's latents where those fail; latent does not",
        attrs = @Attr(name = MORE, value = "Search"))
    private String reach = "wide";

    @Parameter(persist = false, label = "Evaluations", min = "1", description = "most evaluations a sample may take",
        attrs = @Attr(name = MORE, value = "Search"))
    private int evaluations = MatchRequest.STANDARD_EVALUATIONS;

    @Parameter(persist = false, label = "Batch", min = "1", max = "256", description = "samples searched for at once",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private int batch = 16;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "table of all samples, CSV or .xlsx; figures and plots go beside it")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Control figures")
    private ResultsTable figures;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus plots;

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected List<Path> alsoWrites() {
        return Outputs.beside(output, "-figures.csv", "-plots.tif");
    }

    @Override
    protected void execute(final Progress progress) {
        final List<MicrostructureTarget> asked = targets().parse(parameters);
        final ControlReport report = new ControlReport(asked, output);
        final List<MatchedSample> samples;
        final KeepingRunner keeping = keepingBeside(output);
        final List<String> columns;
        try (MatchSetup setup = open(asked, generator -> { }, progress.part(0, 0.1))) {
            columns = setup.columns(asked);
            final ControlStudy study = grid.isEmpty()
                ? ControlStudy.within(setup.generator(), setup.reference(), setup.statistics(), asked, targets,
                    replicates, seed(), progress.part(0.1, 0.15))
                : ControlStudy.grid(asked, ControlReport.levels(grid, asked.size()), replicates);
            final Matcher matcher = reach.equals("wide") ? setup.wide() : setup.narrow();
            final BatchOutcome<MatchedSample> outcome = matcher.run(study.requests(tolerance, seed(), evaluations, batch),
                goals -> new ScaledObjective(goals, setup.statistics()), setup.statistics(),
                asked().with("model sha256", setup.generator().card().weightsSha256()), false, Optional.empty(), keeping,
                progress.part(0.15, 1)).orPartly("No sample was found");
            leaveOut(LeftOut.of(outcome));
            // What was under way when the user cancelled says nothing of control.
            samples = outcome.results().stream().filter(sample -> sample.ending() != MatchedSample.Ending.CANCELLED).toList();
        }
        require(!samples.isEmpty(), "Cancelled before the first sample was found");
        figures = report.figures(samples);
        plots = report.plots(samples, columns);
        summary = withLeftOut(report.summary(samples));
        report.write(samples, columns);
        keeping.clear();
    }
}
