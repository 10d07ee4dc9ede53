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
package io.github.bonegen.radiograph.generator;

import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.training.PairSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Images and latents that say what is on them: their scores on the principal components of all images, seen coarsely.
 * In each class, the scores of a component are spread as the numbers of a random latent are, by their ranks, so that a
 * network which has learned to make images of these latents makes some of random ones too.
 */
final class PrincipalLatents implements PairSource {

    /** Edge of the coarse images, in pixels. */
    private static final int COARSE = 32;

    private final TrainingImages images;
    private final int numbers;

    /** By class and image: as many numbers as there are components. */
    private final List<double[][]> latents = new ArrayList<>();

    /**
     * Finds the components.
     *
     * @param images of an edge that is a multiple of {@value #COARSE} pixels
     * @param numbers of components
     */
    PrincipalLatents(final TrainingImages images, final int numbers) {
        this.images = images;
        this.numbers = numbers;
        final List<double[][]> coarse = new ArrayList<>();
        for (int label = 0; label < images.classes(); label++) {
            final int own = label;
            coarse.add(IntStream.range(0, images.count(label)).mapToObj(i -> coarse(images.pixels(own, i)))
                .toArray(double[][]::new));
        }
        final RealMatrix components = components(coarse.stream().flatMap(Arrays::stream).toArray(double[][]::new));
        coarse.forEach(own -> latents.add(spread(new Array2DRowRealMatrix(own, false).multiply(components).getData())));
    }

    private double[] coarse(final float[] pixels) {
        final int edge = images.size();
        final int block = edge / COARSE;
        final double[] means = new double[COARSE * COARSE];
        for (int p = 0; p < pixels.length; p++) {
            means[p / edge / block * COARSE + p % edge / block] += pixels[p] / (block * block);
        }
        return means;
    }

    /** The components of the largest variance, as columns. */
    private RealMatrix components(final double[][] rows) {
        final double[] mean = new double[COARSE * COARSE];
        for (final double[] row : rows) {
            for (int p = 0; p < mean.length; p++) {
                mean[p] += row[p] / rows.length;
            }
        }
        final RealMatrix centred = new Array2DRowRealMatrix(rows).copy();
        for (int i = 0; i < rows.length; i++) {
            for (int p = 0; p < mean.length; p++) {
                centred.addToEntry(i, p, -mean[p]);
            }
        }
        final RealMatrix scatter = centred.transpose().multiply(centred);
        // The decomposition does not converge on variances of zero; a sphere added to all changes no direction.
        final double sphere = scatter.getTrace() / mean.length;
        final RealMatrix directions = new EigenDecomposition(
            scatter.add(MatrixUtils.createRealIdentityMatrix(mean.length).scalarMultiply(sphere))).getV()
            .getSubMatrix(0, mean.length - 1, 0, numbers - 1);
        for (int k = 0; k < numbers; k++) {
            directions.setColumnVector(k, upright(directions.getColumnVector(k)));
        }
        return directions;
    }

    /** A direction, of the two that are as good, that does not depend on rounding. */
    private static RealVector upright(final RealVector direction) {
        final double least = direction.getMinValue();
        return direction.getMaxValue() < -least ? direction.mapMultiply(-1) : direction;
    }

    /** Gives the scores of each component the quantiles of a random latent's numbers. */
    private double[][] spread(final double[][] scores) {
        final NormalDistribution numbersOfLatents = new NormalDistribution(0, 1 / Math.sqrt(numbers));
        final double[][] spread = new double[scores.length][numbers];
        for (int k = 0; k < numbers; k++) {
            final int component = k;
            final List<Integer> ranked = IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i][component])).toList();
            for (int rank = 0; rank < ranked.size(); rank++) {
                spread[ranked.get(rank)][k] = numbersOfLatents.inverseCumulativeProbability((rank + 0.5) / scores.length);
            }
        }
        return spread;
    }

    @Override
    public int classes() {
        return images.classes();
    }

    @Override
    public Pairs draw(final int count, final Random random) {
        final int pixels = images.size() * images.size();
        final int[] labels = new int[count];
        final float[] vectors = new float[count * numbers];
        final float[] drawn = new float[count * pixels];
        for (int i = 0; i < count; i++) {
            labels[i] = random.nextInt(images.classes());
            final int image = random.nextInt(images.count(labels[i]));
            for (int k = 0; k < numbers; k++) {
                vectors[i * numbers + k] = (float) latents.get(labels[i])[image][k];
            }
            System.arraycopy(images.pixels(labels[i], image), 0, drawn, i * pixels, pixels);
        }
        return new Pairs(Latents.ofClasses(vectors, labels, images.classes()), drawn);
    }
}
