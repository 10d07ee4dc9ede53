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
package io.github.bonegen.spongiosa.phantom;

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;

/**
 * The shape of rod-and-plate spongiosa: rods along the edges of a Voronoi tessellation, plates on some of its faces
 * or gaps at some of its edges, all of one thickness. The cells are those of a jittered lattice, turned at random and
 * stretched along z.
 *
 * @param radius of the rods, and half the thickness of the plates, in voxels
 * @param spacing of the cells across, in voxels
 * @param plates share of the faces that are plates, 0 to 1; below 0 the share of the edges that have no rod, negated
 * @param stretch of the cells along z, 1 for none
 */
public record RodsAndPlates(double radius, double spacing, double plates, double stretch) {

    /**
     * The share of bone in every voxel, 0 to 1: a pure function of this, the seed and the size. Cost O(voxels).
     *
     * @param edge of the cube in voxels
     */
    public Volume shares(final long seed, final int edge, final Calibration calibration) {
        final Foam foam = new Foam(this, seed);
        final float[] shares = new float[edge * edge * edge];
        for (int i = 0; i < shares.length; i++) {
            final double distance = foam.distance(i % edge, i / edge % edge, i / (edge * edge));
            // A voxel cut by a surface is bone by as much as lies on the bone's side.
            shares[i] = (float) Math.max(0, Math.min(1, radius - distance + 0.5));
        }
        return Volume.of(shares, edge, edge, edge, calibration);
    }
}
