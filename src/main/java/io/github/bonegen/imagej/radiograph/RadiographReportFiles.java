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
package io.github.bonegen.imagej.radiograph;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.evaluation.SamplePictures;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import io.github.bonegen.radiograph.evaluation.SpaceFigures;
import io.github.bonegen.radiograph.evaluation.report.ReportFiles;
import io.github.bonegen.radiograph.evaluation.report.ReportPage;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A radiograph report for a user: page, pictures, table. */
public final class RadiographReportFiles {

    public static final String PAGE = "report.html";
    public static final String PLOTS = "plots.png";
    public static final String SUSPECTS = "closest.png";

    private static final int DECIMALS = 4;

    private RadiographReportFiles() {
        // Static functions only.
    }

    /**
     * Writes the page with its pictures, and the figures as CSV and JSON.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written
     */
    public static void write(final RadiographReport report, final String title, final Path folder) {
        final Map<String, String> pictures = new LinkedHashMap<>();
        add(pictures, RadiographPlots.picture(report), folder, PLOTS, "Sets beside each other");
        for (final String label : report.labels()) {
            add(pictures, samples(report.pictures(), label), folder, "samples-" + label + ".png",
                "Samples of " + label);
        }
        add(pictures, RadiographSheet.closest(report.pictures().suspects()), folder, SUSPECTS,
            "Synthetic images above the training images that they resemble most");
        ReportFiles.write(report, folder);
        AtomicFile.writeText(folder.resolve(PAGE), new ReportPage(report, title, pictures).html());
    }

    private static void add(final Map<String, String> pictures, final BufferedImage picture, final Path folder,
        final String file, final String title)
    {
        ImageFiles.savePng(picture, folder.resolve(file));
        pictures.put(file, title);
    }

    private static BufferedImage samples(final SamplePictures pictures, final String label) {
        final List<EvaluatedImage> synthetic = SamplePictures.some(pictures.synthetic(), label, 2 * RadiographSheet.COLUMNS);
        final List<EvaluatedImage> real = SamplePictures.some(pictures.real(), label, 2 * RadiographSheet.COLUMNS);
        return new RadiographSheet().row(label + ", synthetic", synthetic.subList(0, RadiographSheet.COLUMNS))
            .row("", synthetic.subList(RadiographSheet.COLUMNS, 2 * RadiographSheet.COLUMNS))
            .row(label + ", held-out", real.subList(0, RadiographSheet.COLUMNS))
            .row("", real.subList(RadiographSheet.COLUMNS, 2 * RadiographSheet.COLUMNS)).picture();
    }

    /** A row for each set, class and feature space. */
    public static ResultsTable table(final RadiographReport report) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final SetFigures figures : report.sets()) {
            for (final String space : report.spaces()) {
                final SpaceFigures found = figures.spaces().get(space);
                table.addRow();
                table.addValue("Set", figures.set());
                table.addValue("Class", figures.scope());
                table.addValue("Space", space);
                table.addValue("Images", figures.images());
                table.addValue("Frechet distance", found.frechet());
                table.addValue("KID", found.kernel().value());
                table.addValue("KID SE", found.kernel().standardError());
                table.addValue("Precision", found.coverage().precision());
                table.addValue("Recall", found.coverage().recall());
                table.addValue("Density", found.coverage().density());
                table.addValue("Coverage", found.coverage().coverage());
                table.addValue("MS-SSIM", figures.similarity().value());
            }
        }
        return table;
    }

    /** The bars of the report. */
    public static ImagePlus plots(final RadiographReport report) {
        return new ImagePlus("Radiograph evaluation", RadiographPlots.picture(report));
    }
}
