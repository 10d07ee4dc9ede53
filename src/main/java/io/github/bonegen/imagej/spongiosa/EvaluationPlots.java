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
package io.github.bonegen.imagej.spongiosa;

import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.plot.SliceMontage;
import io.github.bonegen.spongiosa.evaluation.EvaluationReport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.statistics.HistogramDataset;
import org.jfree.data.statistics.HistogramType;

/** Pictures of an evaluation: a histogram of every parameter, and slices of real and generated volumes. */
public final class EvaluationPlots {

    public static final String HISTOGRAMS = "parameters.png";
    public static final String SLICES = "slices.png";

    private static final int TILE_WIDTH = 330;
    private static final int TILE_HEIGHT = 230;
    private static final int COLUMNS = 4;
    private static final int BINS = 24;

    private EvaluationPlots() {
        // Static functions only.
    }

    /**
     * Writes {@value #HISTOGRAMS} and {@value #SLICES}.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written
     */
    public static void write(final EvaluationReport report, final double low, final double high, final Path folder) {
        ImageFiles.savePng(histograms(report), folder.resolve(HISTOGRAMS));
        final SliceMontage montage = new SliceMontage(report.edge(), low, high);
        ImageFiles.savePng(montage.above(Math.min(16, report.count()), report::realVolume, report::syntheticVolume),
            folder.resolve(SLICES));
    }

    private static BufferedImage histograms(final EvaluationReport report) {
        final int count = report.parameters().size();
        final BufferedImage image = new BufferedImage(COLUMNS * TILE_WIDTH, (count
            + COLUMNS - 1) / COLUMNS * TILE_HEIGHT,
            BufferedImage.TYPE_INT_RGB);
        final Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < count; i++) {
            final BufferedImage tile = histogram(report.parameters().get(i).name(), report.values(i))
                .createBufferedImage(TILE_WIDTH, TILE_HEIGHT);
            graphics.drawImage(tile, i % COLUMNS * TILE_WIDTH, i / COLUMNS * TILE_HEIGHT, null);
        }
        graphics.dispose();
        return image;
    }

    private static JFreeChart histogram(final String name, final double[][] values) {
        final double least = Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElse(0);
        final double most = Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElse(1);
        final HistogramDataset bins = new HistogramDataset();
        bins.setType(HistogramType.RELATIVE_FREQUENCY);
        bins.addSeries("real", values[0], BINS, least, Math.max(most, least + 1e-9));
        bins.addSeries("synthetic", values[1], BINS, least, Math.max(most, least + 1e-9));
        final JFreeChart chart = ChartFactory.createHistogram(name, null, null, bins, PlotOrientation.VERTICAL, true,
            false, false);
        final XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(Color.WHITE);
        final XYBarRenderer bars = (XYBarRenderer) plot.getRenderer();
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, new Color(60, 60, 60, 150));
        bars.setSeriesPaint(1, new Color(220, 90, 20, 150));
        return chart;
    }
}
