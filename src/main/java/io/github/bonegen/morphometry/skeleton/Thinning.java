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
package io.github.bonegen.morphometry.skeleton;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.stream.IntStream;

/**
 * Thins bone to lines one voxel wide that hang together as it does: side by side the border's voxels go whose loss changes
 * neither Euler number nor pieces, except ends of lines. Lee, Kashyap and Chu 1994, doi:10.1006/cgip.1994.1042, as
 * Skeletonize3D does; of a piece that shrinks to a point nothing is left. Cost O(voxels of bone times thickness); memory one volume of bits.
 */
final class Thinning {

    /** The sides in the order in which they are thinned. */
    private static final int[][] SIDES = {{0, -1, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}, {0, 0, -1}};

    private final BinaryVolume.Editor thinned;
    private final BinaryVolume volume;

    /** By slice. */
    private final int[][] removable;

    private Thinning(final BinaryVolume bone) {
        thinned = bone.edit();
        volume = thinned.volume();
        removable = new int[volume.depth()][];
    }

    /** @throws java.util.concurrent.CancellationException if the user cancelled */
    static BinaryVolume of(final BinaryVolume bone, final Parallel parallel) {
        bone.requireNumbered("The skeleton");
        final Thinning thinning = new Thinning(bone);
        int unchanged = 0;
        while (unchanged < SIDES.length) {
            unchanged = 0;
            for (final int[] side : SIDES) {
                // How often a side is thinned nobody knows before.
                parallel.part(0, 0).run("Thinning", bone.depth(), z -> thinning.removable[z] = thinning.findRemovable(side, z));
                unchanged += thinning.remove() ? 0 : 1;
            }
        }
        return thinning.volume;
    }

    private int[] findRemovable(final int[] side, final int z) {
        final IntStream.Builder found = IntStream.builder();
        for (int y = 0; y < volume.height(); y++) {
            for (int x = volume.next(true, 0, y, z); x < volume.width(); x = volume.next(true, x + 1, y, z)) {
                if (isFree(x + side[0], y + side[1], z + side[2])) {
                    final int neighbours = Neighbourhood.of(volume, x, y, z);
                    if (Integer.bitCount(neighbours) != 1 && Neighbourhood.keepsEulerNumber(neighbours)
                        && Neighbourhood.hangTogether(neighbours))
                    {
                        found.add(y * volume.width() + x);
                    }
                }
            }
        }
        return found.build().toArray();
    }

    private boolean isFree(final int x, final int y, final int z) {
        return x < 0 || y < 0 || z < 0 || x >= volume.width() || y >= volume.height() || z >= volume.depth()
            || !volume.get(x, y, z);
    }

    /** One after another, as what went before may have changed what a voxel holds together. Whether any went. */
    private boolean remove() {
        boolean removed = false;
        for (int z = 0; z < removable.length; z++) {
            for (final int place : removable[z]) {
                final int x = place % volume.width();
                final int y = place / volume.width();
                if (Neighbourhood.hangTogether(Neighbourhood.of(volume, x, y, z))) {
                    thinned.clear(x, y, z);
                    removed = true;
                }
            }
        }
        return removed;
    }
}
