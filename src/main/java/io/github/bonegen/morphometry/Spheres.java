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
package io.github.bonegen.morphometry;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Compartment;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.morphometry.thickness.BlockThickness;
import io.github.bonegen.volume.Volume;
import java.util.Optional;
import java.util.function.Function;

/** How thickness and separation are measured: at once, or block by block where the memory is too small for that. */
interface Spheres {

    /** How much smaller blocks are when larger ones found no room. */
    int SMALLER = 2;

    Measured ofBone(Compartment bone, Parallel parallel);

    Measured ofMarrow(Compartment bone, Parallel parallel);

    /**
     * What was measured.
     *
     * @param map empty where there is none or it was not kept
     */
    record Measured(Distribution distribution, Optional<Volume> map) {
    }

    /**
     * The way that the memory allows.
     *
     * @throws io.github.bonegen.InvalidInputException if it allows none
     */
    static Spheres of(final BinaryVolume bone, final Region region, final MeasurementRequest request, final long largestHeap) {
        final long free = largestHeap - request.held();
        final MemoryNeed whole = MemoryNeed.of(bone.size(), request);
        final boolean needsMap = !region.isEverywhere() || request.keepMaps();
        (needsMap ? whole : MemoryNeed.least(bone.size(), request)).check(free);
        if (needsMap) {
            return new AtOnce();
        }
        final int voxels = MemoryNeed.blockVoxels(bone.size(), free);
        return new Otherwise(whole.fits(free) && bone.size() < Integer.MAX_VALUE ? new AtOnce() : new ByBlocks(voxels),
            new ByBlocks(voxels / SMALLER));
    }

    /** The whole map, which can be kept. */
    record AtOnce() implements Spheres {

        @Override
        public Measured ofBone(final Compartment bone, final Parallel parallel) {
            return measured(bone.thickness(parallel.part(0, 0.9)), parallel.part(0.9, 1));
        }

        @Override
        public Measured ofMarrow(final Compartment bone, final Parallel parallel) {
            return measured(bone.separation(parallel.part(0, 0.9)), parallel.part(0.9, 1));
        }

        private static Measured measured(final Optional<Volume> map, final Parallel parallel) {
            return new Measured(map.map(volume -> Distribution.ofPositive(volume, parallel)).orElse(Distribution.UNDEFINED),
                map);
        }
    }

    /**
     * Another way where the first finds no room: Java's usual collector does not move large arrays, so that what is free may be
     * enough and yet in no one place.
     */
    record Otherwise(Spheres first, Spheres other) implements Spheres {

        @Override
        public Measured ofBone(final Compartment bone, final Parallel parallel) {
            return either(spheres -> spheres.ofBone(bone, parallel));
        }

        @Override
        public Measured ofMarrow(final Compartment bone, final Parallel parallel) {
            return either(spheres -> spheres.ofMarrow(bone, parallel));
        }

        private Measured either(final Function<Spheres, Measured> measure) {
            try {
                return measure.apply(first);
            }
            catch (final OutOfMemoryError noRoom) {
                return measure.apply(other);
            }
        }
    }

    /**
     * Block by block, of volumes without a mask.
     *
     * @param voxels that may be in memory at a time
     */
    record ByBlocks(int voxels) implements Spheres {

        @Override
        public Measured ofBone(final Compartment bone, final Parallel parallel) {
            return measured(bone.solid(), parallel);
        }

        @Override
        public Measured ofMarrow(final Compartment bone, final Parallel parallel) {
            return measured(bone.solid().inverse(), parallel);
        }

        private Measured measured(final BinaryVolume phase, final Parallel parallel) {
            return new Measured(Distribution.ofPositive(phase.depth(), visitor -> new BlockThickness(phase, voxels).forEachBlock(
                parallel, visitor)), Optional.empty());
        }
    }
}
