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

import io.github.bonegen.volume.Box;
import java.util.ArrayList;
import java.util.List;

/** A volume in blocks of whole rows, so that a block and what lies around it fit into the memory. */
final class RowBlocks {

    private RowBlocks() {
        // Static functions only.
    }

    /**
     * The blocks in the order of their slices, those of the same slices in the order of their rows: of all that fit those that
     * take least with their surroundings.
     *
     * @param halo how far the surroundings reach
     * @param mostVoxels of a block and its surroundings
     * @throws io.github.bonegen.InvalidInputException if no block fits
     */
    static List<Box> of(final Box whole, final int halo, final int mostVoxels) {
        final int rows = mostVoxels / whole.width();
        int height = 0;
        int depth = 0;
        long least = Long.MAX_VALUE;
        for (int across = 1; across <= whole.height(); across++) {
            final int high = parts(whole.height(), across);
            final int outerHigh = Math.min(whole.height(), high + 2 * halo);
            final int outerDeep = Math.min(whole.depth(), rows / outerHigh);
            final int deep = outerDeep == whole.depth() ? outerDeep : outerDeep - 2 * halo;
            final long cost = deep <= 0 ? Long.MAX_VALUE : (long) across * parts(whole.depth(), deep) * outerHigh * outerDeep;
            if (cost < least) {
                least = cost;
                height = high;
                depth = deep;
            }
        }
        require(depth > 0, "Spheres reach through %d voxels, and the memory holds %d at a time of %d x %d x %d; give Java more"
            + " (-Xmx)", 2 * halo, mostVoxels, whole.width(), whole.height(), whole.depth());
        return blocks(whole, height, depth);
    }

    /** How many parts of a size make a length, or of which size so many parts are. */
    private static int parts(final int length, final int size) {
        return (length + size - 1) / size;
    }

    private static List<Box> blocks(final Box whole, final int height, final int depth) {
        final List<Box> blocks = new ArrayList<>();
        for (int z = 0; z < whole.depth(); z += depth) {
            for (int y = 0; y < whole.height(); y += height) {
                blocks.add(new Box(0, y, z, whole.width(), height, depth).and(whole));
            }
        }
        return blocks;
    }
}
