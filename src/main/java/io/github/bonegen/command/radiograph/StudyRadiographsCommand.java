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
import io.github.bonegen.Progress;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.GeneratorStudyReport;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.PhantomSet;
import io.github.bonegen.radiograph.set.Splitting;
import io.github.bonegen.radiograph.study.GeneratorStudy;
import io.github.bonegen.radiograph.study.StudyCell;
import io.github.bonegen.radiograph.study.StudySize;
import io.github.bonegen.radiograph.training.RadiographKinds;
import io.github.bonegen.radiograph.training.RadiographTrainingKind;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** GAN against diffusion, conditional against one model a class, three strategies. */
@Plugin(type = Command.class, name = "study-radiographs", menuPath = "Plugins>BoneGen>Radiograph>Generator Study...",
    description = "Trains GANs and diffusion models, conditional and one a class, on images brought to one size in three "
    + "ways, for the same time each, and measures what they make.",
    attrs = @Attr(name = "no-record"))
public final class StudyRadiographsCommand extends NetworkCommand {

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Scale", choices = {"small", "medium", "full"},
        description = "small rehearses in minutes; medium is half a day, full is the experiment, a day on a processor")
    private String scale = "small";

    @Parameter(persist = false, required = false, label = "Image set", style = "directory",
        description = "folder of an image set of any sizes; empty makes phantoms in the output")
    private File set = new File("");

    @Parameter(persist = false, label = "Strategy", choices = {"all", "pad", "crop", "multiscale"},
        description = "how images become squares")
    private String strategy = "all";

    @Parameter(persist = false, label = "Methods",
        description = "all, or some of gan, diffusion and those of other authors, separated by commas",
        attrs = @Attr(name = SUGGEST, value = "methods"))
    private String methods = String.join(",", StudyCell.METHODS);

    @Parameter(persist = false, label = "Minutes", min = "0",
        description = "of training for each combination; 0 is as much as the scale gives")
    private double minutes = 0;

    @Parameter(persist = false, label = "Seed", description = "seed of phantoms, trainings and images",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private long seed = 1;

    @Parameter(persist = false, label = "Output folder", style = "directory",
        description = "folder for runs, table and plot; a study that was stopped goes on in it")
    private File output = new File("radiograph-study");

    @Parameter(type = ItemIO.OUTPUT, label = "Generator study")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus plot;

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected void execute(final Progress progress) {
        final StudySize size = StudySize.named(scale);
        final RadiographKinds kinds = RadiographKinds.of(plugins);
        final List<String> named = kinds.trainings().parse(methods).stream().map(RadiographTrainingKind::name).toList();
        writeInto(output.toPath());
        final ImageSet images = set.getPath().isEmpty()
            ? PhantomSet.readOrWrite(size.plan(seed), Splitting.byPatient(seed), output.toPath().resolve("phantoms"),
                new RadiographFiles(), batches(), progress.part(0, 0.05))
            : ImageSet.read(set.toPath());
        final List<StudyCell> cells = StudyCell.all(named).stream()
            .filter(cell -> strategy.equals("all") || strategy.equals(cell.strategy())).toList();
        try (Torch torch = openTorch()) {
            final GeneratorStudyReport report = new GeneratorStudyReport(new GeneratorStudy(size, kinds, images,
                new RadiographFiles(), output.toPath(), seed).run(cells, minutes == 0 ? size.minutes() : minutes, torch,
                progress.part(0.05, 1)), Files.exists(images.folder().resolve(PhantomSet.TRUTH)));
            report.write(output.toPath());
            table = report.table();
            plot = report.plot();
            summary = report.words();
        }
    }
}
