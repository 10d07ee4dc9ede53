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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.MemoryCheck;
import io.github.bonegen.morphometry.thickness.SortedCentres;

/**
 * The memory that a measurement takes at its peak, beside the image that it is made from.
 *
 * @param bytes estimated
 */
public record MemoryNeed(long bytes) {

    /** Distances, a map, the volume, its inverse, bits of centres, and a quarter of the voxels as centres while they are sorted. */
    private static final double MAP_BYTES_PER_VOXEL = 4 + 4 + 2 * 0.125 + 0.125 + 0.25 * (SortedCentres.BYTES
        + Character.BYTES);

    /** Copies of the volume's bits, which come before or after. */
    private static final double BITS_BYTES_PER_VOXEL = 0.75;

    private static final int MAP_BYTES = 4;

    /** The ridge that ellipsoids grow from: distances, their opening and closing and what makes these, a map. */
    private static final double RIDGE_BYTES_PER_VOXEL = 5 * 4 + 2 * 0.125;

    /** Volume, inverse and region, which stay while thickness and separation are measured. */
    private static final double STAYING_BYTES_PER_VOXEL = 3 * 0.125;

    /** Of what is free, blocks take no more: a collector needs room for those that are done. */
    private static final double BLOCKS = 0.5;

    /** Of what is free, a whole map takes no more: beside it a collector that has too little room works without end. */
    private static final double MAP = 0.85;

    /** @param voxels of the volume */
    public static MemoryNeed of(final long voxels, final MeasurementRequest request) {
        return new MemoryNeed((long) (Math.max(wantsSpheres(request) ? MAP_BYTES_PER_VOXEL : 0, bytesBesideSpheres(request))
            * voxels) + (request.keepMaps() ? 2L * MAP_BYTES * voxels : 0));
    }

    /** The least that will do: thickness and separation are measured block by block unless their maps are kept. */
    public static MemoryNeed least(final long voxels, final MeasurementRequest request) {
        return request.keepMaps() ? of(voxels, request) : new MemoryNeed((long) (bytesBesideSpheres(request) * voxels));
    }

    private static boolean wantsSpheres(final MeasurementRequest request) {
        return request.has(StandardMetric.TBTH) || request.has(StandardMetric.TBSP) || request.has(StandardMetric.TBN);
    }

    private static double bytesBesideSpheres(final MeasurementRequest request) {
        return request.has(StandardMetric.EF) ? RIDGE_BYTES_PER_VOXEL : BITS_BYTES_PER_VOXEL;
    }

    /**
     * Whether so many bytes do well.
     *
     * @param free bytes that Java may use beside what is held
     */
    boolean fits(final long free) {
        return MemoryCheck.stated(bytes) <= MAP * free;
    }

    /** How many voxels of a volume may be measured at a time, with those around them. */
    static int blockVoxels(final long voxels, final long free) {
        final double bytes = BLOCKS * (free - STAYING_BYTES_PER_VOXEL * voxels);
        return (int) Math.min(Integer.MAX_VALUE - 1, Math.max(0, bytes / MAP_BYTES_PER_VOXEL));
    }

    /** This and what else is held at the same time. */
    public MemoryNeed and(final long more) {
        return new MemoryNeed(bytes + more);
    }

    /** This where it is less than what there is: blocks take what they get. */
    public MemoryNeed atMost(final long most) {
        return new MemoryNeed(Math.min(bytes, most));
    }

    /**
     * Finds out before long work whether the memory will do.
     *
     * @param largestHeap bytes that Java may use
     * @throws io.github.bonegen.InvalidInputException if it is too little even when empty
     */
    public void check(final long largestHeap) {
        MemoryCheck.require(bytes, largestHeap, "The measurement", "choose fewer metrics");
    }

    @Override
    public String toString() {
        return MemoryCheck.toText(MemoryCheck.stated(bytes));
    }
}
