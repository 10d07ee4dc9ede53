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

import ij.gui.Plot;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The losses of a training as a plot; old points are thinned out, so that any number of steps fits. Where steps begin
 * anew, as they do with each fold, so does the line.
 */
final class LossPlot {

    private static final int MOST_POINTS = 2000;
    private static final Color[] COLOURS = {Color.GRAY, Color.BLUE, Color.RED, Color.ORANGE, Color.MAGENTA};

    private final String title;
    private final List<Double> steps = new ArrayList<>();
    private final Map<String, List<Double>> losses = new LinkedHashMap<>();
    private long every = 1;

    LossPlot(final String title) {
        this.title = title;
    }

    void add(final long step, final Map<String, Double> values) {
        if (step % every != 0) {
            return;
        }
        steps.add((double) step);
        values.forEach((name, value) -> losses.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        if (steps.size() > MOST_POINTS) {
            every *= 2;
            thin(steps);
            losses.values().forEach(LossPlot::thin);
        }
    }

    private static void thin(final List<Double> values) {
        for (int i = 0; 2 * i < values.size(); i++) {
            values.set(i, values.get(2 * i));
        }
        values.subList((values.size() + 1) / 2, values.size()).clear();
    }

    int points() {
        return steps.size();
    }

    /** The plot as it is now. */
    Plot plot() {
        final Plot plot = new Plot(title, "step", String.join(", ", losses.keySet()));
        final double[] x = broken(steps);
        int colour = 0;
        for (final List<Double> values : losses.values()) {
            plot.setColor(COLOURS[colour++ % COLOURS.length]);
            plot.addPoints(x, broken(values), Plot.LINE);
        }
        plot.setColor(Color.BLACK);
        plot.addLegend(String.join("\n", losses.keySet()));
        plot.setLimitsToFit(false);
        return plot;
    }

    /** The values of all steps, with a gap before a step that is not after the one before. */
    private double[] broken(final List<Double> values) {
        final DoubleStream.Builder broken = DoubleStream.builder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0 && steps.get(i) <= steps.get(i - 1)) {
                broken.add(Double.NaN);
            }
            broken.add(values.get(i));
        }
        return broken.build().toArray();
    }
}
