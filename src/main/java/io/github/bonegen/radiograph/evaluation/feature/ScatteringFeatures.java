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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;

/**
 * Features made by hand: a scattering transform of two orders over four octaves and four directions (after Bruna and
 * Mallat 2013, doi:10.1109/TPAMI.2012.230, with the derivative of a binomial in place of the Morlet wavelet), which
 * says how strong edges are at each scale and direction and how they cluster; the means of 4 x 4 parts of the image,
 * which say what is where; and five percentiles of grey. Cost O(pixels).
 */
@Plugin(type = ImageFeatures.class, priority = Priority.HIGH)
public final class ScatteringFeatures implements ImageFeatures {

    private static final int OCTAVES = 4;
    private static final int DIRECTIONS = 4;
    private static final int PARTS = 4;
    private static final int LEVELS = 1024;
    private static final double[] PERCENTILES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int SECOND_ORDER = OCTAVES * (OCTAVES - 1) / 2 * DIRECTIONS;
    private static final int COUNT = OCTAVES * DIRECTIONS + SECOND_ORDER + PARTS * PARTS + PERCENTILES.length;
    /** Far below what noise leaves of any edge. */
    private static final double FAINT = 1e-5;
    private static final double DIAGONAL = Math.sqrt(0.5);
    private static final double[][] AXES = {{1, 0}, {DIAGONAL, DIAGONAL}, {0, 1}, {-DIAGONAL, DIAGONAL}};

    @Override
    public String name() {
        return "scattering";
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public double[] of(final float[] grey, final int edge) {
        final double[] features = new double[COUNT];
        scatter(new Plane(grey, edge), features);
        final int layout = OCTAVES * DIRECTIONS + SECOND_ORDER;
        parts(grey, edge, features, layout);
        percentiles(grey, features, layout + PARTS * PARTS);
        return features;
    }

    private static void scatter(final Plane image, final double[] features) {
        int next = OCTAVES * DIRECTIONS;
        Plane plane = image;
        for (int octave = 0; octave < OCTAVES; octave++) {
            final List<Plane> edges = plane.edges();
            double all = 0;
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                final double mean = edges.get(direction).mean();
                features[octave * DIRECTIONS + direction] = Math.log(mean + FAINT);
                all += mean;
            }
            next = secondOrder(edges, octave, all / DIRECTIONS, features, next);
            plane = plane.half();
        }
    }

    /** Edges of edges at all coarser scales, by the angle between them, relative to the first order. */
    private static int secondOrder(final List<Plane> first, final int octave, final double mean,
        final double[] features, final int start)
    {
        List<Plane> planes = first;
        int next = start;
        for (int coarser = octave + 1; coarser < OCTAVES; coarser++) {
            planes = planes.stream().map(Plane::half).toList();
            final double[] byAngle = new double[DIRECTIONS];
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                final List<Plane> edges = planes.get(direction).edges();
                for (int other = 0; other < DIRECTIONS; other++) {
                    byAngle[(other - direction + DIRECTIONS) % DIRECTIONS] += edges.get(other).mean() / DIRECTIONS;
                }
            }
            for (final double sum : byAngle) {
                features[next++] = Math.log((sum + FAINT) / (mean + FAINT));
            }
        }
        return next;
    }

    private static void parts(final float[] grey, final int edge, final double[] features, final int start) {
        final int[] counts = new int[PARTS * PARTS];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                final int part = y * PARTS / edge * PARTS + x * PARTS / edge;
                features[start + part] += grey[y * edge + x];
                counts[part]++;
            }
        }
        for (int part = 0; part < counts.length; part++) {
            features[start + part] /= counts[part];
        }
    }

    private static void percentiles(final float[] grey, final double[] features, final int start) {
        final int[] histogram = new int[LEVELS];
        for (final float value : grey) {
            histogram[Math.max(0, Math.min(LEVELS - 1, (int) (value * LEVELS)))]++;
        }
        int below = 0;
        int level = 0;
        for (int i = 0; i < PERCENTILES.length; i++) {
            while (below + histogram[level] < PERCENTILES[i] * grey.length) {
                below += histogram[level++];
            }
            features[start + i] = (level + 0.5) / LEVELS;
        }
    }

    /** A square of values. */
    private record Plane(float[] values, int edge) {

        double mean() {
            double sum = 0;
            for (final float value : values) {
                sum += value;
            }
            return sum / values.length;
        }

        /** Means of 2 x 2. */
        Plane half() {
            final int size = edge / 2;
            final float[] half = new float[size * size];
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    final int corner = 2 * y * edge + 2 * x;
                    half[y * size + x] = (values[corner] + values[corner + 1] + values[corner + edge]
                        + values[corner + edge + 1]) / 4;
                }
            }
            return new Plane(half, size);
        }

        /** How steep the plane is in each direction, by Sobel's filter; the outermost pixels have no neighbours. */
        List<Plane> edges() {
            final int inner = edge - 2;
            final float[] across = new float[inner * inner];
            final float[] down = new float[inner * inner];
            for (int y = 0; y < inner; y++) {
                for (int x = 0; x < inner; x++) {
                    final int at = y * edge + x;
                    final float falling = values[at + 2 * edge + 2] - values[at];
                    final float rising = values[at + 2 * edge] - values[at + 2];
                    across[y * inner + x] = (falling - rising + 2 * (values[at + edge + 2] - values[at + edge])) / 8;
                    down[y * inner + x] = (falling + rising + 2 * (values[at + 2 * edge + 1] - values[at + 1])) / 8;
                }
            }
            final List<Plane> edges = new ArrayList<>();
            Arrays.stream(AXES).forEach(axis -> edges.add(new Plane(steepness(across, down, axis), inner)));
            return edges;
        }

        private static float[] steepness(final float[] across, final float[] down, final double[] axis) {
            final float x = (float) axis[0];
            final float y = (float) axis[1];
            final float[] steepness = new float[across.length];
            for (int i = 0; i < steepness.length; i++) {
                steepness[i] = Math.abs(x * across[i] + y * down[i]);
            }
            return steepness;
        }
    }
}
