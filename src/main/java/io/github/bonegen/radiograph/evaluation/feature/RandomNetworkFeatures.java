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

import java.util.Random;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;

/**
 * Features of a convolutional network that was never trained: three rectified convolutions of stride 2 with random
 * weights from a fixed seed, whose second and third are averaged over the image. Random networks tell textures apart
 * without having been taught which (Saxe et al. 2011; Gilbert et al. 2017, arXiv:1705.08664). The first kernels sum to
 * zero, so that grey levels alone say nothing: they are another space's. Cost about 350 multiplications a pixel.
 */
@Plugin(type = ImageFeatures.class, priority = Priority.NORMAL + 1)
public final class RandomNetworkFeatures implements ImageFeatures {

    private static final long SEED = 20_260_101;
    private static final int FIRST = 12;
    private static final int SECOND = 24;
    private static final int THIRD = 40;
    private static final int WIDE = 5;
    private static final int NARROW = 3;
    private static final double FAINT = 1e-5;

    private final Layer first;
    private final Layer second;
    private final Layer third;

    public RandomNetworkFeatures() {
        // Of Java's generators, the one whose normal numbers are specified for all time.
        final Random random = new Random(SEED);
        first = Layer.random(1, FIRST, WIDE, random).withoutMeans();
        second = Layer.random(FIRST, SECOND, NARROW, random);
        third = Layer.random(SECOND, THIRD, NARROW, random);
    }

    @Override
    public String name() {
        return "random network";
    }

    @Override
    public int count() {
        return SECOND + THIRD;
    }

    @Override
    public double[] of(final float[] grey, final int edge) {
        final int half = Layer.edgeAfter(edge, WIDE);
        final int quarter = Layer.edgeAfter(half, NARROW);
        final float[][] shallow = second.apply(first.apply(new float[][] {grey}, edge), half);
        final float[][] deep = third.apply(shallow, quarter);
        final double[] features = new double[count()];
        for (int i = 0; i < features.length; i++) {
            features[i] = Math.log(mean(i < SECOND ? shallow[i] : deep[i - SECOND]) + FAINT);
        }
        return features;
    }

    private static double mean(final float[] values) {
        double sum = 0;
        for (final float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** A rectified convolution of stride 2 where the kernel fits; weights by output, input, row and column. */
    private record Layer(int inputs, int outputs, int kernel, float[] weights) {

        static Layer random(final int inputs, final int outputs, final int kernel, final Random random) {
            final float[] weights = new float[inputs * outputs * kernel * kernel];
            // Keeps the spread of values from layer to layer (He et al. 2015, arXiv:1502.01852).
            final double scale = Math.sqrt(2.0 / (inputs * kernel * kernel));
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (scale * random.nextGaussian());
            }
            return new Layer(inputs, outputs, kernel, weights);
        }

        Layer withoutMeans() {
            final float[] centred = weights.clone();
            final int size = kernel * kernel;
            for (int begin = 0; begin < centred.length; begin += size) {
                double sum = 0;
                for (int i = begin; i < begin + size; i++) {
                    sum += centred[i];
                }
                for (int i = begin; i < begin + size; i++) {
                    centred[i] -= (float) (sum / size);
                }
            }
            return new Layer(inputs, outputs, kernel, centred);
        }

        static int edgeAfter(final int edge, final int kernel) {
            return (edge - kernel) / 2 + 1;
        }

        float[][] apply(final float[][] planes, final int edge) {
            final int size = edgeAfter(edge, kernel);
            final float[][][] columns = new float[inputs][][];
            for (int input = 0; input < inputs; input++) {
                columns[input] = columns(planes[input], edge);
            }
            final float[][] results = new float[outputs][size * size];
            for (int output = 0; output < outputs; output++) {
                for (int input = 0; input < inputs; input++) {
                    add(columns[input], edge, (output * inputs + input) * kernel * kernel, results[output], size);
                }
                rectify(results[output]);
            }
            return results;
        }

        /** Even and odd columns apart, so that what a stride of 2 passes over lies side by side. */
        private static float[][] columns(final float[] plane, final int edge) {
            final int half = (edge + 1) / 2;
            final float[][] columns = new float[2][edge * half];
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++) {
                    columns[x & 1][y * half + x / 2] = plane[y * edge + x];
                }
            }
            return columns;
        }

        private void add(final float[][] columns, final int edge, final int offset, final float[] result,
            final int size)
        {
            final int half = (edge + 1) / 2;
            for (int y = 0; y < size; y++) {
                for (int v = 0; v < kernel; v++) {
                    for (int u = 0; u < kernel; u++) {
                        add(columns[u & 1], (2 * y + v) * half + u / 2, weights[offset + v * kernel + u], result,
                            y * size, size);
                    }
                }
            }
        }

        private static void add(final float[] from, final int start, final float weight, final float[] to,
            final int target, final int count)
        {
            for (int x = 0; x < count; x++) {
                to[target + x] += weight * from[start + x];
            }
        }

        private static void rectify(final float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(0, values[i]);
            }
        }
    }
}
