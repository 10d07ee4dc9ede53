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
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.SampleTitle;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.phantom.PhantomScanner;
import io.github.bonegen.spongiosa.phantom.PhantomSeries;
import io.github.bonegen.spongiosa.phantom.PhantomStructure;
import io.github.bonegen.spongiosa.phantom.SpongiosaPhantom;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes procedural spongiosa of known structure. */
@Plugin(type = Command.class, name = "make-spongiosa-phantoms",
    menuPath = "Plugins>BoneGen>Spongiosa>Make Spongiosa Phantoms...",
    description = "Makes rod-and-plate spongiosa of asked BV/TV, thickness, separation and anisotropy.",
    attrs = @Attr(name = "no-record"))
public final class MakeSpongiosaPhantomsCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Phantoms", min = "1", description = "number of phantoms")
    private int count = 1;

    @Parameter(persist = false, label = "Edge (voxels)", min = "8", max = "1024", description = "edge of the cubes in voxels")
    private int size = 32;

    @Parameter(persist = false, label = "BV/TV", min = "0", max = "1", description = "bone volume fraction",
        attrs = @Attr(name = GROUP, value = "Structure"))
    private double bvtv = 0.173;

    @Parameter(persist = false, label = "Tb.Th (mm)", min = "0", description = "mean trabecular thickness in mm",
        attrs = @Attr(name = GROUP, value = "Structure"))
    private double tbth = 0.384;

    @Parameter(persist = false, label = "Tb.Sp (mm)", min = "0", description = "mean trabecular separation in mm",
        attrs = @Attr(name = GROUP, value = "Structure"))
    private double tbsp = 1.1;

    @Parameter(persist = false, label = "DA", min = "0", max = "1",
        description = "degree of anisotropy, 0 is isotropic",
        attrs = @Attr(name = GROUP, value = "Structure"))
    private double da = 0.43;

    @Parameter(persist = false, label = "Cortex (mm)", min = "0",
        description = "thickness of a cortex around the spongiosa, a tube about z in the cube; 0 for none",
        attrs = @Attr(name = GROUP, value = "Structure"))
    private double cortex = 0;

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same phantoms")
    private long seed = 0;

    @Parameter(persist = false, label = "Voxel size (mm)", min = "0.0001", max = "10",
        description = "edge of a voxel in mm",
        attrs = @Attr(name = MORE, value = "Scanner"))
    private double voxel = SpongiosaScale.PUBLISHED.voxelSize();

    @Parameter(persist = false, label = "Blur (mm)", min = "0",
        description = "standard deviation of the scanner's point spread in mm",
        attrs = @Attr(name = MORE, value = "Scanner"))
    private double blur = 0.08;

    @Parameter(persist = false, label = "Noise", min = "0",
        description = "standard deviation of the scanner's noise in mg/cm3",
        attrs = @Attr(name = MORE, value = "Scanner"))
    private double noise = 25;

    @Parameter(persist = false, label = "Marrow", description = "density of marrow in mg/cm3",
        attrs = @Attr(name = MORE, value = "Density"))
    private double marrow = 10;

    @Parameter(persist = false, label = "Bone",
        description = "density of bone in mg/cm3; bone is what exceeds the middle between the two",
        attrs = @Attr(name = MORE, value = "Density"))
    private double bone = 440;

    @Parameter(persist = false, label = "Form", choices = {"images", "patches"},
        description = "images: TIFF stacks; patches: a patch set to train from, in the folder output",
        attrs = @Attr(name = GROUP, value = "Output"))
    private String form = "images";

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif for one stack of all phantoms, or a folder for one file a phantom; empty opens an image",
        attrs = @Attr(name = GROUP, value = "Output"))
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus image;

    @Parameter(type = ItemIO.OUTPUT)
    private String written;

    @Override
    protected void execute(final Progress progress) {
        final PhantomSeries series = new PhantomSeries(count, seed, size);
        final PhantomStructure structure = new PhantomStructure(bvtv, tbth, tbsp, da);
        final PhantomScanner scanner = new PhantomScanner(voxel, blur, noise, marrow, bone, "mg/cm3");
        if (form.equals("patches")) {
            require(cortex == 0, "cortex=%s is not accepted with form=patches; patches are spongiosa", cortex);
            series.write(new SpongiosaPhantom(structure, scanner), output.toPath(), scale(), progress);
            written = "Wrote " + count + " patches into " + output;
            return;
        }
        writeSamplesTo(output);
        final SampleWriter writer = SampleWriter.to(output.getPath(), count, SampleTitle.of("phantom", "", seed));
        writer.checkRoom(size);
        final SpongiosaPhantom phantom = new SpongiosaPhantom(structure, scanner);
        series.generate(cortex == 0 ? phantom : phantom.withCortex(cortex), writer, progress);
        image = writer.finish().orElse(null);
        written = writer.description();
    }

    private SpongiosaScale scale() {
        final SpongiosaScale published = SpongiosaScale.PUBLISHED;
        return new SpongiosaScale(voxel, published.unit(), published.low(), published.high());
    }
}
