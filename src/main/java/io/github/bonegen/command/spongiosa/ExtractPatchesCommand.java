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
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.ImageLengths;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.ReadsImage;
import io.github.bonegen.imagej.io.Scans;
import io.github.bonegen.imagej.io.SpecimenNames;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.BinaryScan;
import io.github.bonegen.spongiosa.patch.CompactBone;
import io.github.bonegen.spongiosa.patch.PatchExtraction;
import io.github.bonegen.spongiosa.patch.PatchExtraction.Tally;
import io.github.bonegen.spongiosa.patch.PatchSetWriter;
import io.github.bonegen.spongiosa.patch.SpongyCriteria;
import io.github.bonegen.volume.Calibration;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes a patch set of calibrated scans. */
@Plugin(type = Command.class, name = "extract-patches",
    menuPath = "Plugins>BoneGen>Spongiosa>Extract Training Patches...",
    description = "Cuts calibrated scans into patches of spongiosa to train from, telling what was dropped and why.",
    attrs = @Attr(name = "no-record"))
public final class ExtractPatchesCommand extends BoneGenCommand implements ReadsImage {

    @Parameter(persist = false, label = "Scan", required = false, autoFill = false,
        description = "a scan, or a folder of one scan a specimen")
    private ImagePlus image;

    @Parameter(persist = false, label = "Folder", style = "directory", required = false,
        description = "folder of one scan a specimen, instead of image; x_mask.tif there is the mask of x.tif")
    private File folder = new File("");

    @Parameter(persist = false, label = "Specimen", description = "where a scan's file name has that of its specimen, if "
        + "several scans are of one: a regular expression with a group, as ([^_]+)_.*",
        attrs = @Attr(name = MORE, value = "Patches"))
    private String specimen = "(.*)";

    @Parameter(persist = false, label = "Mask", required = false, autoFill = false,
        description = "above 0 where patches may lie; as large as the scan")
    private ImagePlus mask;

    @Parameter(persist = false, label = "Voxel size (mm)", min = "0.0001", max = "10",
        description = "edge of the patches' voxels in mm; scans are resampled to it")
    private double voxel = SpongiosaScale.PUBLISHED.voxelSize();

    @Parameter(persist = false, label = "Patch size (voxels)", min = "8", max = "256",
        description = "edge of the patches in voxels")
    private int size = 32;

    @Parameter(persist = false, label = "Overlap", min = "0", max = "0.95",
        description = "of neighbouring patches, as a share of their edge",
        attrs = @Attr(name = MORE, value = "Patches"))
    private double overlap = 0.5;

    @Parameter(persist = false, label = "Lowest density", description = "density stored as the lowest; less is clipped",
        attrs = @Attr(name = MORE, value = "Density"))
    private double low = SpongiosaScale.PUBLISHED.low();

    @Parameter(persist = false, label = "Highest density",
        description = "density stored as the highest; more is clipped",
        attrs = @Attr(name = MORE, value = "Density"))
    private double high = SpongiosaScale.PUBLISHED.high();

    @Parameter(persist = false, label = "Unit of density", description = "unit of the scans' values",
        attrs = @Attr(name = MORE, value = "Density"))
    private String unit = SpongiosaScale.PUBLISHED.unit();

    @Parameter(persist = false, label = "Marrow", description = "density of a binary scan's lower value",
        attrs = @Attr(name = MORE, value = "Binary scans"))
    private double marrow = 10;

    @Parameter(persist = false, label = "Bone", description = "density of a binary scan's higher value",
        attrs = @Attr(name = MORE, value = "Binary scans"))
    private double bone = 440;

    @Parameter(persist = false, label = "Threshold", description = "density above which a voxel is bone",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private double threshold = 225;

    @Parameter(persist = false, label = "Least BV/TV", min = "0", max = "1",
        description = "patches with less bone are dropped",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private double leastbvtv = 0.02;

    @Parameter(persist = false, label = "Most BV/TV", min = "0", max = "1",
        description = "patches with more bone are dropped",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private double mostbvtv = 0.6;

    @Parameter(persist = false, label = "Air", description = "density below which a voxel is air",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private double air = -250;

    @Parameter(persist = false, label = "Most air", min = "0", max = "1",
        description = "patches with a larger share of air are dropped",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private double mostair = 0.01;

    @Parameter(persist = false, label = "Compact window", min = "2", max = "128",
        description = "edge in voxels of a cube larger than any trabecula",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private int compactwindow = CompactBone.VERTEBRAL.window();

    @Parameter(persist = false, label = "Compact density",
        description = "patches with such a cube of a higher mean density are dropped",
        attrs = @Attr(name = MORE, value = "What is spongiosa"))
    private double compactdensity = CompactBone.VERTEBRAL.density();

    @Parameter(persist = false, label = "Source",
        description = "where the scans come from and their licence, kept with the patches")
    private String source = "scans of the user's own";

    @Parameter(persist = false, label = "Output folder", style = "directory", description = "folder to write into")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        require(image != null || !folder.getPath().isEmpty(), "image is needed: a scan, or a folder of scans");
        require(!output.getPath().isEmpty(), "output is needed: a folder to write the patches into");
        final PatchExtraction extraction = new PatchExtraction(voxel, size, overlap, new SpongyCriteria(threshold,
            leastbvtv, mostbvtv, air, mostair, new CompactBone(compactwindow, compactdensity)), new BinaryScan(marrow,
                bone));
        final SpongiosaScale scale = new SpongiosaScale(voxel, unit, low, high);
        final SpecimenNames names = SpecimenNames.by(specimen);
        final Tally tally;
        try (PatchSetWriter writer = new PatchSetWriter(output.toPath(), size, scale, source)) {
            tally = image != null
                ? extraction.extract(Volumes.toVolume(image), Optional.ofNullable(mask).map(Volumes::toVolume),
                    names.specimen(image.getTitle()), writer, progress)
                : ofFolder(extraction, names, writer, progress);
            require(tally.kept() > 0, "No patch is purely spongeous by these criteria; %s", tally);
            writer.finish();
        }
        result = withLeftOut(tally + "; written into " + output);
    }

    @Override
    public Map<String, String> readFrom(final ImagePlus scan) {
        final Calibration calibration = ImageLengths.of(scan);
        final Map<String, String> said = new LinkedHashMap<>();
        if (calibration.unit().equals("mm")) {
            said.put("voxel", String.valueOf(calibration.x()));
        }
        if (!calibration.valueUnit().isBlank()) {
            said.put("unit", calibration.valueUnit());
        }
        return said;
    }

    private Tally ofFolder(final PatchExtraction extraction, final SpecimenNames names, final PatchSetWriter writer,
        final Progress progress)
    {
        final Scans scans = Scans.in(folder);
        final List<File> files = scans.files();
        final List<String> skipped = new ArrayList<>();
        Tally tally = Tally.none();
        for (int i = 0; i < files.size(); i++) {
            final File file = files.get(i);
            try {
                tally = tally.and(extraction.extract(Scans.open(file), scans.mask(file), names.specimen(file.getName()),
                    writer, progress.part((double) i / files.size(), (i + 1.0) / files.size())));
            }
            catch (final WriteFailedException exception) {
                throw exception;
            }
            catch (final InvalidInputException exception) {
                skipped.add("Skipped " + file.getName() + ": " + exception.getMessage());
            }
        }
        require(skipped.size() < files.size(), "No scan in %s could be used: %s", folder, String.join(" | ", skipped));
        leaveOut(new LeftOut(skipped, files.size(), "scans"));
        return tally;
    }
}
