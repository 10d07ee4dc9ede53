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
import io.github.bonegen.Extensions;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.RadiographEvaluator;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import io.github.bonegen.radiograph.evaluation.films.FilmComparison;
import io.github.bonegen.radiograph.evaluation.films.FilmFolder;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Measures how far a folder of films lies from a folder of real ones. */
@Plugin(type = Command.class, name = "compare-films", menuPath = "Plugins>BoneGen>Radiograph>Compare Films...",
    description = "How far a folder of radiographs lies from one of real ones, beside halves of the real ones; without labels.",
    attrs = @Attr(name = "no-record"))
public final class CompareFilmsCommand extends BoneGenCommand {

    private static final int DECIMALS = 4;

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, style = "directory", label = "Films", description = "folder of the films to measure")
    private File films = new File("");

    @Parameter(persist = false, style = "directory", label = "Real films", description = "folder of real films of the same views")
    private File real = new File("");

    @Parameter(persist = false, min = "32", max = "2048", label = "Size (pixels)",
        description = "every film is padded with black to a square and resized to this, 32 to 2048")
    private int size = 256;

    @Parameter(persist = false, label = "Feature spaces",
        description = "all, or some of scattering, random network, grey histogram, power spectrum, edge widths and those of other authors",
        attrs = {@Attr(name = MORE, value = "Figures"), @Attr(name = SUGGEST, value = "features")})
    private String features = "all";

    @Parameter(persist = false, label = "Seed", description = "of the halves of the real films",
        attrs = @Attr(name = MORE, value = "Figures"))
    private long seed = 1;

    @Parameter(persist = false, required = false, style = "save", label = "Output",
        description = "table of the figures, CSV or .xlsx; empty only shows them")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Film comparison")
    private ResultsTable table;

    @Override
    protected void execute(final Progress progress) {
        require(size >= RadiographEvaluator.LEAST_EDGE && size <= 2048, "size=%d is out of range; accepted is %d to 2048 pixels",
            size, RadiographEvaluator.LEAST_EDGE);
        final boolean written = !output.getPath().isEmpty();
        if (written) {
            AtomicFile.checkWritable(output.toPath());
        }
        final List<ImageFeatures> spaces = Extensions.of(plugins, ImageFeatures.class, "feature space", ImageFeatures::name)
            .parse(features);
        final FilmFolder reader = new FilmFolder(new RadiographFiles(), size);
        final List<EvaluatedImage> compared = reader.read(films.toPath(), progress.part(0, 0.4));
        final List<EvaluatedImage> reference = reader.read(real.toPath(), progress.part(0.4, 0.8));
        table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final ImageFeatures space : spaces) {
            addRow(FilmComparison.of(space, compared, reference, seed, progress.part(0.8, 1)));
        }
        if (written) {
            Tables.save(table, output.toPath());
        }
    }

    private void addRow(final FilmComparison found) {
        table.addRow();
        table.addValue("Space", found.space());
        table.addValue("Films", found.films());
        table.addValue("Real films", found.real());
        table.addValue("Energy distance", found.distance());
        table.addValue("Real halves", found.halves());
        table.addValue("Real halves SD", found.halvesDeviation());
        table.addValue("KID", found.kernel().value());
        table.addValue("KID SE", found.kernel().standardError());
    }
}
