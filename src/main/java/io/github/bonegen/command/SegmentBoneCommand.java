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
import io.github.bonegen.imagej.cortex.BoneSegmentation;
import io.github.bonegen.imagej.cortex.SegmentationSession;
import io.github.bonegen.imagej.cortex.SegmentedBone;
import io.github.bonegen.imagej.cortex.SkeletalSite;
import io.github.bonegen.imagej.morphometry.BoneChoice;
import io.github.bonegen.imagej.morphometry.MeasurementTable;
import io.github.bonegen.imagej.morphometry.Rerun;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metrics;
import io.github.bonegen.morphometry.region.Convention;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Tells cortex and trabeculae of a bone apart, and measures both. */
@Plugin(type = Command.class, name = "segment-bone",
    menuPath = "Plugins>BoneGen>Morphometry>Segment Cortex and Trabeculae...",
    description = "Masks of cortex and trabeculae, Ct.Th, Ct.Po, Ct.Ar, Tt.Ar, and the trabecular metrics inside.",
    attrs = @Attr(name = "no-record"))
public final class SegmentBoneCommand extends BoneCommand {

    @Parameter
    private PluginService pluginService;

    @Parameter(required = false, autoFill = false, persist = false, label = "Image",
        description = "stack with a bone and some space around it; an open image, a file, or a folder of files")
    private ImagePlus image;

    @Parameter(style = "directory", required = false, persist = false, label = "Folder",
        description = "folder of images to segment instead")
    private File folder = new File("");

    @Parameter(persist = false, label = "Method", choices = "dual-threshold",
        description = "how cortex and trabeculae are told apart: the dual-threshold method of Buie et al. 2007")
    private String method = "dual-threshold";

    @Parameter(persist = false, label = "Site", choices = {"vertebra", "femur"},
        description = "where the bone is from: the distances of the method that are not given")
    private String site = Choices.key(SkeletalSite.VERTEBRA);

    @Parameter(persist = false, label = "Threshold",
        description = "of all bone: auto (a binary image as it is), none, otsu, or a number in the image's unit",
        attrs = @Attr(name = SUGGEST, value = "thresholds"))
    private String threshold = BoneChoice.AUTO;

    @Parameter(required = false, persist = false, label = "Cortical threshold",
        description = "of dense bone, which finds the outer surface; empty for the same")
    private String cortical = "";

    @Parameter(required = false, persist = false, label = "Periosteal closing (mm)",
        description = "radius of the ball that closes dense bone from outside; bridges holes of up to twice that",
        attrs = @Attr(name = MORE, value = "Distances"))
    private Double periosteal;

    @Parameter(required = false, persist = false, label = "Endosteal closing (mm)",
        description = "radius of the ball that closes marrow; trabeculae of up to twice that are no cortex",
        attrs = @Attr(name = MORE, value = "Distances"))
    private Double endosteal;

    @Parameter(required = false, persist = false, label = "Pores (mm)",
        description = "width of spaces in the cortex that are pores, not marrow",
        attrs = @Attr(name = MORE, value = "Distances"))
    private Double pore;

    @Parameter(required = false, persist = false, label = "Smoothing (mm)",
        description = "of the endosteal surface", attrs = @Attr(name = MORE, value = "Distances"))
    private Double smooth;

    @Parameter(persist = false, label = "Metrics",
        description = "of the trabeculae: all, or some of those of measure-bone",
        attrs = {@Attr(name = MORE, value = MEASURING), @Attr(name = SUGGEST, value = "metrics")})
    private String metrics = "bvtv,tbth,tbsp,tbn,conn";

    @Parameter(persist = false, label = "Convention", choices = {"clipped", "whole"},
        description = "of the trabecular compartment's border: clipped, so that no cortex is in Tb.Th, or whole",
        attrs = @Attr(name = MORE, value = MEASURING))
    private String convention = Choices.key(Convention.CLIPPED);

    @Parameter(style = "save", required = false, persist = false, label = "Output",
        description = "folder for x_cortex.tif, x_trabeculae.tif, x_segmented.png and segmented.csv of the image x; or a .tif "
            + "or .csv whose name they begin with",
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

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus cortex;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus trabeculae;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT, label = "Cortex and trabeculae")
    private ResultsTable results;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected void execute(final Progress progress) {
        final SegmentationSession session = new SegmentationSession(segmentation(), path(output), path(report),
            Choices.named(Rerun.class, "rerun", rerun));
        if (session.output() != null && SegmentationSession.isFolder(session.output())) {
            writeInto(session.output());
        }
        if (isGiven(folder)) {
            require(folder.isDirectory(), "There is no folder %s", folder);
            show(session.segment(folder.toPath(), asked(), batches(), progress));
        } else {
            final ImagePlus segmented = image == null ? WindowManager.getCurrentImage() : image;
            require(segmented != null, "There is nothing to segment; give image= a stack or a folder of stacks");
            show(session.segment(segmented, progress));
        }
    }

    private BoneSegmentation segmentation() {
        final Metrics regional = Metrics.of(pluginService).regional();
        final MeasurementRequest request = MeasurementRequest.of(regional.parse(metrics)).withThreads(threads());
        return new BoneSegmentation(BoneChoice.parse(threshold), BoneChoice.parse(cortical == null || cortical.isBlank()
            ? threshold : cortical), unit(), Choices.named(SkeletalSite.class, "site", site).method(periosteal, endosteal, pore, smooth),
            Choices.named(Convention.class, "convention", convention), request);
    }

    private void show(final SegmentationSession.Outcome outcome) {
        leaveOut(outcome.leftOut());
        results = MeasurementTable.of(outcome.rows());
        notes = outcome.notes().isEmpty() ? null : String.join("\n", outcome.notes());
    }

    private void show(final SegmentedBone bone) {
        cortex = bone.cortex();
        trabeculae = bone.trabeculae();
        picture = bone.picture();
        results = MeasurementTable.of(List.of(bone.row()));
        notes = bone.row().measured().notes().isEmpty() ? null : String.join("\n", bone.row().measured().notes());
    }

    private static Path path(final File file) {
        return isGiven(file) ? file.toPath() : null;
    }

    private static boolean isGiven(final File file) {
        return file != null && !file.getPath().isEmpty();
    }
}
