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
package io.github.bonegen.radiograph.classifier.input;

/**
 * What a picture looks like before anything is recognised in it: how bright and how rough it is, and whether its middle
 * is brighter than its rim, as bone on a radiograph is.
 */
public final class PictureFeatures {

    private static final double RIM = 0.1;
    private static final double WHITE = 65535;

    private PictureFeatures() {
        // Static functions only.
    }

    /** Mean, spread, skewness, kurtosis, middle against rim, roughness, and roughness over two pixels. */
    public static double[] of(final float[] grey) {
        final int edge = (int) Math.sqrt(grey.length);
        final float[] standard = standardise(grey);
        double mean = 0;
        double cubes = 0;
        double fourths = 0;
        for (int i = 0; i < grey.length; i++) {
            mean += grey[i];
            final double square = (double) standard[i] * standard[i];
            cubes += square * standard[i];
            fourths += square * square;
        }
        mean /= grey.length;
        double squares = 0;
        for (final float value : grey) {
            squares += (value - mean) * (value - mean);
        }
        return new double[] {mean / WHITE, Math.sqrt(squares / grey.length) / WHITE, cubes / grey.length,
            fourths / grey.length, middleAgainstRim(standard, edge), Math.log(1e-6 + roughness(standard, edge, 1)),
            Math.log(1e-6 + roughness(standard, edge, 2))};
    }

    private static double middleAgainstRim(final float[] standard, final int edge) {
        final int rim = (int) Math.round(RIM * edge);
        double outer = 0;
        int count = 0;
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                if (Math.min(Math.min(x, y), Math.min(edge - 1 - x, edge - 1 - y)) < rim) {
                    outer += standard[y * edge + x];
                    count++;
                }
            }
        }
        // The mean of all is 0, so that the middle's follows from the rim's.
        return -outer / count - outer / (standard.length - count);
    }

    /** Mean absolute difference of pixels some columns apart. */
    private static double roughness(final float[] standard, final int edge, final int apart) {
        double sum = 0;
        for (int y = 0; y < edge; y++) {
            for (int x = apart; x < edge; x++) {
                sum += Math.abs(standard[y * edge + x] - standard[y * edge + x - apart]);
            }
        }
        return sum / (edge * (edge - apart));
    }

    /** Grey values at a mean of 0 and a standard deviation of 1. */
    private static float[] standardise(final float[] grey) {
        double sum = 0;
        double squares = 0;
        for (final float value : grey) {
            sum += value;
            squares += (double) value * value;
        }
        final double mean = sum / grey.length;
        final double deviation = Math.sqrt(Math.max(0, squares / grey.length - mean * mean));
        final float[] standard = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            standard[i] = deviation > 0 ? (float) ((grey[i] - mean) / deviation) : 0;
        }
        return standard;
    }
}
