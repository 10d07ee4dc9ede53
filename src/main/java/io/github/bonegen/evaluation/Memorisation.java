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
package io.github.bonegen.evaluation;

import static io.github.bonegen.InvalidInputException.require;

/**
 * Whether samples are copies of a training set: the distance of each to its nearest training sample, over that to its
 * second nearest. A copy is much nearer to one than to any other.
 *
 * @param nearest median distance to the nearest training sample
 * @param ratio median of nearest over second nearest
 * @param least smallest of these ratios
 * @param copies share of samples whose ratio is below 1/3
 */
public record Memorisation(double nearest, double ratio, double least, double copies) {

    private static final double COPY = 1.0 / 3;

    /**
     * Distances of samples to a training set.
     */
    @FunctionalInterface
    public interface SquaredDistance {
        /**
         * The square of the distance of a sample to a training sample, or anything not below {@code limit} if it is not
         * below; infinite if the pair is not to be looked at, such as a training sample with itself.
         */
        double between(int sample, int training, double limit);
    }

    /**
     * Cost O(samples * training) distances.
     *
     * @throws io.github.bonegen.InvalidInputException if some sample has fewer than 2 training samples to look at
     */
    public static Memorisation of(final int samples, final int training, final SquaredDistance distance) {
        final double[] nearest = new double[samples];
        final double[] ratios = new double[samples];
        int copies = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < samples; i++) {
            double first = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int j = 0; j < training; j++) {
                final double square = distance.between(i, j, second);
                if (square < first) {
                    second = first;
                    first = square;
                } else if (square < second) {
                    second = square;
                }
            }
            require(Double.isFinite(second), "A sample has fewer than 2 training samples to be compared with");
            nearest[i] = Math.sqrt(first);
            ratios[i] = second > 0 ? Math.sqrt(first / second) : 1;
            least = Math.min(least, ratios[i]);
            copies += ratios[i] < COPY ? 1 : 0;
        }
        return new Memorisation(Statistics.median(nearest), Statistics.median(ratios), least,
            (double) copies / samples);
    }
}
