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
package io.github.bonegen.spongiosa.patch;

import java.util.List;

/**
 * A pattern that all volumes of a set share, which a set of independent ones has not: how much their mean volume
 * varies from voxel to voxel.
 *
 * @param deviation standard deviation of the mean volume, in the unit of density
 * @param chance what independent volumes of this spread and number would have
 */
public record FixedPattern(double deviation, double chance) {

    /** @param volumes densities, all of one size, at least 2 */
    public static FixedPattern of(final List<float[]> volumes) {
        final int voxels = volumes.get(0).length;
        final int count = volumes.size();
        double sumOfMeans = 0;
        double squaresOfMeans = 0;
        double variances = 0;
        for (int voxel = 0; voxel < voxels; voxel++) {
            double sum = 0;
            double squares = 0;
            for (final float[] volume : volumes) {
                sum += volume[voxel];
                squares += (double) volume[voxel] * volume[voxel];
            }
            final double mean = sum / count;
            sumOfMeans += mean;
            squaresOfMeans += mean * mean;
            variances += (squares - count * mean * mean) / (count - 1);
        }
        final double grand = sumOfMeans / voxels;
        return new FixedPattern(Math.sqrt(Math.max(0, squaresOfMeans / voxels - grand * grand)),
            Math.sqrt(variances / voxels / count));
    }
}
