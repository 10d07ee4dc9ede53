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
package io.github.bonegen.morphometry.thickness;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The map of {@link LocalThickness} slab by slab, for volumes whose map does not fit into the memory; voxel by voxel the same.
 * A slab is measured with what lies twice the largest radius beside it: spheres reach that far once, and their radii are
 * those of marrow that far away. The largest radius is found first. Cost that of the whole map, times one and four radii
 * over the slab's depth; memory that of the map of so many slices.
 *
 * @param volume whose bone is measured
 * @param mostSlices how many slices may be in memory at a time
 */
public record SlabThickness(BinaryVolume volume, int mostSlices) {

    /** Cleaning looks at neighbours, and at these voxels' neighbours. */
    private static final int CLEANING = 2;

    private static final int FIRST_HALO = 8;

    /** Hands over the slices of the map in order; none where the volume holds no bone or nothing else. */
    public void forEachSlice(final Parallel parallel, final Consumer<float[]> visitor) {
        final long count = volume.count();
        if (count == 0 || count == volume.size()) {
            return;
        }
        final int radius = largestRadius(parallel.part(0, 0.2));
        final int depth = slabDepth(2 * radius + CLEANING);
        for (int from = 0; from < volume.depth(); from += depth) {
            measure(from, Math.min(volume.depth(), from + depth), radius, parallel.part(0.2 + 0.8 * from / volume.depth(),
                0.2 + 0.8 * Math.min(1, (double) (from + depth) / volume.depth())), visitor);
        }
    }

    private int slabDepth(final int halo) {
        final int depth = mostSlices >= volume.depth() ? volume.depth() : mostSlices - 2 * halo;
        require(depth > 0, "Spheres reach through %d slices, and the memory holds %d of %d x %d; give Java more (-Xmx)",
            2 * halo, mostSlices, volume.width(), volume.height());
        return depth;
    }

    private int largestRadius(final Parallel parallel) {
        int largest = 0;
        int halo = FIRST_HALO;
        int from = 0;
        while (from < volume.depth()) {
            final int to = Math.min(volume.depth(), from + slabDepth(halo));
            final int first = Math.max(0, from - halo);
            final int last = Math.min(volume.depth(), to + halo);
            final int[] distances = SquaredDistances.of(volume.slices(first, last), parallel.part((double) from
                / volume.depth(), (double) to / volume.depth()));
            final int plane = volume.width() * volume.height();
            int largest2 = 0;
            for (int i = (from - first) * plane; i < (to - first) * plane; i++) {
                largest2 = Math.max(largest2, distances[i]);
            }
            // Farther than the halo there may be marrow that is nearer, unless nothing is left out.
            if (largest2 <= halo * halo || first == 0 && last == volume.depth()) {
                largest = Math.max(largest, (int) Math.ceil(Math.sqrt(largest2)));
                from = to;
            } else {
                // What was found is too large at most.
                halo = largest2 == SquaredDistances.NONE ? 2 * halo : (int) Math.ceil(Math.sqrt(largest2));
            }
        }
        return largest;
    }

    private void measure(final int from, final int to, final int radius, final Parallel parallel,
        final Consumer<float[]> visitor)
    {
        final int first = Math.max(0, from - CLEANING - 2 * radius);
        final int last = Math.min(volume.depth(), to + CLEANING + 2 * radius);
        final BinaryVolume slab = volume.slices(first, last);
        final Grid grid = Grid.of(slab);
        final int plane = grid.width() * grid.height();
        final int[] distances = SquaredDistances.of(slab, parallel.part(0, 0.3));
        // Centres from here on reach the slab; beyond them distances may be too large.
        final int firstCentre = Math.max(first, from - CLEANING - radius);
        final int lastCentre = Math.min(last, to + CLEANING + radius);
        Arrays.fill(distances, 0, (firstCentre - first) * plane, 0);
        Arrays.fill(distances, (lastCentre - first) * plane, distances.length, 0);
        final float[] diameters = SpherePainting.paint(distances, grid, Math.max(0, from - CLEANING - first), Math.min(
            grid.depth(), to + CLEANING - first), parallel.part(0.3, 0.9));
        LocalThickness.clean(diameters, slab, parallel.part(0.9, 1));
        for (int z = from - first; z < to - first; z++) {
            visitor.accept(Arrays.copyOfRange(diameters, z * plane, (z + 1) * plane));
        }
    }
}
