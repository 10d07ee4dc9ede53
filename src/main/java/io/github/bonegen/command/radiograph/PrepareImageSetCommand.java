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

import io.github.bonegen.Progress;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.region.MarkedPoints;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.film.GreyWindow;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetPreparation;
import io.github.bonegen.radiograph.set.SizeStrategy;
import io.github.bonegen.radiograph.set.Splitting;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Brings the user's own radiographs into the image-set format. */
@Plugin(type = Command.class, name = "prepare-image-set",
    menuPath = "Plugins>BoneGen>Radiograph>Prepare Image Set...",
    description = "Radiographs (DICOM, TIFF, PNG, JPEG) and their table as an image set of squares of one size.",
    attrs = @Attr(name = "no-record"))
public final class PrepareImageSetCommand extends NetworkCommand {

    @Parameter(persist = false, style = "directory", label = "Folder", description = "folder of the images")
    private File folder = new File("");

    @Parameter(persist = false, required = false, label = "Table",
        description = "CSV with the columns file, patient, label and, where known, site, view, mmperpixel, split, "
            + "fracturex, fracturey; empty is set.csv in the folder")
    private File table = new File("");

    @Parameter(persist = false, choices = {"pad", "crop", "multiscale"}, label = "Strategy",
        description = "pad and resize; crop around fracture or shaft; or the whole and two crops at finer scales")
    private String strategy = "pad";

    @Parameter(persist = false, label = "Size (pixels)", min = "8", max = "8192",
        description = "side of the squares in pixels, 8 to 8192")
    private int size = 256;

    @Parameter(persist = false, label = "Pixel size (mm)", min = "0", max = "10",
        description = "size of a pixel of the squares, of multiscale's finest ones; 0 leaves it to the strategy: the whole film in the "
            + "square, or 1 mm for crop")
    private double mm = 0;

    @Parameter(persist = false, required = false, label = "Detector",
        description = "name of a model, or path of an archive, that finds the fractures whose site the table does not give, "
            + "for crop and multiscale; none takes the middle of the shaft",
        attrs = @Attr(name = SUGGEST, value = "detectors"))
    private String detector = Detectors.STANDARD;

    @Parameter(persist = false, required = false, label = "Points",
        description = "fractures that you marked with the point tool, each point named after its film: manager (the ROI Manager), or "
            + "a file that it saved (.zip, .roi); they go before table and detector")
    private String points = "";

    @Parameter(persist = false, choices = {"file", "auto", "full"}, label = "Window",
        description = "which grey values become black and white: what a file says, else all that its bits can hold; auto: "
            + "else its percentiles 0.5 and 99.5; full: always all")
    private String window = "file";

    @Parameter(persist = false, label = "Seed", description = "seed of splits that the table does not give",
        attrs = @Attr(name = MORE, value = "Set"))
    private long seed = 1;

    @Parameter(persist = false, style = "directory", label = "Output folder",
        description = "folder of the set to write, other than the images'")
    private File output = new File("image-set");

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        final SizeStrategy squares = SizeStrategy.named(strategy, size, mm);
        try (Torch torch = openTorch();
             Detectors detectors = Detectors.open(squares.isCentred() ? detector : Detectors.NONE, torch))
        {
            prepare(new SetPreparation(folder.toPath(), squares, size, new RadiographFiles(GreyWindow.named(window)),
                detectors.finder(), MarkedPoints.of(points)), progress);
        }
    }

    private void prepare(final SetPreparation preparation, final Progress progress) {
        final File csv = table == null || table.getPath().isEmpty() ? new File(folder, ImageSet.TABLE) : table;
        preparation.checkOutput(output.toPath());
        writeInto(output.toPath());
        final List<Map<String, String>> skipped = preparation.prepare(csv.toPath(), Splitting.byPatient(seed),
            output.toPath(), progress);
        leaveOut(new LeftOut(skipped.stream().map(file -> "skipped " + file.get("file") + ": " + file.get("reason"))
            .toList(), preparation.prepared() + skipped.size(), "rows of the table"));
        report = withLeftOut(ImageSet.read(output.toPath()).summary());
    }
}
