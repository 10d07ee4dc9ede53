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

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Box;
import java.util.Arrays;
import java.util.List;

/**
 * The map of {@link LocalThickness} block by block, for volumes whose map does not fit into the memory; voxel by voxel the
 * same. A block is measured with what lies twice the largest radius beside it: spheres reach that far once, and their radii
 * are those of marrow that far away. The largest radius is found first. Cost that of the whole map, times what blocks take
 * with their surroundings over the volume; memory that of the map of so many voxels.
 *
 * @param volume whose bone is measured
 * @param mostVoxels how many may be in memory at a time
 */
public record BlockThickness(BinaryVolume volume, int mostVoxels) {

    /** Cleaning looks at neighbours, and at these voxels' neighbours. */
    private static final int CLEANING = 2;

    private static final int FIRST_HALO = 8;

    /** Takes rows of a slice of the map, those of a slice in order. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes the next rows of a slice.
         *
         * @param z of the slice, from 0
         * @param rows whole rows one after the other, x fastest: diameters in the unit of the volume's calibration, 0 outside
         *     bone
         */
        void visit(int z, float[] rows);
    }

    /** Hands over the map; nothing where the volume holds no bone or nothing else. */
    public void forEachBlock(final Parallel parallel, final Visitor visitor) {
        final long count = volume.count();
        if (count == 0 || count == volume.size()) {
            return;
        }
        final int radius = largestRadius(parallel.part(0, 0.2));
        final List<Box> blocks = RowBlocks.of(whole(), 2 * radius + CLEANING, mostVoxels);
        for (int i = 0; i < blocks.size(); i++) {
            measure(blocks.get(i), radius, part(parallel.part(0.2, 1), i, blocks), visitor);
        }
    }

    private static Parallel part(final Parallel parallel, final int index, final List<Box> blocks) {
        return parallel.part((double) index / blocks.size(), (index + 1.0) / blocks.size());
    }

    private Box whole() {
        return Box.ofSize(volume.width(), volume.height(), volume.depth());
    }

    private BinaryVolume cut(final Box rows) {
        return volume.rows((int) rows.y(), (int) rows.z(), rows.height(), rows.depth());
    }

    /** Rounded up. A halo that is too small tells more than it is. */
    private int largestRadius(final Parallel parallel) {
        int halo = FIRST_HALO;
        int largest = largestRadius(halo, parallel);
        while (largest > halo) {
            halo = Math.min(largest, 2 * halo);
            largest = largestRadius(halo, parallel);
        }
        return largest;
    }

    /** Rounded up; more than the halo, and than what it is, if the halo is too small to tell. */
    private int largestRadius(final int halo, final Parallel parallel) {
        final List<Box> blocks = RowBlocks.of(whole(), halo, mostVoxels);
        int largest = 0;
        for (int i = 0; i < blocks.size() && largest <= halo; i++) {
            largest = Math.max(largest, largestRadius(blocks.get(i), halo, part(parallel, i, blocks)));
        }
        return largest;
    }

    private int largestRadius(final Box block, final int halo, final Parallel parallel) {
        final Box around = block.grown(halo).and(whole());
        final int[] distances = SquaredDistances.of(cut(around), parallel);
        int largest2 = 0;
        for (long z = block.z(); z < block.z() + block.depth(); z++) {
            final int first = around.index(0, block.y(), z);
            for (int i = first; i < first + block.height() * block.width(); i++) {
                largest2 = Math.max(largest2, distances[i]);
            }
        }
        return largest2 == SquaredDistances.NONE ? 2 * halo : (int) Math.ceil(Math.sqrt(largest2));
    }

    private void measure(final Box block, final int radius, final Parallel parallel, final Visitor visitor) {
        final Box around = block.grown(2 * radius + CLEANING).and(whole());
        final BinaryVolume bone = cut(around);
        final int[] distances = SquaredDistances.of(bone, parallel.part(0, 0.3));
        // Centres from here on reach the block; beyond them distances may be too large.
        clearBeside(block.grown(radius + CLEANING).and(whole()), distances, around);
        final Box painted = block.grown(CLEANING).and(whole());
        final int first = (int) (painted.z() - around.z());
        final float[] diameters = SpherePainting.paint(distances, Grid.of(bone), first, first + painted.depth(), parallel.part(
            0.3, 0.9));
        LocalThickness.finish(diameters, bone, parallel.part(0.9, 1));
        for (long z = block.z(); z < block.z() + block.depth(); z++) {
            final int rows = around.index(0, block.y(), z);
            visitor.visit((int) z, Arrays.copyOfRange(diameters, rows, rows + block.height() * block.width()));
        }
    }

    private static void clearBeside(final Box kept, final int[] distances, final Box around) {
        int end = 0;
        for (long z = kept.z(); z < kept.z() + kept.depth(); z++) {
            final int first = around.index(0, kept.y(), z);
            Arrays.fill(distances, end, first, 0);
            end = first + kept.height() * kept.width();
        }
        Arrays.fill(distances, end, distances.length, 0);
    }
}
