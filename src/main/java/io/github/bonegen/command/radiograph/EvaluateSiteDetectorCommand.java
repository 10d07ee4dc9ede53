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

import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.radiograph.DetectionTable;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.ClassifiedSet;
import io.github.bonegen.radiograph.detector.DetectedFilm;
import io.github.bonegen.radiograph.detector.DetectorFigures;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How well a detector finds fractures. */
@Plugin(type = Command.class, name = "evaluate-site-detector",
    menuPath = "Plugins>BoneGen>Radiograph>Evaluate Site Detector...",
    description = "How far from the true fractures a detector finds them, and how well it tells intact femora.",
    attrs = @Attr(name = "no-record"))
public final class EvaluateSiteDetectorCommand extends NetworkCommand {

    @Parameter(persist = false, label = "Image set", style = "directory",
        description = "folder of an image set whose table, or truth.csv, has fracturex and fracturey")
    private File set = new File("");

    @Parameter(persist = false, choices = {"test", "validation", "train", "all"}, label = "Split",
        description = "films of which split")
    private String split = "test";

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "detectors"))
    private String model = Detectors.STANDARD;

    @Parameter(persist = false, label = "Keep in card", description = "write the figures into the model's card",
        attrs = @Attr(name = MORE, value = "Output"))
    private boolean card = false;

    @Parameter(persist = false, required = false, label = "Output", style = "save", description = "table to write, CSV or .xlsx, a row a film")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Site detection")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        final boolean isWritten = !output.getPath().isEmpty();
        if (isWritten) {
            AtomicFile.checkWritable(output.toPath());
        }
        final ImageSet films = ImageSet.read(set.toPath());
        final List<SetEntry> entries = split.equals(ClassifiedSet.ALL) ? films.entries() : films.split(split);
        require(!entries.isEmpty(), "The set in %s has no images in the split %s; accepted are its others, and all", set, split);
        final List<String> skipped = new ArrayList<>();
        final Model opened = ModelStore.standard().open(model);
        try (Torch torch = openTorch(); SiteDetector detector = new SiteDetector(opened, torch)) {
            final List<DetectedFilm> detected = DetectedFilm.of(detector, films, entries, new RadiographFiles(), skipped, progress);
            table = DetectionTable.of(detected);
            leaveOut(new LeftOut(skipped, entries.size(), "films"));
            final Map<String, Object> figures = DetectorFigures.of(detected);
            if (card) {
                ModelStore.standard().replace(model, new Model(opened.card().withQuality(figures), opened.weights()));
            }
            report = withLeftOut(figures.entrySet().stream()
                .map(figure -> figure.getKey() + ": " + figure.getValue()).collect(Collectors.joining("\n")));
        }
        if (isWritten) {
            Tables.save(table, output.toPath());
        }
    }
}
