package io.github.bonegen.spongiosa;

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
    static FixedPattern of(final List<float[]> volumes) {
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
