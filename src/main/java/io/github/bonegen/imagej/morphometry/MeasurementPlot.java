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
package io.github.bonegen.imagej.morphometry;

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** A summary of measured images: bars of Tb.Th and Tb.Sp with their standard deviations, and of BV/TV. */
public final class MeasurementPlot {

    private static final int HEIGHT = 600;
    private static final int LEAST_WIDTH = 500;
    private static final int WIDTH_OF_IMAGE = 60;

    private MeasurementPlot() {
        // Static functions only.
    }

    /** @throws InvalidInputException if none of the three was measured */
    public static ImagePlus of(final List<MeasuredImage> images) {
        final CombinedDomainCategoryPlot plot = new CombinedDomainCategoryPlot(new CategoryAxis());
        plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        add(plot, images, new StatisticalBarRenderer(), "Mean and standard deviation", "Tb.Th Mean", "Tb.Sp Mean");
        // One number an image: a bar of statistics would draw a deviation of nothing.
        final BarRenderer plain = new BarRenderer();
        plain.setBarPainter(new StandardBarPainter());
        plain.setShadowVisible(false);
        add(plot, images, plain, "Volume fraction", "BV/TV");
        InvalidInputException.require(!plot.getSubplots().isEmpty(),
            "Nothing to plot; a plot needs one of the metrics bvtv, tbth, tbsp");
        final JFreeChart chart = new JFreeChart("Trabecular bone", plot);
        final BufferedImage picture = chart.createBufferedImage(Math.max(LEAST_WIDTH, WIDTH_OF_IMAGE * images.size()),
            HEIGHT);
        return new ImagePlus("Trabecular bone plot", picture);
    }

    private static void add(final CombinedDomainCategoryPlot plot, final List<MeasuredImage> images,
        final CategoryItemRenderer renderer, final String title, final String... columns)
    {
        final DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
        String label = title;
        for (final MeasuredImage image : images) {
            for (final String column : columns) {
                for (final var entry : image.measured().values().entrySet()) {
                    if (entry.getKey().equals(column) || entry.getKey().startsWith(column + " (")) {
                        final double deviation = image.measured().values()
                            .getOrDefault(entry.getKey().replace(" Mean", " Std Dev"), 0.0);
                        data.add(entry.getValue().doubleValue(), column.contains("Mean") ? deviation : 0.0, column,
                            image.title());
                        label = title + entry.getKey().substring(column.length());
                    }
                }
            }
        }
        if (data.getRowCount() > 0) {
            plot.add(new CategoryPlot(data, null, new NumberAxis(label), renderer));
        }
    }
}
