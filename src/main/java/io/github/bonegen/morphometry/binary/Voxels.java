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
package io.github.bonegen.morphometry.binary;

import io.github.bonegen.volume.Planes;

/** From grey voxels to bits. */
public final class Voxels {

    private Voxels() {
        // Static functions only.
    }

    /** Which voxels are meant, by their value. */
    @FunctionalInterface
    public interface Condition {
        /** Whether a voxel of this value, in the unit of the volume, is among them. */
        boolean holds(float value);
    }

    /** The voxels whose value meets a condition. */
    public static BinaryVolume where(final Planes volume, final Condition condition) {
        final int wordsPerRow = BinaryVolume.wordsPerRow(volume.width());
        final long[] words = BinaryVolume.newWords(volume.width(), volume.height(), volume.depth());
        for (int z = 0; z < volume.depth(); z++) {
            final float[] plane = volume.plane(z);
            for (int y = 0; y < volume.height(); y++) {
                final int row = (z * volume.height() + y) * wordsPerRow;
                for (int x = 0; x < volume.width(); x++) {
                    if (condition.holds(plane[y * volume.width() + x])) {
                        words[row + x / BinaryVolume.WORD] |= 1L << x;
                    }
                }
            }
        }
        return new BinaryVolume(words, volume.width(), volume.height(), volume.depth(), volume.calibration());
    }
}
