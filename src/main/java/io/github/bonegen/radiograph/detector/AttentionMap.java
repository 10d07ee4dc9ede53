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
package io.github.bonegen.radiograph.detector;

/**
 * Shares of a network's attention.
 *
 * @param shares row by row, their sum 1
 * @param edge rows and columns
 */
record AttentionMap(float[] shares, int edge) {

    /**
     * Column and row that the attention is on: the mean of the shares about the largest.
     *
     * @param reach what counts as about it, in places
     */
    double[] place(final double reach) {
        int largest = 0;
        for (int i = 0; i < shares.length; i++) {
            largest = shares[i] > shares[largest] ? i : largest;
        }
        final double[] mode = {largest % edge, largest / edge};
        double x = 0;
        double y = 0;
        for (int i = 0; i < shares.length; i++) {
            if (distance(i, mode) <= reach) {
                x += shares[i] * (i % edge);
                y += shares[i] * (i / edge);
            }
        }
        final double sum = within(mode, reach);
        return new double[] {x / sum, y / sum};
    }

    /** The share of the attention within a distance of a column and row. */
    double within(final double[] place, final double reach) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += distance(i, place) <= reach ? shares[i] : 0;
        }
        return sum;
    }

    private double distance(final int index, final double[] place) {
        return Math.hypot(index % edge - place[0], index / edge - place[1]);
    }
}
