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
package io.github.bonegen.morphometry.region;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Box;

/** Boxes of binary volumes. Cost O(voxels / 64). */
final class Boxes {

    private Boxes() {
        // Static functions only.
    }

    /** The smallest box that holds all voxels, of which there is at least one. */
    static Box around(final BinaryVolume volume) {
        final int[] least = {volume.width(), volume.height(), volume.depth()};
        final int[] most = {-1, -1, -1};
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                for (int word = 0; word < volume.wordsPerRow(); word++) {
                    final long bits = volume.words()[volume.row(y, z) + word];
                    if (bits != 0) {
                        extend(least, most, word * BinaryVolume.WORD + Long.numberOfTrailingZeros(bits), y, z);
                        extend(least, most, word * BinaryVolume.WORD + 63 - Long.numberOfLeadingZeros(bits), y, z);
                    }
                }
            }
        }
        return new Box(least[0], least[1], least[2], most[0] - least[0] + 1, most[1] - least[1] + 1,
            most[2] - least[2] + 1);
    }

    static BinaryVolume crop(final BinaryVolume volume, final Box box) {
        return box.count() == volume.size() ? volume : volume.crop((int) box.x(), (int) box.y(), (int) box.z(),
            box.width(), box.height(), box.depth());
    }

    private static void extend(final int[] least, final int[] most, final int... place) {
        for (int axis = 0; axis < place.length; axis++) {
            least[axis] = Math.min(least[axis], place[axis]);
            most[axis] = Math.max(most[axis], place[axis]);
        }
    }
}
