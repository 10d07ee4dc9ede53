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
package io.github.bonegen.command;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import io.github.bonegen.Choices;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.KeepingRunner;
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import io.github.bonegen.imagej.morphometry.BoneChoice;
import io.github.bonegen.imagej.morphometry.BoneMeasurement;
import io.github.bonegen.imagej.morphometry.CompareEngine;
import io.github.bonegen.imagej.morphometry.DifferenceTable;
import io.github.bonegen.imagej.morphometry.Engines;
import io.github.bonegen.imagej.morphometry.MeasurementFiles;
import io.github.bonegen.imagej.morphometry.MeasurementPlot;
import io.github.bonegen.imagej.morphometry.MeasurementSession;
import io.github.bonegen.imagej.morphometry.MeasurementTable;
import io.github.bonegen.imagej.morphometry.Rerun;
import io.github.bonegen.imagej.region.MaskSources;
import io.github.bonegen.imagej.region.RegionRule;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.Metrics;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.region.MaskObjects;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Measures trabecular bone in an image or in a folder of images. */
@Plugin(type = Command.class, name = "measure-bone",
    menuPath = "Plugins>BoneGen>Morphometry>Measure Trabecular Bone...",
    description = "BV/TV, Tb.Th, Tb.Sp, Conn.D, DA and more, by BoneJ's definitions: one row an image.",
    attrs = @Attr(name = "no-record"))
public final class MeasureBoneCommand extends PreparedBoneCommand {

    @Parameter
    private PluginService pluginService;

    @Parameter(required = false, autoFill = false, persist = false, label = "Image",
        description = "stack to measure; an open image, a file, or a folder of files")
    private ImagePlus image;

    @Parameter(style = "directory", required = false, persist = false, label = "Folder",
        description = "folder of images to measure instead")
    private File folder = new File("");

    @Parameter(persist = false, label = "Metrics",
        description = "all, or some of bvtv,tbth,tbsp,tbn,conn,bs,fd,da,smi,parts,ef,skeleton,density and those of other authors",
        attrs = @Attr(name = SUGGEST, value = "metrics"))
    private String metrics = "all";

    @Parameter(persist = false, label = "Threshold",
        description = "auto: a binary image as it is, a sample by its model's; none, otsu, or a number: bone is that "
            + "and above",
        attrs = @Attr(name = SUGGEST, value = "thresholds"))
    private String threshold = BoneChoice.AUTO;

    @Parameter(required = false, persist = false, label = "Mask",
        description = "where to measure: auto (the selection on the image, if any), none, selection, rois (the ROI "
            + "Manager's), a mask image or file, saved selections, a folder of masks x_mask or x for the scan x, or a path "
            + "such as masks/*_trabeculae.tif",
        attrs = @Attr(name = GROUP, value = "Region"))
    private File mask = new File(MaskSources.AUTO);

    @Parameter(persist = false, label = "Convention", choices = {"whole", "clipped"},
        description = "of the mask's border: whole measures the whole image and counts inside, clipped takes away what "
            + "lies outside, as cropping to the selection does",
        attrs = @Attr(name = GROUP, value = "Region"))
    private String convention = Choices.key(Convention.WHOLE);

    @Parameter(persist = false, label = "Objects", choices = {"together", "apart", "labels"},
        description = "of the mask: together, each connected piece apart, or each value (label) apart, a row each",
        attrs = @Attr(name = GROUP, value = "Region"))
    private String objects = Choices.key(MaskObjects.TOGETHER);

    @Parameter(persist = false, label = "Engine",
        description = "built-in, BoneJ, compare, or an engine of another author",
        attrs = {@Attr(name = MORE, value = MEASURING), @Attr(name = SUGGEST, value = "engines")})
    private String engine = BuiltInEngine.NAME;

    @Parameter(persist = false, label = "Seed",
        description = "seed of the random lines of DA; the same seed gives the same DA",
        attrs = @Attr(name = MORE, value = MEASURING))
    private long seed = 1;

