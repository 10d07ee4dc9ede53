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
import ij.measure.ResultsTable;
import io.github.bonegen.Progress;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.evaluation.PatientBootstrap;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.ClassifierFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.ClassifiedSet;
import io.github.bonegen.radiograph.classifier.ClassifierReport;
import io.github.bonegen.radiograph.classifier.FractureClassifier;
import io.github.bonegen.radiograph.set.ImageSet;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How well a classifier does on a set. */
@Plugin(type = Command.class, name = "evaluate-fracture-classifier",
    menuPath = "Plugins>BoneGen>Radiograph>Evaluate Fracture Classifier...",
    description = "AUC, sensitivity, specificity and calibration of a fracture classifier on an image set, by image, "
        + "patient, hospital and view; compares two classifiers.",
    attrs = @Attr(name = "no-record"))
public final class EvaluateFractureClassifierCommand extends NetworkCommand {

    @Parameter(persist = false, label = "Image set", style = "directory", description = "folder of an image set")
    private File set = new File("");

    @Parameter(persist = false, label = "Split", choices = {"test", "validation", "train", "all"},
        description = "the part of the set that is classified")
    private String split = "test";

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "classifiers"))
    private String model = "fracture";

    @Parameter(persist = false, required = false, label = "Compare with",
        description = "a second model, compared by DeLong's and McNemar's tests; empty is none",
        attrs = @Attr(name = SUGGEST, value = "classifiers"))
    private String compare = "";

    @Parameter(persist = false, required = false, label = "Detector",
        description = "name of a model, or path of an archive, that finds the fractures for models that look around them; none for others",
        attrs = @Attr(name = SUGGEST, value = "detectors"))
    private String detector = Detectors.STANDARD;

    @Parameter(persist = false, label = "Threshold", min = "0", max = "1",
        description = "operating point: a probability no less is called AFF, or what else the model looks for",
        attrs = @Attr(name = MORE, value = "Figures"))
    private double threshold = 0.5;

    @Parameter(persist = false, label = "Bootstrap draws", min = "100", max = "100000",
        description = "sets of patients drawn for the intervals",
        attrs = @Attr(name = MORE, value = "Figures"))
    private int draws = PatientBootstrap.USUAL_DRAWS;

    @Parameter(persist = false, label = "Seed", description = "the same seed draws the same patients",
        attrs = @Attr(name = MORE, value = "Figures"))
    private long seed = 1;

    @Parameter(persist = false, label = "Write into model card",
        description = "keep the figures as the model's quality")
    private boolean card = false;

    @Parameter(persist = false, required = false, label = "Output folder", style = "directory",
        description = "folder for tables (CSV), figures (JSON) and plots (PNG); empty writes none")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Fracture classifier")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus plots;

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected void execute(final Progress progress) {
        final boolean written = !output.getPath().isEmpty();
        if (written) {
            writeInto(output.toPath());
        }
        final ModelStore store = ModelStore.standard();
        final Model first = store.open(model);
        final ImageSet images = ImageSet.read(set.toPath());
        final ClassPair classes = FractureClassifier.classes(first.card());
        ClassifierReport.check(images, split, classes);
        if (!compare.isEmpty()) {
            final ClassPair others = FractureClassifier.classes(store.open(compare).card());
            require(others.equals(classes), "The models cannot be compared: %s tells %s apart, and %s %s", model, classes, compare, others);
        }
        try (Torch torch = openTorch(); Detectors detectors = Detectors.open(detector, torch);
             FractureClassifier classifier = new FractureClassifier(first, torch, detectors.finder()))
        {
            final Map<String, Object> comparison = new LinkedHashMap<>();
            final ClassifiedSet classified = ClassifiedSet.of(classifier, images, split, new RadiographFiles(), batches(),
                progress.part(0, compare.isEmpty() ? 1 : 0.5));
            leaveOut(LeftOut.of(classified));
            final ClassifierReport report = ClassifierReport.of(classified, threshold, new PatientBootstrap(draws, seed));
            if (!compare.isEmpty()) {
                try (FractureClassifier other = new FractureClassifier(store.open(compare), torch, detectors.finder())) {
                    comparison.putAll(report.comparison(ClassifiedSet.of(other, images, split, new RadiographFiles(), batches(),
                        progress.part(0.5, 1))));
                }
            }
            final ClassifierFiles files = new ClassifierFiles(report, comparison, classifier.notice());
            if (written) {
                files.write(output.toPath());
            }
            if (card) {
                store.replace(model, new Model(first.card().withQuality(report.toMap()), first.weights()));
            }
            table = files.figures();
            plots = files.plots();
            summary = withLeftOut(files.summary());
        }
    }
}
