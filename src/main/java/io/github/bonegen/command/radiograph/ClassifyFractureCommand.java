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
import ij.WindowManager;
import ij.measure.ResultsTable;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.KeepingRunner;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.ShowOutputs;
import io.github.bonegen.imagej.radiograph.ClassificationSession;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.FractureClassifier;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** AFF or NFF, or which of two other labels that a model was trained on. */
@Plugin(type = Command.class, name = "classify-fracture",
    menuPath = "Plugins>BoneGen>Radiograph>Classify Fracture...",
    description = "Probability that a femur fracture is atypical, or a film of another label that the model has learned, with its "
        + "uncertainty and where the evidence is; no diagnostic device.",
    attrs = @Attr(name = "no-record"))
public final class ClassifyFractureCommand extends NetworkCommand {

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private final String disclaimer = FractureClassifier.NOTICE + ". The bundled model has seen simulated femurs only.";

    @Parameter(persist = false, required = false, autoFill = false, label = "Image",
        description = "radiograph: an open image, a file, a folder or an image set")
    private ImagePlus image;

    @Parameter(persist = false, required = false, label = "Folder", style = "directory",
        description = "folder of radiographs, or an image set, to classify instead")
    private File folder = new File("");

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "classifiers"))
    private String model = "fracture";

    @Parameter(persist = false, required = false, label = "Detector",
        description = "name of a model, or path of an archive, that finds the fracture on the whole film; none leaves it out",
        attrs = @Attr(name = SUGGEST, value = "detectors"))
    private String detector = Detectors.STANDARD;

    @Parameter(persist = false, label = "Overlays",
        description = "write each image with the evidence as its overlay beside the output; an open image needs none")
    private boolean overlays = false;

    @Parameter(persist = false, required = false, label = "Output", style = "save", description = "table to write, CSV or .xlsx")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Fracture classification")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus evidence;

    @Parameter(type = ItemIO.OUTPUT)
    private String notice;

    @Override
    protected void execute(final Progress progress) {
        final boolean isFolder = !folder.getPath().isEmpty();
        final ImagePlus radiograph = image == null ? WindowManager.getCurrentImage() : image;
        require(isFolder || radiograph != null, "image is needed: a radiograph, or a folder of them");
        ClassificationSession.checkOutput(output, overlays && (isFolder || !ShowOutputs.isVisible()));
        if (isFolder && overlays) {
            writeInto(output.toPath().toAbsolutePath().getParent());
        }
        try (Torch torch = openTorch(); Detectors detectors = Detectors.open(detector, torch);
             FractureClassifier classifier = new FractureClassifier(ModelStore.standard().open(model), torch, detectors.finder()))
        {
            final ClassificationSession session = new ClassificationSession(classifier, output, overlays);
            final KeepingRunner keeping = keepingBeside(output);
            table = isFolder ? session.folder(folder.toPath(), asked(), keeping, progress) : session.image(radiograph);
            keeping.clear();
            leaveOut(session.leftOut());
            evidence = session.evidence();
            notice = session.notice(table);
        }
    }
}
