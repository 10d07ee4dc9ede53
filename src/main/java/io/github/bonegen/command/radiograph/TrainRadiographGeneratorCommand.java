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

import io.github.bonegen.Progress;
import io.github.bonegen.UniqueNames;
import io.github.bonegen.command.TrainingCommand;
import io.github.bonegen.command.TrainingOptions;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.RadiographTrainingView;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.generator.GanBeginning;
import io.github.bonegen.radiograph.generator.GanMethod;
import io.github.bonegen.radiograph.generator.RadiographClass;
import io.github.bonegen.radiograph.generator.SquareSet;
import io.github.bonegen.radiograph.generator.TrainingImages;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.training.RadiographKinds;
import io.github.bonegen.radiograph.training.RadiographTrainingOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Trains a generator of radiographs from an image set. */
@Plugin(type = Command.class, name = "train-radiograph-generator",
    menuPath = "Plugins>BoneGen>Radiograph>Train Radiograph Generator...",
    description = "Trains a GAN or a diffusion model from an image set; stop it when you like and resume later.",
    attrs = @Attr(name = "no-record"))
public final class TrainRadiographGeneratorCommand extends TrainingCommand {

    private static final String TOGETHER = "together";
    private static final String APART = "apart";
    private static final List<String> VIEWS = Stream.of(View.values()).map(View::title).toList();

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Image set", style = "directory", description = "folder of an image set; its "
        + "training split is learned")
    private File set = new File("");

    @Parameter(persist = false, label = "Labels", required = false,
        description = "labels of the set to learn, separated by commas; empty is AFF and NFF where the set has both, else all")
    private String labels = "";

    @Parameter(persist = false, label = "Method",
        description = "gan, a progressive Wasserstein GAN; diffusion; decoder, of principal components for a GAN to begin "
            + "with; or a method of another author", attrs = @Attr(name = SUGGEST, value = "radiograph-method"))
    private String method = "diffusion";

    @Parameter(persist = false, label = "Conditional", description = "one model that is told the class; otherwise one "
        + "model a class, each in a folder of its own with its share of the time")
    private boolean conditional = true;

    @Parameter(persist = false, label = "Views", choices = {TOGETHER, APART},
        description = "apart: the model is told the view, AP or lateral, too, and makes the one that is asked for; each "
            + "class is drawn as often in either")
    private String views = TOGETHER;

    @Parameter(persist = false, label = "Size (pixels)", choices = {"64", "96", "128", "256"},
        description = "edge of the images in pixels; the GAN cannot make 96")
    private String size = "128";

    @Parameter(persist = false, label = "Strategy", choices = {"pad", "crop", "multiscale", "none"},
        description = "how "
        + "images of any size become squares, as in Prepare Image Set; none for a set that is prepared already")
    private String strategy = "pad";

    @Parameter(persist = false, label = "Pixel size (mm)", min = "0", max = "10", description = "of the squares that the "
        + "strategy makes; 0 leaves it to the strategy, as in Prepare Image Set")
    private double mm = 0;

    @Parameter(persist = false, label = "Run folder", style = "directory",
        description = "folder for checkpoints, losses, samples and the model")
    private File output = new File("");

    @Parameter(persist = false, label = "Model name", description = "name of the model that is written; of one model a "
        + "class, the label is appended")
    private String name = "radiographs";

    @Parameter(persist = false, label = "Source", required = false,
        description = "what the images are, for the model's card; empty names the set's folder",
        attrs = @Attr(name = MORE, value = "Model card"))
    private String source = "";

    @Parameter(persist = false, label = "Channels", description = "one number a level, the GAN's from 4 pixels up, the "
        + "U-Net's from the finest down in multiples of 16; auto fits the size",
        attrs = @Attr(name = MORE, value = "Network"))
    private String channels = "auto";

    @Parameter(persist = false, label = "Batch",
        description = "images a step; of the GAN, one number for all levels, or one a level",
        attrs = @Attr(name = MORE, value = "Training"))
    private String batch = "8";

    @Parameter(persist = false, label = "Growth steps",
        description = "GAN and decoder: steps of each phase before full size; one number for all levels, or one a level but "
            + "the last; auto is 500 from chance, and none with a model to begin with",
        attrs = @Attr(name = MORE, value = "Training"))
    private String growth = "auto";

    @Parameter(persist = false, label = "Steps", min = "1", max = "10000000",
        description = "steps in all; of the GAN, at full size",
        attrs = @Attr(name = GROUP, value = HOW_LONG))
    private int steps = 50_000;

    @Parameter(persist = false, label = "Learning rate", min = "0",
        description = "of the U-Net, the GAN's generator or the decoder; 0 is 5e-4, 1.5e-3 and 1e-2",
        attrs = @Attr(name = MORE, value = "Training"))
    private double rate = 0;

    @Parameter(persist = false, label = "Critic rate", min = "0", description = "learning rate of the GAN's critic",
        attrs = @Attr(name = MORE, value = "Training"))
    private double criticrate = GanMethod.CRITIC_RATE;

    @Parameter(persist = false, label = "Begin with", required = false, description = "name or archive of "
        + "a model to begin with instead of chance: a GAN with a decoder or another GAN, whose channels it takes; diffusion "
        + "with a diffusion model, such as the bundled one",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private String start = "";

    @Parameter(persist = false, label = "Critic of", style = "directory", required = false,
        description = "with a model to "
        + "begin with: run folder of a GAN on the same images, whose critic goes on; empty for a new critic",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private File critic = new File("");

    @Parameter(persist = false, label = "Critic first", min = "0", max = "10000000",
        description = "with a model to begin with: steps in which the critic alone learns",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private int criticfirst = 200;

    @Parameter(persist = false, label = "Imitation", min = "0", description = "with a decoder to begin with: weight of "
        + "staying like the training images; 0 is none",
        attrs = @Attr(name = MORE, value = "Beginning"))
    private double imitation = 0;

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        final int edge = Integer.parseInt(size);
        final TrainingMethod<TrainingImages> learner = learner(edge);
        require(!output.getPath().isEmpty(), "output is empty; accepted is a folder for the run");
        writeInto(output.toPath());
        final List<String> learned = ImageSet.read(set.toPath()).classes(labels);
        final RadiographFiles files = new RadiographFiles();
        final TrainingImages images = new TrainingImages(new SquareSet(set.toPath(), strategy, edge, mm).open(files,
            output.toPath().resolve("set"), progress), files, edge,
            RadiographClass.of(learned, views.equals(APART) ? VIEWS : List.of()),
            source.isEmpty() ? set.getName() : source);
        final List<Run> runs = runs(images, learner);
        runs.forEach(run -> run.training.check(run.name, resume()));
        try (Torch torch = openTorch()) {
            for (int i = 0; i < runs.size(); i++) {
                final Run run = runs.get(i);
                run.training.run(run.name, resume(), budget(runs.size()), torch,
                    new RadiographTrainingView("Training " + run.name, run.folder),
                    progress.part((double) i / runs.size(), (i + 1.0) / runs.size()));
            }
        }
        result = "Wrote " + (conditional ? "the model " + name : "one model a class") + " into " + output;
    }

    /** One of the trainings that a command comes to. */
    private record Run(ModelTraining<TrainingImages> training, String name, Path folder) { }

    private List<Run> runs(final TrainingImages images, final TrainingMethod<TrainingImages> learner) {
        if (conditional) {
            return List.of(new Run(new ModelTraining<>(images, learner, output.toPath()), name, output.toPath()));
        }
        final UniqueNames names = new UniqueNames();
        return images.labels().stream().map(label -> {
            final String own = names.of(label.toLowerCase(Locale.ROOT), "");
            final Path folder = output.toPath().resolve(own);
            return new Run(new ModelTraining<>(images.only(label), learner, folder), name + "-" + own, folder);
        }).toList();
    }

    private TrainingMethod<TrainingImages> learner(final int edge) {
        require(start.isBlank() || !method.equals("decoder") && conditional,
            "start=%s is for method=gan and method=diffusion with conditional=true; leave it out for other trainings", start);
        require(imitation == 0 || !start.isBlank() && method.equals("gan"),
            "imitation=%s needs a decoder for a GAN to begin with; name one with start, or leave imitation out", imitation);
        require(critic.getPath().isEmpty() || !start.isBlank() && method.equals("gan"),
            "critic=%s needs a model for a GAN to begin with; name one with start, or leave critic out", critic);
        final RadiographTrainingOptions options = new RadiographTrainingOptions(edge, channels, batch, growth, steps,
            precision(), seed()).withRates(rate, criticrate);
        return RadiographKinds.of(plugins).trainings().byName(method).method(start.isBlank() ? options
            : options.with(new GanBeginning(ModelStore.standard().open(start), TrainingOptions.critic(critic),
                criticfirst, imitation)));
    }
}
