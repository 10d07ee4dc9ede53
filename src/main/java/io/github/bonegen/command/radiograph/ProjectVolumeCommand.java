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

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.command.Outputs;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.imagej.radiograph.VolumeBodies;
import io.github.bonegen.radiograph.physics.Beam;
import io.github.bonegen.radiograph.physics.Body;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Exposure;
import io.github.bonegen.radiograph.physics.ParallelBeam;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Scatter;
import io.github.bonegen.radiograph.physics.VolumeProjection;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** X-rays a volume. */
@Plugin(type = Command.class, name = "project-volume", menuPath = "Plugins>BoneGen>Radiograph>Project Volume...",
    description = "The radiograph of a CT or generated volume by the physics of image formation.",
    attrs = @Attr(name = "no-record"))
public final class ProjectVolumeCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Image", description = "grey stack with voxel size and density")
    private ImagePlus image;

    @Parameter(persist = false, label = "Unit",
        description = "unit of density: auto (the image's own), HU, mgHA (mg HA/cm3) or binary")
    private String unit = "auto";

    @Parameter(persist = false, label = "Peak voltage (kV)", min = "40", max = "150",
        description = "peak voltage of the tube in kV, 40 to 150")
    private double kvp = 70;

    @Parameter(persist = false, label = "Filtration (mm Al)", min = "0.5", max = "20",
        description = "total filtration in mm of aluminium, 0.5 to 20",
        attrs = @Attr(name = MORE, value = "Tube"))
    private double filtration = 2.5;

    @Parameter(persist = false, choices = {"cone", "parallel"}, label = "Beam", description = "geometry of the beam")
    private String beam = "cone";

    @Parameter(persist = false, label = "Angle (degrees)",
        description = "angle of the beam about the z axis in degrees; 0 runs along -y")
    private double angle = 0;

    @Parameter(persist = false, label = "Tilt (degrees)", description = "lift of the source towards +z in degrees",
        attrs = @Attr(name = MORE, value = "Geometry"))
    private double tilt = 0;

    @Parameter(persist = false, label = "Source to volume (mm)", min = "0",
        description = "distance from source to the volume's center in mm",
        attrs = @Attr(name = MORE, value = "Geometry"))
    private double sod = 800;

    @Parameter(persist = false, label = "Source to detector (mm)", min = "0",
        description = "distance from source to detector in mm",
        attrs = @Attr(name = MORE, value = "Geometry"))
    private double sdd = 1000;

    @Parameter(persist = false, choices = {"exact", "trilinear"}, label = "Path lengths",
        description = "path lengths through voxels",
        attrs = @Attr(name = MORE, value = "Geometry"))
    private String paths = "exact";

    @Parameter(persist = false, label = "Width (pixels)", min = "0", description = "columns of the detector; 0 fits the volume",
        attrs = @Attr(name = MORE, value = "Detector"))
    private int width = 0;

    @Parameter(persist = false, label = "Height (pixels)", min = "0", description = "rows of the detector; 0 fits the volume",
        attrs = @Attr(name = MORE, value = "Detector"))
    private int height = 0;

    @Parameter(persist = false, label = "Pixel (mm)", min = "0",
        description = "size of a detector pixel in mm; 0 is about a voxel",
        attrs = @Attr(name = MORE, value = "Detector"))
    private double pixel = 0;

    @Parameter(persist = false, label = "Noise", description = "quantum noise of the exposure",
        attrs = @Attr(name = MORE, value = "Noise and scatter"))
    private boolean noise = true;

    @Parameter(persist = false, label = "Exposure (mAs)", min = "0", max = "10000",
        description = "exposure in mAs, above 0",
        attrs = @Attr(name = MORE, value = "Noise and scatter"))
    private double mas = 10;

    @Parameter(persist = false, label = "Scatter to primary", min = "0", max = "20",
        description = "scatter-to-primary ratio, 0 to 20; 0.3 to 2 for a thigh",
        attrs = @Attr(name = MORE, value = "Noise and scatter"))
    private double scatter = 0;

    @Parameter(persist = false, label = "Scatter width (mm)", min = "0",
        description = "width of the scattered field in mm, standard deviation",
        attrs = @Attr(name = MORE, value = "Noise and scatter"))
    private double spread = 30;

    @Parameter(persist = false, label = "Focal spot (mm)", min = "0", description = "width of the focal spot in mm",
        attrs = @Attr(name = MORE, value = "Tube"))
    private double focalspot = 0;

    @Parameter(persist = false, label = "Detector blur (mm)", min = "0",
        description = "blur of the detector in mm, standard deviation",
        attrs = @Attr(name = MORE, value = "Detector"))
    private double blur = 0;

    @Parameter(persist = false, label = "Black at -ln T",
        description = "optical path -ln T that is black; equal to high fits the image",
        attrs = @Attr(name = MORE, value = "Grey values"))
    private double low = 0;

    @Parameter(persist = false, label = "White at -ln T", description = "optical path -ln T that is white",
        attrs = @Attr(name = MORE, value = "Grey values"))
    private double high = 0;

    @Parameter(persist = false, choices = {"film", "transmission"}, label = "Show",
        description = "16-bit film, or the share of photons",
        attrs = @Attr(name = GROUP, value = "Output"))
    private String show = "film";

    @Parameter(persist = false, label = "Line integrals",
        description = "also hand back the path length in each material",
        attrs = @Attr(name = MORE, value = "Grey values"))
    private boolean lineintegrals = false;

    @Parameter(persist = false, label = "Seed", description = "seed of the noise",
        attrs = @Attr(name = MORE, value = "Noise and scatter"))
    private long seed = 1;

    @Parameter(persist = false, required = false, label = "Output",
        description = "TIFF or PNG to write; empty only shows the image",
        attrs = @Attr(name = GROUP, value = "Output"))
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus radiograph;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus pathlengths;

    @Override
    protected List<Path> alsoWrites() {
        return Outputs.beside(output, "-paths.tif");
    }

    @Override
    protected void execute(final Progress progress) {
        final Exposure exposure = new Exposure(new TungstenTube(kvp, filtration), mas, new Scatter(scatter, spread),
            focalspot, blur, 1);
        final Pose pose = Pose.of(new double[3], angle, tilt, 0);
        final Beam source = "cone".equals(beam) ? new ConeBeam(pose, sod, sdd) : new ParallelBeam(pose, sdd);
        Outputs.checkImage(output);
        final VolumeBodies bodies = VolumeBodies.of(image, unit);
        final Body body = "exact".equals(paths) ? bodies.exact() : bodies.trilinear();
        source.checkOutside(body);
        final DetectorGrid grid = VolumeProjection.fit(source, bodies.size(), bodies.voxel(), pixel, width, height);
        final VolumeProjection projection = new VolumeProjection(body, source, grid, exposure, noise, seed);
        final var transmission = projection.transmission(progress);
        radiograph = "film".equals(show)
            ? RadiographFiles.toImagePlus(VolumeProjection.develop(transmission, low, high), title("radiograph"))
            : Volumes.toImagePlus(transmission, title("transmission"));
        Outputs.save(radiograph, output, "");
        if (lineintegrals) {
            pathlengths = Volumes.toImagePlus(projection.pathLengths(progress), title("path lengths"));
            Outputs.save(pathlengths, output, "-paths");
        }
    }

    private String title(final String what) {
        return image.getTitle().replaceFirst("\\.[^.]*$", "") + " " + what;
    }
}
