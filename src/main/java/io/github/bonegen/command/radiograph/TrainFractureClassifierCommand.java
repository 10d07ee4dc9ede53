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
import io.github.bonegen.command.TrainingCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.plot.TrainingCurves;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.model.training.LevelNumbers;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.radiograph.classifier.ClassifierTraining;
import io.github.bonegen.radiograph.classifier.FoldTraining;
import io.github.bonegen.radiograph.classifier.LabelledImage;
import io.github.bonegen.radiograph.classifier.LearningImages;
import io.github.bonegen.radiograph.classifier.LearningMaterial;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains an ensemble that tells AFF from NFF, or two other labels of a set apart. */
@Plugin(type = Command.class, name = "train-fracture-classifier",
    menuPath = "Plugins>BoneGen>Radiograph>Train Fracture Classifier...",
    description = "Trains networks to tell atypical from normal femur fractures, or two other labels apart, one a fold of "
        + "patients; stop it when you like and resume later.",
    attrs = @Attr(name = "no-record"))
public final class TrainFractureClassifierCommand extends TrainingCommand {

    @Parameter(persist = false, label = "Image set", style = "directory",
        description = "folder of an image set, real or synthetic; what its table calls test is left alone")
    private File set = new File("");

    @Parameter(persist = false, label = "Labels", required = false,
        description = "the two labels to tell apart, separated by a comma, the one to look for first; empty is AFF,NFF where the "
            + "set has both, else the two that it has")
    private String labels = "";

    @Parameter(persist = false, label = "Synthetic set", style = "directory", required = false,
        description = "folder of an image set whose images join the training images of every fold; empty is none")
    private File synthetic = new File("");

    @Parameter(persist = false, label = "Synthetic share", min = "0", max = "1",
        description = "share of synthetic images in a batch where there are some")
    private double syntheticshare = 0.5;

    @Parameter(persist = false, label = "Folds", min = "2", max = "20",
        description = "folds of patients; each is held out from one network of the ensemble",
        attrs = @Attr(name = MORE, value = "Training"))
    private int folds = 3;

    @Parameter(persist = false, label = "Strategy", choices = {"site", "crop", "pad"},
        description = "what the network sees: a square around the fracture, a square around the shaft, or the whole image")
    private String strategy = "site";

    @Parameter(persist = false, label = "Size (pixels)", min = "32", max = "1024",
        description = "edge of what the network sees in pixels, a multiple of 8")
    private int size = 192;

    @Parameter(persist = false, label = "Pixel size (mm)", min = "0", max = "10",
        description = "size of a pixel of what the network sees; 0 makes the whole image fit with pad, and is 1 mm otherwise")
    private double mm = 0;

    @Parameter(persist = false, required = false, label = "Detector",
        description = "name of a model, or path of an archive, that finds the fractures for site, here and whenever the model is used; "
            + "none takes the places that the set gives",
        attrs = @Attr(name = SUGGEST, value = "detectors"))
    private String detector = Detectors.STANDARD;

    @Parameter(persist = false, label = "Channels",
        description = "of the stem and of each block, multiples of 8; a block that changes the number halves the image",
        attrs = @Attr(name = MORE, value = "Network"))
    private String channels = "8,16,32,64,64";

    @Parameter(persist = false, label = "Batch", min = "2", max = "1024", description = "images a step",
        attrs = @Attr(name = MORE, value = "Training"))
    private int batch = 16;

    @Parameter(persist = false, label = "Rounds", min = "1",
        description = "at most this many times as many images as the set holds, for each fold",
        attrs = @Attr(name = MORE, value = "Training"))
    private int rounds = 60;

    @Parameter(persist = false, label = "Patience", min = "1",
        description = "a fold ends after this many rounds without a better AUC of the patients held out",
        attrs = @Attr(name = MORE, value = "Training"))
    private int patience = 10;

    @Parameter(persist = false, label = "Rate", min = "0", description = "learning rate",
        attrs = @Attr(name = MORE, value = "Training"))
    private double rate = 2e-3;

    @Parameter(persist = false, label = "Domain", required = false,
        description = "what the images are, in words that every answer of the classifier shows; empty counts them",
        attrs = @Attr(name = MORE, value = "Domain"))
    private String domain = "";

    @Parameter(persist = false, label = "Model name", description = "name of the model that is written")
    private String name = "classifier";

    @Parameter(persist = false, label = "Run folder", style = "directory",
        description = "folder for checkpoints, curves and the model")
    private File output = new File("classifier");

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        ModelStore.checkName(name);
        writeInto(output.toPath());
        final InputFormat format = new InputFormat(strategy, size, mm);
        final LearningImages images = new LearningImages(set.toPath(), synthetic.getPath().isEmpty() ? null
            : synthetic.toPath(), labels);
        images.check(folds, seed());
        try (Torch torch = openTorch(); Detectors detectors = Detectors.open(format.isAroundFracture() ? detector : Detectors.NONE, torch)) {
            final LabelledImage.Reading reading = new LabelledImage.Reading(format, new RadiographFiles(), detectors.finder());
            final LearningMaterial material = images.read(domain, reading, progress.part(0, 0.12));
            final Model model = new ClassifierTraining(settings(material.images().size() + material.synthetic().size()), format,
                material, folds, output.toPath()).run(name, resume(), budget(1), torch,
                TrainingCurves.ifVisible("Training " + name), progress.part(0.12, 1));
            result = "Wrote the model " + name + " into " + output + "; " + model.card().quality();
        }
    }

    private FoldTraining.Settings settings(final int images) {
        return new FoldTraining.Settings(new ResidualArchitecture(new LevelNumbers("channels", channels).list()), precision(), rate,
            batch, Math.max(1, images / batch), rounds, patience, syntheticshare, seed());
    }
}
