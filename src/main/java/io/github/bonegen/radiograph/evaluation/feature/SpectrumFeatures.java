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

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.scijava.plugin.Plugin;

/**
 * The radial power spectrum: half the logarithm of the mean power by spatial frequency, in half-octaves from one cycle in 32
 * pixels to one in 2, of the image under a Hann window. Tells noise, blur and texture, whatever their direction.
 */
@Plugin(type = ImageFeatures.class)
public final class SpectrumFeatures implements ImageFeatures {

    private static final int OCTAVES = 4;
    private static final int BANDS = 2 * OCTAVES;
    private static final double LOWEST = 0.5 / (1 << OCTAVES);
    /** Amplitude in shares of the grey scale, below which 8 bits show nothing. */
    private static final double FAINT = 1e-5;

    @Override
    public String name() {
        return "power spectrum";
    }

    @Override
    public int count() {
        return BANDS;
    }

    @Override
    public double[] of(final float[] grey, final int edge) {
        final int size = 2 * Integer.highestOneBit(2 * edge - 1);
        final double[][][] spectrum = transformed(windowed(grey, edge, size), size);
        final double[] power = new double[BANDS];
        final int[] counts = new int[BANDS];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= size / 2; column++) {
                final double frequency = Math.hypot(Math.min(row, size - row), column) / size;
                final int band = (int) Math.floor(2 * Math.log(frequency / LOWEST) / Math.log(2));
                if (band >= 0 && band < BANDS) {
                    final double real = spectrum[column][0][row];
                    final double imaginary = spectrum[column][1][row];
                    power[band] += real * real + imaginary * imaginary;
                    counts[band]++;
                }
            }
        }
        final double[] features = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            features[band] = Math.log(power[band] / counts[band] / ((double) edge * edge) + FAINT * FAINT) / 2;
        }
        return features;
    }

    /** Rows of the image less its mean under the window, with zeros to the size. */
    private static double[][] windowed(final float[] grey, final int edge, final int size) {
        double mean = 0;
        for (final float value : grey) {
            mean += value / grey.length;
        }
        final double[] window = new double[edge];
        for (int i = 0; i < edge; i++) {
            // Of mean square 1, so that white noise keeps its power.
            window[i] = Math.sqrt(2 / 3.0) * (1 - Math.cos(2 * Math.PI * (i + 0.5) / edge));
        }
        final double[][] rows = new double[edge][size];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                rows[y][x] = window[y] * window[x] * (grey[y * edge + x] - mean);
            }
        }
        return rows;
    }

    /** Columns 0 to half of the transform; of each its real and imaginary parts. */
    private static double[][][] transformed(final double[][] rows, final int size) {
        final double[][][] columns = new double[size / 2 + 1][2][size];
        for (int y = 0; y < rows.length; y++) {
            final double[][] row = {rows[y], new double[size]};
            FastFourierTransformer.transformInPlace(row, DftNormalization.STANDARD, TransformType.FORWARD);
            for (int column = 0; column < columns.length; column++) {
                columns[column][0][y] = row[0][column];
                columns[column][1][y] = row[1][column];
            }
        }
        for (final double[][] column : columns) {
            FastFourierTransformer.transformInPlace(column, DftNormalization.STANDARD, TransformType.FORWARD);
        }
        return columns;
    }
}
