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
package io.github.bonegen.imagej.plot;

import ij.ImagePlus;
import ij.gui.Plot;
import java.util.List;

/** Measured against asked values: points about the line of agreement. */
public final class AgreementPlot {

    private AgreementPlot() {
        // Static functions only.
    }

    /** One parameter; {@code name} with its unit. */
    public static ImagePlus of(final String name, final double[] asked, final double[] measured) {
        final double least = Math.min(least(asked), least(measured));
        final double most = -Math.min(least(negative(asked)), least(negative(measured)));
        final Plot plot = new Plot("Asked and measured " + name, name + " asked", name + " measured");
        final double margin = 0.05 * (most - least) + 1e-9;
        plot.setLimits(least - margin, most + margin, least - margin, most + margin);
        plot.setColor("gray");
        plot.drawLine(least - margin, least - margin, most + margin, most + margin);
        plot.setColor("blue");
        plot.addPoints(asked, measured, Plot.CIRCLE);
        return plot.getImagePlus();
    }

    /** Several plots of one size as the slices of one image. */
    public static ImagePlus stack(final String title, final List<ImagePlus> plots) {
        final ij.ImageStack stack = new ij.ImageStack();
        plots.forEach(plot -> stack.addSlice(plot.getTitle(), plot.getProcessor().convertToRGB()));
        return new ImagePlus(title, stack);
    }

    private static double least(final double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (final double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double[] negative(final double[] values) {
        final double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }
}
