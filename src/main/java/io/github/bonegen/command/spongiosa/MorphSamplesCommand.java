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
import io.github.bonegen.imagej.spongiosa.MorphReport;
import io.github.bonegen.imagej.spongiosa.PatchPoint;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.change.SampleMorph;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A series of samples between two. */
@Plugin(type = Command.class, name = "morph-samples", menuPath = "Plugins>BoneGen>Spongiosa>Morph Samples...",
    description = "Makes the samples between two, by appearance, by parameters, or by both.",
    attrs = @Attr(name = "no-record"))
public final class MorphSamplesCommand extends MatchingCommand {

    @Parameter(persist = false, required = false, autoFill = false, label = "From",
        description = "patch to begin with; without one, the model's sample of seed")
    private ImagePlus from;

    @Parameter(persist = false, required = false, autoFill = false, label = "To",
        description = "patch to end with; without one, the model's sample of toseed")
    private ImagePlus to;

    @Parameter(persist = false, label = "By", choices = {"appearance", "parameters", "both"},
        description = "what goes straight from one end to the other")
    private String by = "both";

    @Parameter(persist = false, label = "Parameters", description = "measured, and matched where asked for",
        attrs = @Attr(name = SUGGEST, value = "targets"))
    private String parameters = "bvtv,tmd";

    @Parameter(persist = false, label = "Steps", min = "1", description = "from one end to the other")
    private int steps = 8;

    @Parameter(persist = false, label = "Tolerance", description = "largest error as a fraction: 0.01 is 1 %",
        attrs = @Attr(name = MORE, value = "Search"))
    private double tolerance = 0.01;

    @Parameter(persist = false, label = "Content weight", min = "0",
        description = "weight of the mean squared difference in look, in variances of density",
        attrs = @Attr(name = MORE, value = "Search"))
    private double contentweight = 0.1;

    @Parameter(persist = false, label = "Seed of the last", description = "of the last sample")
    private long toseed = 1;

    @Parameter(persist = false, label = "Evaluations", min = "1", description = "most evaluations a step may take",
        attrs = @Attr(name = MORE, value = "Search"))
    private int evaluations = 80;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif of the series; the table goes beside it")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus series;

    @Parameter(type = ItemIO.OUTPUT, label = "Morphed samples")
    private ResultsTable results;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected List<Path> alsoWrites() {
        return Outputs.beside(output, ".csv");
    }

    @Override
    protected void execute(final Progress progress) {
        Outputs.checkTiff(output);
        final SampleMorph morph = new SampleMorph(targets().parse(parameters), steps);
        final List<String> remarks = new ArrayList<>();
        final MorphReport report;
        try (MatchSetup setup = open(morph.targets(), this::check, progress.part(0, 0.2))) {
            final PatchPoint points = new PatchPoint(setup, remarks::add);
            final EmbeddedVolume first = points.of(from, seed(), 0, progress.part(0.2, 0.3));
            final EmbeddedVolume last = points.of(to, toseed, 0, progress.part(0.3, 0.4));
            report = new MorphReport(morph, morph.run(setup, first.point(), last.point(), path(morph, setup), progress.part(0.4, 1)));
        }
        series = report.series();
        results = report.table();
        notes = String.join("\n", remarks);
        report.write(output);
    }

    private void check(final SpongiosaModel generator) {
        checkPatch(generator, from);
        checkPatch(generator, to);
    }

    private SampleMorph.Path path(final SampleMorph morph, final MatchSetup setup) {
        return switch (by) {
            case "appearance" -> morph.byAppearance();
            case "parameters" -> morph.byParameters(setup, tolerance, contentweight, evaluations);
            default -> morph.byBoth(setup, tolerance, contentweight, evaluations);
        };
    }
}
