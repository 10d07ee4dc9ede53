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
import io.github.bonegen.command.TrainingOptions;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.plot.TrainingCurves;
import io.github.bonegen.imagej.radiograph.ClassifierStudyReport;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.ClassifierStudy;
import io.github.bonegen.radiograph.classifier.FractureClassifier;
import io.github.bonegen.radiograph.classifier.LearningImages;
import io.github.bonegen.radiograph.classifier.StudyScale;
import io.github.bonegen.radiograph.generator.RadiographModelKind;
import io.github.bonegen.radiograph.generator.RadiographModels;
import io.github.bonegen.radiograph.generator.Sampling;
import io.github.bonegen.radiograph.generator.SquareSet;
import io.github.bonegen.radiograph.generator.SyntheticSet;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.PhantomSet;
import io.github.bonegen.radiograph.set.PhantomSetPlan;
import io.github.bonegen.radiograph.set.Splitting;
import java.io.File;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** What real and synthetic training images are worth. */
@Plugin(type = Command.class, name = "study-classifier", menuPath = "Plugins>BoneGen>Radiograph>Classifier Study...",
    description = "Trains classifiers on shares of the real images, on synthetic ones and on both, and tests all on "
        + "the same hospitals, which none has seen.",
    attrs = @Attr(name = "no-record"))
public final class StudyClassifierCommand extends NetworkCommand {

    /** The word for no generator. */
    private static final String NONE = "none";

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Scale", choices = {"small", "full"},
        description = "small takes some ten minutes, its figures are rough; full is the experiment and takes hours")
    private String scale = "small";

    @Parameter(persist = false, required = false, label = "Image set", style = "directory",
        description = "folder of an image set with the splits train and test; empty makes phantoms in the output")
    private File set = new File("");

    @Parameter(persist = false, label = "Labels", required = false,
        description = "the two labels of the set to tell apart, separated by a comma, the one to look for first; empty is AFF,NFF "
            + "where the set has both, else the two that it has")
    private String labels = "";

    @Parameter(persist = false, choices = {"crop", "pad", "none"}, label = "Strategy",
        description = "how images of the set become squares of 128 pixels: as those that the generators learned; none "
            + "leaves them as they are")
    private String strategy = "crop";

    @Parameter(persist = false, required = false, label = "GAN",
        description = "model that makes images of both classes, or an image set that one made; none leaves its lines "
            + "out",
        attrs = @Attr(name = SUGGEST, value = "radiograph-models"))
    private String gan = "gan";

    @Parameter(persist = false, required = false, label = "Diffusion", description = "likewise",
        attrs = @Attr(name = SUGGEST, value = "radiograph-models"))
    private String diffusion = "diffusion";

    @Parameter(persist = false, label = "Minutes", min = "0",
        description = "for the training of each classifier; 0 is no limit")
    private double minutes = 0;

    @Parameter(persist = false, label = "Seed", description = "the same seed on the same device finds the same",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private long seed = 1;

    @Parameter(persist = false, label = "Output folder", style = "directory",
        description = "folder for runs, table, figures and plot; a study that was stopped goes on in it")
    private File output = new File("classifier-study");

    @Parameter(type = ItemIO.OUTPUT, label = "Classifier study")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus plot;

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected void execute(final Progress progress) {
        final StudyScale size = "full".equals(scale) ? StudyScale.FULL : StudyScale.SMALL;
        writeInto(output.toPath());
        require(labels.isBlank() || !set.getPath().isEmpty(), "labels=%s needs the set that has them; phantoms are AFF and NFF", labels);
        final ClassPair classes = set.getPath().isEmpty() ? FractureClassifier.FRACTURES
            : LearningImages.classes(ImageSet.read(set.toPath()), labels);
        try (Torch torch = openTorch()) {
            final Map<String, ImageSet> synthetic = new LinkedHashMap<>();
            put(synthetic, "GAN", gan, classes, size, torch, progress.part(0, 0.1));
            put(synthetic, "diffusion", diffusion, classes, size, torch, progress.part(0.1, 0.3));
            final ImageSet films = set.getPath().isEmpty() ? phantoms(size.plan(seed), progress.part(0.3, 0.5))
                : ImageSet.read(set.toPath());
            final ImageSet squares = new SquareSet(films.folder(), strategy, StudyScale.SQUARE, 0)
                .open(new RadiographFiles(), output.toPath().resolve("squares"), progress.part(0.5, 0.55));
            final ClassifierStudyReport report = new ClassifierStudyReport(new ClassifierStudy(size, squares, classes, synthetic,
                new RadiographFiles(), output.toPath(), seed).run(TrainingOptions.budget(minutes), torch,
                TrainingCurves.ifVisible("Classifier study"), progress.part(0.55, 1)),
                Files.exists(films.folder().resolve(PhantomSet.TRUTH)));
            report.write(output.toPath());
            table = report.table();
            plot = report.plot();
            summary = report.words();
        }
    }

    private void put(final Map<String, ImageSet> sets, final String name, final String source, final ClassPair classes,
        final StudyScale size, final Torch torch, final Progress progress)
    {
        if (!source.equals(NONE)) {
            final RadiographModels kinds = new RadiographModels(plugins.createInstancesOfType(RadiographModelKind.class));
            sets.put(name, new SyntheticSet(source, classes.names(), size.synthetic(), Sampling.named("heun", size.samplerSteps(), 1),
                seed).open(kinds, ModelStore.standard(), new RadiographFiles(),
                output.toPath().resolve("made-by-" + name.toLowerCase(Locale.ROOT)), torch, progress));
        }
    }

    private ImageSet phantoms(final PhantomSetPlan plan, final Progress progress) {
        return PhantomSet.readOrWrite(plan, Splitting.byHospital(seed, plan.hospitalNames()),
            output.toPath().resolve("phantoms"), new RadiographFiles(), batches(), progress);
    }
}
