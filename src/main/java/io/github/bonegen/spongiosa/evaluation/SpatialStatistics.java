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
package io.github.bonegen.spongiosa.evaluation;

import java.util.List;

/**
 * How bone lies in space along one direction, in a set of volumes (Torquato 2002, doi:10.1007/978-1-4757-6355-3, chapter 2).
 *
 * @param correlation two-point correlation: the probability that both ends of a line of 0, 1, 2 ... voxels lie in bone, up
 *     to half an edge; the mean of the volumes
 * @param bone chords: the share of the lines that lie wholly in bone and end at marrow, by their length in voxels
 * @param marrow the same of lines in marrow that end at bone; chords that the border cuts are left out of both
 */
public record SpatialStatistics(double[] correlation, double[] bone, double[] marrow) {

    /** A direction: along z, or the mean of x and y. */
    enum Direction {
        HORIZONTAL, VERTICAL;

        private int[] axes() {
            return this == VERTICAL ? new int[] {2} : new int[] {0, 1};
        }
    }

    /**
     * The statistics of a set.
     *
     * @param volumes densities, x fastest
     * @param threshold density above which a voxel is bone
     */
    static SpatialStatistics of(final List<float[]> volumes, final int edge, final double threshold, final Direction direction) {
        final double[] pairs = new double[edge / 2 + 1];
        final long[] bone = new long[edge + 1];
        final long[] marrow = new long[edge + 1];
        for (final float[] volume : volumes) {
            for (final int axis : direction.axes()) {
                final Lines lines = new Lines(volume, edge, axis, threshold);
                for (int distance = 0; distance < pairs.length; distance++) {
                    pairs[distance] += lines.bothInBone(distance) / (volumes.size() * direction.axes().length);
                }
                lines.countChords(bone, marrow);
            }
        }
        return new SpatialStatistics(pairs, shares(bone), shares(marrow));
    }

    private static double[] shares(final long[] counts) {
        double all = 0;
        for (final long count : counts) {
            all += count;
        }
        final double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = all > 0 ? counts[i] / all : 0;
        }
        return shares;
    }

    /** A volume's lines of voxels along an axis, one after the other. */
    private static final class Lines {

        private final boolean[] isBone;
        private final int edge;

        Lines(final float[] volume, final int edge, final int axis, final double threshold) {
            this.edge = edge;
            isBone = new boolean[volume.length];
            final int step = axis == 0 ? 1 : axis == 1 ? edge : edge * edge;
            int next = 0;
            for (int start = 0; start < volume.length; start++) {
                if (start / step % edge == 0) {
                    for (int i = 0; i < edge; i++) {
                        isBone[next++] = volume[start + i * step] > threshold;
                    }
                }
            }
        }

        double bothInBone(final int distance) {
            long both = 0;
            for (int start = 0; start < isBone.length; start += edge) {
                for (int i = start; i < start + edge - distance; i++) {
                    both += isBone[i] & isBone[i + distance] ? 1 : 0;
                }
            }
            return (double) both / (isBone.length / edge * (edge - distance));
        }

        void countChords(final long[] bone, final long[] marrow) {
            for (int start = 0; start < isBone.length; start += edge) {
                int begin = start;
                for (int i = start + 1; i < start + edge; i++) {
                    if (isBone[i] != isBone[i - 1]) {
                        if (begin > start) {
                            (isBone[begin] ? bone : marrow)[i - begin]++;
                        }
                        begin = i;
                    }
                }
            }
        }
    }
}
