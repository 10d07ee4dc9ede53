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
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.spongiosa.PatchPoint;
import io.github.bonegen.imagej.spongiosa.TherapyCourses;
import io.github.bonegen.imagej.spongiosa.TherapyItems;
import io.github.bonegen.imagej.spongiosa.TherapyReport;
import io.github.bonegen.imagej.spongiosa.TherapyStarts;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.change.Therapy;
import io.github.bonegen.spongiosa.match.change.TherapyCourse;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** What disease or therapy does to a sample, as far as the expected changes of its parameters tell. */
@Plugin(type = Command.class, name = "simulate-therapy", menuPath = "Plugins>BoneGen>Spongiosa>Simulate Therapy...",
    description = "Changes the parameters of a sample over time as a course says, and keeps its look. No prediction.",
    attrs = @Attr(name = "no-record"))
public final class SimulateTherapyCommand extends MatchingCommand {

    /** The table of all starts, in the folder of their series. */
    private static final String TABLE = "courses.csv";

    @Parameter(persist = false, required = false, autoFill = false, label = "Patch",
        description = "patch of the model's size and voxel size to start from; without one, a sample of the model")
    private ImagePlus image;

    @Parameter(persist = false, label = "Sample", min = "0",
        description = "number of the sample in the series of seed, where there is no patch")
    private int sample = 0;

    @Parameter(persist = false, label = "Samples", min = "1",
        description = "samples to start from, one after the other; more than one need a folder as output")
    private int count = 1;

    @Parameter(persist = false, required = false, label = "Patches", style = "directory",
        description = "folder of patches to start from instead, each on its own; needs a folder as output")
    private File patches = new File("");

    @Parameter(persist = false, label = "Course",
        description = "ageing, oestrogen-deficiency, anti-resorptive, teriparatide, or one of your table",
        attrs = @Attr(name = SUGGEST, value = "courses"))
    private String preset = "ageing";

    @Parameter(persist = false, required = false, label = "Table",
        description = "CSV of your own courses: course,parameter,months,change (in per cent)",
        attrs = @Attr(name = MORE, value = "Course"))
    private File table = new File("");

    @Parameter(persist = false, required = false, label = "Times (months)",
        description = "months after the start, such as 0,12,24; empty for five equal steps")
    private String times = "";

    @Parameter(persist = false, label = "Tolerance", description = "largest error as a fraction: 0.01 is 1 %",
        attrs = @Attr(name = MORE, value = "Search"))
    private double tolerance = 0.01;

    @Parameter(persist = false, label = "Content weight", min = "0",
        description = "weight of the mean squared difference from the start, in variances of density",
        attrs = @Attr(name = MORE, value = "Search"))
    private double contentweight = 0.1;

    @Parameter(persist = false, label = "Evaluations", min = "1", description = "most evaluations a time may take",
        attrs = @Attr(name = MORE, value = "Search"))
    private int evaluations = 120;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif of the series; table, plot and difference go beside it. Of many starts a folder, with one table")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus series;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus difference;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus plot;

    @Parameter(type = ItemIO.OUTPUT, label = "Course of therapy")
    private ResultsTable results;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected List<Path> alsoWrites() {
        return count > 1 || !patches.getPath().isEmpty() ? List.of()
            : Outputs.beside(output, "-difference.tif", "-plot.tif", ".csv");
    }

    @Override
    protected void execute(final Progress progress) {
        final boolean isMany = count > 1 || !patches.getPath().isEmpty();
        require(!isMany || image == null, "Give a patch, a folder of patches, or samples, not two of them");
        require(!isMany || !output.getPath().isEmpty() && !ImageFiles.isTiff(output.getPath()),
            "output=%s is not accepted with many starts; accepted is a folder", output);
        final TherapyCourse course = TherapyCourses.find(preset, table);
        final Therapy therapy = new Therapy(course, course.changes().keySet().stream().map(targets()::byKey).toList(),
            TherapyCourses.times(times, course), tolerance, contentweight, evaluations);
        if (isMany) {
            followMany(therapy, progress);
        } else {
            follow(therapy, progress);
        }
    }

    private void follow(final Therapy therapy, final Progress progress) {
        Outputs.checkTiff(output);
        final List<String> remarks = new ArrayList<>();
        final TherapyReport report;
        try (MatchSetup setup = open(therapy.targets(), generator -> checkPatch(generator, image),
            progress.part(0, 0.2)))
        {
            final EmbeddedVolume start = new PatchPoint(setup, remarks::add).of(image, seed(), sample, progress.part(0.2, 0.4));
            report = new TherapyReport(therapy, therapy.simulate(setup, start, progress.part(0.4, 1)),
                setup.columns(therapy.targets()), threshold());
        }
        series = report.series();
        difference = report.difference();
        plot = report.plot();
        results = report.table();
        notes = String.join("\n", remarks);
        report.write(output);
    }

    private void followMany(final Therapy therapy, final Progress progress) {
        final TherapyStarts starts = patches.getPath().isEmpty() ? TherapyStarts.samples(seed(), sample, count)
            : TherapyStarts.patches(patches.toPath(), seed());
        writeInto(output.toPath());
        final File merged = new File(output, TABLE);
        final KeepingRunner keeping = keepingBeside(merged);
        try (MatchSetup setup = open(therapy.targets(), generator -> { }, progress.part(0, 0.1))) {
            final BatchOutcome<TherapyItems.Followed> outcome = keeping.run(new TherapyItems(therapy, setup, threshold(),
                starts, asked(), output), 1, progress.part(0.1, 1)).orElse("No start could be followed");
            leaveOut(LeftOut.of(outcome));
            results = TherapyReport.table(therapy, outcome.results());
            notes = withLeftOut(outcome.results().stream().flatMap(start -> start.remarks().stream())
                .collect(Collectors.joining("\n")));
        }
        Tables.save(results, merged.toPath());
        keeping.clear();
    }
}
