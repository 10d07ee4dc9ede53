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
import ij.measure.ResultsTable;
import io.github.bonegen.Extensions;
import io.github.bonegen.Progress;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.RadiographReportFiles;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.ClassifierTrial;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.EvaluationSettings;
import io.github.bonegen.radiograph.evaluation.RadiographEvaluator;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.evaluation.RealImages;
import io.github.bonegen.radiograph.evaluation.SetReader;
import io.github.bonegen.radiograph.evaluation.TransferTrial;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Splitting;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Measures synthetic radiographs against real ones. */
@Plugin(type = Command.class, name = "evaluate-radiographs",
    menuPath = "Plugins>BoneGen>Radiograph>Evaluate Radiographs...",
    description = "Measures a set of synthetic radiographs against real ones, real and degraded images beside them.",
    attrs = @Attr(name = "no-record"))
public final class EvaluateRadiographsCommand extends NetworkCommand {

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, style = "directory", label = "Synthetic set",
        description = "folder of the image set to measure")
    private File synthetic = new File("");

    @Parameter(persist = false, style = "directory", label = "Real set", description = "folder of the image set whose "
        + "training split the generator learned from")
    private File real = new File("");

    @Parameter(persist = false, choices = {"validation", "test", "both"}, label = "Held-out split",
        description = "what the generator did not see: validation, test, or both; where hospitals are held out for "
            + "testing, only validation has those of training")
    private String heldout = "validation";

    @Parameter(persist = false, min = "16", label = "Images of each class",
        description = "at most; what there is of held-out images and of half of the training images is the limit")
    private int count = 1000;

    @Parameter(persist = false, label = "Feature spaces",
        description = "all, or some of scattering, random network, grey histogram, power spectrum, edge widths and those of "
            + "other authors: what distances are taken in",
        attrs = {@Attr(name = MORE, value = "Figures"), @Attr(name = SUGGEST, value = "features")})
    private String features = "all";

    @Parameter(persist = false, label = "Seed", description = "the same seed draws the same images",
        attrs = @Attr(name = MORE, value = "Figures"))
    private long seed = 1;

    @Parameter(persist = false, min = "0", label = "Classifier steps", description = "training steps of each of four "
        + "classifiers that learn from synthetic or real images and are tested on held-out ones; 0 trains none",
        attrs = @Attr(name = MORE, value = "Figures"))
    private int steps = 600;

    @Parameter(persist = false, style = "directory", required = false, label = "Output folder",
        description = "folder for page, pictures and figures (CSV, JSON); empty writes none")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Radiograph evaluation")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus plots;

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected void execute(final Progress progress) {
        final ImageSet syntheticSet = ImageSet.read(synthetic.toPath());
        final ImageSet realSet = ImageSet.read(real.toPath());
        final EvaluationSettings settings = EvaluationSettings.standard(Math.min(count,
            SetReader.smallestClass(syntheticSet, realSet.classes())), seed).withSpaces(Extensions.of(plugins, ImageFeatures.class,
            "feature space", ImageFeatures::name).parse(features));
        final boolean written = !output.getPath().isEmpty();
        if (written) {
            writeInto(output.toPath());
        }
        final SetReader reader = new SetReader(new RadiographFiles());
        final List<EvaluatedImage> images = reader.read(syntheticSet, syntheticSet.entries(), syntheticSet.classes(), progress.part(0, 0.05));
        final RealImages references = reader.readReal(realSet, Splitting.heldOut(heldout), realSet.classes(), progress.part(0.05, 0.15));
        final RadiographReport report = measure(images, references, settings, progress.part(0.15, 1));
        if (written) {
            RadiographReportFiles.write(report, synthetic.getName() + " against " + real.getName(), output.toPath());
        }
        table = RadiographReportFiles.table(report);
        plots = RadiographReportFiles.plots(report);
        summary = report.summary();
    }

    private RadiographReport measure(final List<EvaluatedImage> images, final RealImages references,
        final EvaluationSettings settings, final Progress progress)
    {
        try (Torch torch = openTorch()) {
            final List<TransferTrial> trials = steps == 0 ? List.of() : List.of(new ClassifierTrial(steps, torch));
            return new RadiographEvaluator(references, settings.withTrials(trials), progress.part(0, 0.6))
                .measure(images, progress.part(0.6, 1));
        }
    }
}
