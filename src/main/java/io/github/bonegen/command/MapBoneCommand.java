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
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import io.github.bonegen.imagej.map.BoneMapping;
import io.github.bonegen.imagej.map.MappedBone;
import io.github.bonegen.imagej.map.MappingSession;
import io.github.bonegen.imagej.map.WindowRule;
import io.github.bonegen.imagej.morphometry.BoneChoice;
import io.github.bonegen.imagej.region.MaskSources;
import io.github.bonegen.imagej.region.RegionRule;
import io.github.bonegen.morphometry.map.LocalMetric;
import io.github.bonegen.morphometry.map.WindowShape;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.region.MaskObjects;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Maps a parameter of trabecular bone: what a window that slides through the image sees. */
@Plugin(type = Command.class, name = "map-bone", menuPath = "Plugins>BoneGen>Morphometry>Map Trabecular Bone...",
    description = "BV/TV, Tb.Th, Tb.Sp, DA or Conn.D by place: the value in a window that slides through the bone.",
    attrs = @Attr(name = "no-record"))
public final class MapBoneCommand extends PreparedBoneCommand {

    @Parameter(required = false, autoFill = false, persist = false, label = "Image",
        description = "stack to map; an open image, a file, or a folder of files")
    private ImagePlus image;

    @Parameter(style = "directory", required = false, persist = false, label = "Folder",
        description = "folder of images to map instead")
    private File folder = new File("");

    @Parameter(persist = false, label = "Metric", choices = {"bvtv", "tbth", "tbsp", "da", "conn"},
        description = "what is mapped: bone volume fraction, thickness, separation, anisotropy with its direction, or connectivity")
    private String metric = Choices.key(LocalMetric.BVTV);

    @Parameter(persist = false, label = "Window (mm)",
        description = "edge of the cube, or diameter of the sphere, that slides through the image; in voxels where it has no unit")
    private double window = 3;

    @Parameter(required = false, persist = false, label = "Step (mm)",
        description = "from one window to the next, which is the edge of the map's voxels; empty for half a window")
    private Double step;

    @Parameter(persist = false, label = "Shape", choices = {"cube", "sphere"}, description = "of the window")
    private String shape = Choices.key(WindowShape.CUBE);

    @Parameter(persist = false, label = "Threshold",
        description = "auto: a binary image as it is, a sample by its model's; none, otsu, or a number: bone is that "
            + "and above",
        attrs = @Attr(name = SUGGEST, value = "thresholds"))
    private String threshold = BoneChoice.AUTO;

    @Parameter(required = false, persist = false, label = "Mask",
        description = "where bone counts: auto (the selection on the image, if any), none, selection, rois, a mask image or "
            + "file, saved selections, a folder of masks, or a path such as masks/*_trabeculae.tif",
        attrs = @Attr(name = GROUP, value = "Region"))
    private File mask = new File(MaskSources.AUTO);

    @Parameter(persist = false, min = "0", max = "1", label = "Least share in the mask",
        description = "of a window; where less of it lies in the mask the map has no value",
        attrs = @Attr(name = GROUP, value = "Region"))
    private double least = 0.5;

    @Parameter(style = "save", required = false, persist = false, label = "Output",
        description = "a .tif for the map, with a .png and a .csv beside it; or a folder for x_metric.tif and so on of the "
            + "image x",
        attrs = @Attr(name = GROUP, value = "Output"))
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus direction;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus map;

    @Parameter(type = ItemIO.OUTPUT, label = "Cells of the map")
    private ResultsTable results;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected List<Path> alsoWrites() {
        return isGiven(output) && !MappingSession.isFolder(output.toPath()) ? Outputs.beside(output, ".png", ".csv", "_direction.tif")
            : List.of();
    }

    @Override
    protected void execute(final Progress progress) {
        final MappingSession session = new MappingSession(mapping(), isGiven(output) ? output.toPath() : null);
        if (isGiven(output) && MappingSession.isFolder(output.toPath())) {
            writeInto(output.toPath());
        }
        if (isGiven(folder)) {
            require(folder.isDirectory(), "There is no folder %s", folder);
            final MappingSession.Outcome outcome = session.map(folder.toPath(), asked(), batches(), progress);
            leaveOut(outcome.leftOut());
            notes = text(outcome.notes());
        } else {
            final ImagePlus mapped = image == null ? WindowManager.getCurrentImage() : image;
            require(mapped != null, "There is nothing to map; give image= a stack or a folder of stacks");
            show(session.map(mapped, progress));
        }
    }

    private BoneMapping mapping() {
        final RegionRule where = new RegionRule(MaskSources.parse(mask == null ? "" : mask.getPath(), OpenImages::named),
            MaskObjects.TOGETHER, Convention.WHOLE);
        return new BoneMapping(preparation(threshold, where),
            Choices.named(LocalMetric.class, "metric", metric), new WindowRule(Choices.named(WindowShape.class, "shape", shape),
                window, step), least, threads());
    }

    private void show(final MappedBone mapped) {
        picture = mapped.picture();
        direction = mapped.direction();
        map = mapped.image();
        results = mapped.table();
        notes = text(mapped.notes());
    }

    private static String text(final List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static boolean isGiven(final File file) {
        return file != null && !file.getPath().isEmpty();
    }
}