    @Parameter(persist = false, label = "Maps",
        description = "show the maps of thickness and separation, or write them beside output",
        attrs = @Attr(name = GROUP, value = "Output"))
    private boolean maps = false;

    @Parameter(persist = false, label = "Plot", description = "show a summary plot, or write it beside output",
        attrs = @Attr(name = GROUP, value = "Output"))
    private boolean plot = false;

    @Parameter(style = "save", required = false, persist = false, label = "Output", description = "table to write: CSV, or Excel's where it ends in .xlsx",
        attrs = @Attr(name = GROUP, value = "Output"))
    private File output = new File("");

    @Parameter(style = "save", required = false, persist = false, label = "Report",
        description = "text file to write: the paragraph for a methods section, with all that was chosen",
        attrs = @Attr(name = GROUP, value = "Output"))
    private File report = new File("");

    @Parameter(persist = false, label = "Rerun", choices = {"replace", "append"},
        description = "replace the table and the report of an earlier run, or append to them",
        attrs = @Attr(name = GROUP, value = "Output"))
    private String rerun = Choices.key(Rerun.REPLACE);

    @Parameter(type = ItemIO.OUTPUT, label = "Trabecular bone")
    private ResultsTable results;

    @Parameter(type = ItemIO.OUTPUT, label = "Differences of BoneJ")
    private ResultsTable differences;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus thickness;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus separation;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus ellipsoids;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus summary;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected List<Path> alsoWrites() {
        return Outputs.beside(output, ".png");
    }

    @Override
    protected void execute(final Progress progress) {
        final MeasurementFiles files = new MeasurementFiles(path(output), path(report), Choices.named(Rerun.class, "rerun", rerun));
        final MeasurementSession session = new MeasurementSession(measurement(),
            new Engines(pluginService).byName(engine), files);
        final KeepingRunner keeping = keepingBeside(output);
        show(isGiven(folder) ? session.measure(existing(folder), asked(), keeping, progress)
            : session.measure(imageToMeasure(), progress), files);
        keeping.clear();
    }

    private BoneMeasurement measurement() {
        final Metrics available = Metrics.of(pluginService);
        final boolean everything = Metrics.isAll(metrics);
        return new BoneMeasurement(preparation(threshold,
            new RegionRule(MaskSources.parse(mask == null ? "" : mask.getPath(), OpenImages::named),
                Choices.named(MaskObjects.class, "objects", objects), Choices.named(Convention.class, "convention", convention))),
            request(available.parse(metrics)), request((everything ? available.regional() : available).parse(metrics)));
    }

    private MeasurementRequest request(final Set<Metric> chosen) {
        final MeasurementRequest request = MeasurementRequest.of(chosen).withSeed(seed)
            .withThreads(threads());
        return maps ? request.keepingMaps() : request;
    }

    private ImagePlus imageToMeasure() {
        final ImagePlus measured = image == null ? WindowManager.getCurrentImage() : image;
        require(measured != null, "There is nothing to measure; give image= a stack or a folder of stacks");
        return measured;
    }

    private static Path existing(final File folder) {
        require(folder.isDirectory(), "There is no folder %s", folder);
        return folder.toPath();
    }

    private static Path path(final File file) {
        return isGiven(file) ? file.toPath() : null;
    }

    private static boolean isGiven(final File file) {
        return file != null && !file.getPath().isEmpty();
    }

    private void show(final MeasurementSession.Outcome outcome, final MeasurementFiles files) {
        leaveOut(outcome.leftOut());
        results = MeasurementTable.of(outcome.images());
        differences = engine.equalsIgnoreCase(CompareEngine.NAME) ? DifferenceTable.of(outcome.images()) : null;
        thickness = outcome.maps().isEmpty() ? null : outcome.maps().get(0);
        separation = outcome.maps().size() < 2 ? null : outcome.maps().get(1);
        ellipsoids = outcome.maps().size() < 3 ? null : outcome.maps().get(2);
        notes = outcome.notes().isEmpty() ? null : String.join("\n", outcome.notes());
        if (plot) {
            summary = MeasurementPlot.of(outcome.images());
            files.writePlot(summary);
        }
    }
}
