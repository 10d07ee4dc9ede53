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

import io.github.bonegen.evaluation.Coverage;
import io.github.bonegen.radiograph.evaluation.HospitalShift;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/** Plots of a radiograph report: in each feature space the Frechet distance of every set, and what it covers. */
final class RadiographPlots {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 320;
    private static final float TITLE = 14;
    /** What stands for 0 on a logarithmic axis. */
    private static final double LEAST = 1e-3;

    private RadiographPlots() {
        // Static functions only.
    }

    /** A row of plots for each feature space, of all classes together. */
    static BufferedImage picture(final RadiographReport report) {
        final List<String> spaces = report.spaces();
        final String scope = report.scopes().get(0);
        final BufferedImage picture = new BufferedImage(2 * WIDTH, spaces.size() * HEIGHT, BufferedImage.TYPE_INT_RGB);
        final Graphics2D graphics = picture.createGraphics();
        for (int row = 0; row < spaces.size(); row++) {
            final String space = spaces.get(row);
            graphics.drawImage(frechet(report, space, scope).createBufferedImage(WIDTH, HEIGHT), 0, row * HEIGHT, null);
            graphics.drawImage(coverage(report, space, scope).createBufferedImage(WIDTH, HEIGHT), WIDTH, row * HEIGHT,
                null);
        }
        graphics.dispose();
        return picture;
    }

    /** Points, because bars on a logarithmic axis begin nowhere. */
    private static JFreeChart frechet(final RadiographReport report, final String space, final String scope) {
        final DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (final SetFigures figures : report.sets(scope)) {
            final double distance = figures.spaces().get(space).frechet();
            data.addValue(Double.isFinite(distance) ? Math.max(LEAST, distance) : null, "Frechet distance",
                figures.set());
        }
        final JFreeChart chart = bars(space + ": Frechet distance", data, false);
        final CategoryPlot plot = chart.getCategoryPlot();
        final LogAxis axis = new LogAxis();
        axis.setNumberFormatOverride(new DecimalFormat("0.###"));
        plot.setRangeAxis(axis);
        plot.setRenderer(new LineAndShapeRenderer(false, true));
        report.shifts().stream().filter(shift -> shift.space().equals(space) && shift.scope().equals(scope))
            .forEach(shift -> {
                axis.setRange(Range.expandToInclude(axis.getRange(), 2 * shift.median()));
                mark(plot, shift);
            });
        return chart;
    }

    private static void mark(final CategoryPlot plot, final HospitalShift shift) {
        final ValueMarker marker = new ValueMarker(shift.median(), Color.DARK_GRAY, new BasicStroke(1.5f));
        marker.setLabel("two hospitals (median)");
        marker.setLabelBackgroundColor(Color.WHITE);
        marker.setLabelAnchor(org.jfree.chart.ui.RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(org.jfree.chart.ui.TextAnchor.BOTTOM_LEFT);
        plot.addRangeMarker(marker);
    }

    private static JFreeChart coverage(final RadiographReport report, final String space, final String scope) {
        final DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (final SetFigures figures : report.sets(scope)) {
            final Coverage coverage = figures.spaces().get(space).coverage();
            data.addValue(coverage.precision(), "precision", figures.set());
            data.addValue(coverage.recall(), "recall", figures.set());
            data.addValue(coverage.density(), "density", figures.set());
            data.addValue(coverage.coverage(), "coverage", figures.set());
        }
        return bars(space + ": precision, recall, density, coverage", data, true);
    }

    private static JFreeChart bars(final String title, final DefaultCategoryDataset data, final boolean legend) {
        final JFreeChart chart = ChartFactory.createBarChart(title, null, null, data,
            org.jfree.chart.plot.PlotOrientation.VERTICAL, legend, false, false);
        chart.getTitle().setFont(chart.getTitle().getFont().deriveFont(TITLE));
        final CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        final BarRenderer renderer = (BarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        return chart;
    }
}
