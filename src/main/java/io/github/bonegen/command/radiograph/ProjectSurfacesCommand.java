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
package io.github.bonegen.command.radiograph;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.command.Outputs;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.surface.BodyAxes;
import io.github.bonegen.radiograph.surface.SurfaceRadiograph;
import io.github.bonegen.radiograph.surface.SurfaceTable;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** X-rays surfaces. */
@Plugin(type = Command.class, name = "project-surfaces", menuPath = "Plugins>BoneGen>Radiograph>Project Surfaces...",
    description = "The radiograph of closed surfaces (PLY, STL, OBJ), each of a material.",
    attrs = @Attr(name = "no-record"))
public final class ProjectSurfacesCommand extends BoneGenCommand {

    @Parameter(persist = false, style = "directory", label = "Folder", description = "folder of the surfaces: PLY, STL or OBJ")
    private File folder;

    @Parameter(persist = false, label = "Table",
        description = "CSV of file and material, and if need be density, priority, unit and host; a name without a path"
            + " is looked for in the folder too")
    private File table = new File("materials.csv");

    @Parameter(persist = false, choices = {"AP", "lateral"}, label = "View", description = "direction of the picture")
    private String view = "AP";

    @Parameter(persist = false, label = "Angle (degrees)", min = "-360", max = "360",
        description = "by how much the beam is turned further about the upright axis, degrees")
    private double angle = 0;

    @Parameter(persist = false, choices = {"left", "right"}, label = "Side",
        description = "side that a lateral view is from, and that the marker names")
    private String side = "left";

    @Parameter(persist = false, label = "Megapixels", min = "0.01", max = "50",
        description = "millions of pixels, 0.01 to 50")
    private double megapixels = 2;

    @Parameter(persist = false, choices = {"x", "y", "z", "-x", "-y", "-z"}, label = "Up",
        description = "axis of the files towards the head",
        attrs = @Attr(name = MORE, value = "Coordinates of the files"))
    private String up = "z";

    @Parameter(persist = false, choices = {"x", "y", "z", "-x", "-y", "-z"}, label = "Front",
        description = "axis of the files towards the front; -y is that of DICOM",
        attrs = @Attr(name = MORE, value = "Coordinates of the files"))
    private String front = "-y";

    @Parameter(persist = false, required = false, label = "Aim",
        description = "file whose middle the beam is centered on; empty is the first of the table",
        attrs = @Attr(name = MORE, value = "Picture"))
    private String aim = "";

    @Parameter(persist = false, label = "Height (mm)", min = "-2000", max = "2000",
        description = "how far above that middle the beam is centered, mm",
        attrs = @Attr(name = MORE, value = "Picture"))
    private double height = 0;

    @Parameter(persist = false, label = "Detector (mm)", min = "20", max = "2000", description = "height of the detector in mm",
        attrs = @Attr(name = MORE, value = "Picture"))
    private double size = 430;

    @Parameter(persist = false, label = "Hospital", min = "0",
        description = "number of the hospital that takes the picture, 0 or more",
        attrs = @Attr(name = MORE, value = "Picture"))
    private int hospital = 0;

    @Parameter(persist = false, label = "Marker", description = "a letter that names the side",
        attrs = @Attr(name = MORE, value = "Picture"))
    private boolean marker = true;

    @Parameter(persist = false, label = "Seed", description = "seed of the noise")
    private long seed = 1;

    @Parameter(persist = false, required = false, label = "Output",
        description = "TIFF or PNG to write; empty only shows the image")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus radiograph;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected void execute(final Progress progress) {
        final var request = new SurfaceRadiograph.Request(View.named(view), "left".equals(side), angle, aim, height, size,
            megapixels, hospital, marker, seed);
        final BodyAxes axes = BodyAxes.named(up, front);
        require(folder != null && folder.isDirectory(), "There is no folder %s", folder);
        Outputs.checkImage(output);
        final SurfaceRadiograph shot = SurfaceRadiograph.of(SurfaceTable.read(table().toPath(), folder.toPath(), axes),
            request);
        notes = String.join("\n", shot.notes());
        radiograph = RadiographFiles.toImagePlus(shot.render(progress), folder.getName() + " " + view);
        Outputs.save(radiograph, output, "");
    }

    private File table() {
        final File beside = new File(folder, table.getPath());
        return !table.exists() && beside.isFile() ? beside : table;
    }
}
