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
package io.github.bonegen.radiograph.evaluation.feature;

import org.scijava.plugin.Plugin;

/**
 * How wide edges are spread. An edge is a stretch of a row or column along which grey only rises or only falls, by at least
 * a thirtieth of the scale after smoothing by three pixels; its width in pixels is its height over its steepest step, which is
 * the equivalent width of its line-spread function. Features are five quantiles of the logarithm of width, each edge weighing as
 * much as it is high, and the logarithms of the mean height and of the number of edges a row.
 */
@Plugin(type = ImageFeatures.class)
public final class EdgeFeatures implements ImageFeatures {

    private static final double LEAST_HEIGHT = 1 / 30.0;
    private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int LEVELS = 160;
    private static final double PER_LEVEL = 0.03;

    @Override
    public String name() {
        return "edge widths";
    }

    @Override
    public int count() {
        return QUANTILES.length + 2;
    }

    @Override
    public double[] of(final float[] grey, final int edge) {
        final Edges edges = new Edges();
        final double[] line = new double[edge];
        for (int i = 0; i < edge; i++) {
            for (int k = 0; k < edge; k++) {
                line[k] = grey[i * edge + k];
            }
            edges.addLine(line);
            for (int k = 0; k < edge; k++) {
                line[k] = grey[k * edge + i];
            }
            edges.addLine(line);
        }
        return edges.features(edge);
    }

    /** A histogram of the logarithm of width, weighted by height. */
    private static final class Edges {

        private final double[] weights = new double[LEVELS];
        private double heights;
        private int number;

        void addLine(final double[] line) {
            double last = smoothed(line, 1);
            double start = last;
            double steepest = 0;
            for (int i = 2; i < line.length - 1; i++) {
                final double now = smoothed(line, i);
                final double step = now - last;
                if (step * steepest < 0) {
                    add(Math.abs(last - start), Math.abs(steepest));
                    start = last;
                    steepest = 0;
                }
                if (Math.abs(step) > Math.abs(steepest)) {
                    steepest = step;
                }
                last = now;
            }
            add(Math.abs(last - start), Math.abs(steepest));
        }

        private static double smoothed(final double[] line, final int i) {
            return (line[i - 1] + 2 * line[i] + line[i + 1]) / 4;
        }

        private void add(final double height, final double steepest) {
            if (height >= LEAST_HEIGHT) {
                final int level = (int) (Math.log(height / steepest) / PER_LEVEL);
                weights[Math.max(0, Math.min(LEVELS - 1, level))] += height;
                heights += height;
                number++;
            }
        }

        double[] features(final int edge) {
            final double[] features = new double[QUANTILES.length + 2];
            double below = 0;
            int level = 0;
            for (int i = 0; i < QUANTILES.length && number > 0; i++) {
                while (below + weights[level] < QUANTILES[i] * heights) {
                    below += weights[level++];
                }
                features[i] = (level + (QUANTILES[i] * heights - below) / weights[level]) * PER_LEVEL;
            }
            features[QUANTILES.length] = Math.log(number > 0 ? heights / number : LEAST_HEIGHT);
            features[QUANTILES.length + 1] = Math.log((number + 1.0) / (2 * edge));
            return features;
        }
    }
}
