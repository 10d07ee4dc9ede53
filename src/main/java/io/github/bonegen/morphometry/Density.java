package io.github.bonegen.morphometry;

import io.github.bonegen.volume.Volume;

/**
 * Mineral density of a grey volume, in the unit of its values.
 *
 * @param bmd mean over all voxels (BMD, apparent density of the volume)
 * @param tmd mean over the bone voxels (TMD, density of the tissue), NaN where there is no bone
 * @param deviation standard deviation with n - 1 over all voxels
 */
public record Density(double bmd, double tmd, double deviation) {

    /** Bouxsein et al. 2010, doi:10.1002/jbmr.141. Cost O(voxels). */
    public static Density of(final Volume grey, final BinaryVolume bone, final Parallel parallel) {
        final Distribution all = Distribution.of(grey, (x, y, z) -> true, parallel.part(0, 0.5));
        final Distribution tissue = Distribution.of(grey, bone::get, parallel.part(0.5, 1));
        return new Density(all.mean(), tissue.mean(), all.deviation());
    }
}
