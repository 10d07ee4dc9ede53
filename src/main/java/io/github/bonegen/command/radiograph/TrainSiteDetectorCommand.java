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
import io.github.bonegen.radiograph.detector.SiteDetectorTraining;
import io.github.bonegen.radiograph.set.ImageSet;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains a network that finds fractures. */
@Plugin(type = Command.class, name = "train-site-detector",
    menuPath = "Plugins>BoneGen>Radiograph>Train Site Detector...",
    description = "Trains a network to find the fracture on whole films of femora, and to say whether there is one; stop "
        + "it when you like and resume later.",
    attrs = @Attr(name = "no-record"))
public final class TrainSiteDetectorCommand extends TrainingCommand {

    @Parameter(persist = false, label = "Image set", style = "directory",
        description = "folder of an image set whose table, or truth.csv, has fracturex and fracturey; the label INTACT is "
            + "a femur without a fracture; the split test is left for measuring")
    private File set = new File("");

    @Parameter(persist = false, label = "Steps", min = "1", description = "at most this many batches",
        attrs = @Attr(name = GROUP, value = HOW_LONG))
    private int steps = 3000;

    @Parameter(persist = false, label = "Channels",
        description = "of the stem and of each block, multiples of 8; the number changes once, where the film is halved",
        attrs = @Attr(name = MORE, value = "Network"))
    private String channels = "16,16,32,32,32";

    @Parameter(persist = false, label = "Batch", min = "2", max = "1024", description = "films a step",
        attrs = @Attr(name = MORE, value = "Training"))
    private int batch = 8;

    @Parameter(persist = false, label = "Rate", min = "0", description = "learning rate",
        attrs = @Attr(name = MORE, value = "Training"))
    private double rate = 2e-3;

    @Parameter(persist = false, label = "Domain", required = false,
        description = "what the films are, in words that the model's card shows; empty counts them",
        attrs = @Attr(name = MORE, value = "Domain"))
    private String domain = "";

    @Parameter(persist = false, label = "Model name", description = "name of the model that is written")
    private String name = "detector";

    @Parameter(persist = false, label = "Run folder", style = "directory",
        description = "folder for checkpoints, losses and the model")
    private File output = new File("detector");

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        ModelStore.checkName(name);
        writeInto(output.toPath());
        final SiteDetectorTraining training = new SiteDetectorTraining(ImageSet.read(set.toPath()), new RadiographFiles(),
            domain, output.toPath());
        try (Torch torch = openTorch()) {
            final Model model = training.run(name, SiteDetectorTraining.settings(new LevelNumbers("channels",
                channels).list(), precision(), rate, batch, steps, seed()), resume(), budget(1), torch,
                TrainingCurves.ifVisible("Training " + name), progress);
            result = "Wrote the model " + name + " into " + output + "; " + model.card().quality();
        }
    }
}
