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

import ij.IJ;
import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.scene.BuiltInViewer;
import io.github.bonegen.imagej.scene.Camera;
import io.github.bonegen.imagej.scene.Scene;
import io.github.bonegen.imagej.scene.SceneFile;
import io.github.bonegen.imagej.scene.SceneFrames;
import io.github.bonegen.imagej.scene.SceneMode;
import io.github.bonegen.imagej.scene.Turntable;
import io.github.bonegen.imagej.scene.Viewers;
import io.github.bonegen.imagej.scene.VolumeViewer;
import java.io.File;
import java.util.Locale;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Shows a stack, or a series of stacks over time, in three dimensions. */
@Plugin(type = Command.class, name = "show-in-3d", menuPath = "Plugins>BoneGen>View>Show in 3D Viewer...",
    description = "The surface of bone, its thickness in colour or all of its densities, to turn with the mouse.",
    attrs = @Attr(name = "no-record"))
public final class ShowIn3DCommand extends BoneGenCommand {

    @Parameter
    private PluginService pluginService;

    @Parameter(persist = false, label = "Image", description = "stack of grey slices; the frames of a time series are shown one after the other")
    private ImagePlus image;

    @Parameter(persist = false, required = false, label = "Threshold (image's unit)",
        description = "density of the surface, or the lowest that is seen; empty: half-way between bone and marrow, found from the image")
    private Double threshold;

    @Parameter(persist = false, label = "Mode", choices = {"surface", "volume", "thickness", "map"},
        description = "the surface; all densities; or the surface in the colours of local thickness, or of a map")
    private String mode = "surface";

    @Parameter(required = false, autoFill = false, persist = false, label = "Map",
        description = "of the image, as map-bone makes it; for mode map")
    private ImagePlus map;

    @Parameter(persist = false, label = "Viewer",
        description = "auto, 3D Viewer, built-in, or a viewer of another author",
        attrs = {@Attr(name = MORE, value = "Viewer"), @Attr(name = SUGGEST, value = "viewers")})
    private String viewer = Viewers.AUTO;

    @Parameter(persist = false, label = "Azimuth", description = "turn of the picture about z in degrees",
        attrs = @Attr(name = MORE, value = "Pictures"))
    private double azimuth = Camera.STANDARD.azimuth();

    @Parameter(persist = false, label = "Elevation", min = "-89", max = "89",
        description = "of the viewer above the horizontal in degrees",
        attrs = @Attr(name = MORE, value = "Pictures"))
    private double elevation = Camera.STANDARD.elevation();

    @Parameter(persist = false, label = "Size (pixels)", min = "16", max = "8192", description = "edge of pictures in pixels",
        attrs = @Attr(name = MORE, value = "Pictures"))
    private int size = Camera.STANDARD.size();

    @Parameter(persist = false, label = "Views", min = "1", max = "3600",
        description = "pictures in a full turn, for .gif, .avi and .tif",
        attrs = @Attr(name = MORE, value = "Pictures"))
    private int views = 36;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .png for a picture; a .gif, .avi or .tif for a full turn; empty opens a viewer")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected void execute(final Progress progress) {
        final VolumeViewer chosen = new Viewers(pluginService).byName(viewer);
        final SceneFile file = output.getPath().isEmpty() ? null : new SceneFile(output.toPath());
        final SceneFrames frames = SceneFrames.of(image);
        final Scene scene = SceneMode.valueOf(mode.toUpperCase(Locale.ROOT)).of(frames,
            threshold == null ? frames.surfaceLevel() : threshold, map, progress);
        final Turntable turntable = new Turntable(new Camera(azimuth, elevation, size), views);
        if (file != null) {
            picture = file.write(scene, turntable, progress);
        } else if (IJ.getInstance() == null) {
            picture = turntable.still(scene, 0);
        } else {
            show(chosen, scene);
        }
    }

    private void show(final VolumeViewer chosen, final Scene scene) {
        try {
            chosen.show(scene);
        }
        catch (final IllegalStateException exception) {
            notes = exception.getMessage() + "; BoneGen's own viewer is used instead";
            new BuiltInViewer().show(scene);
        }
    }
}
