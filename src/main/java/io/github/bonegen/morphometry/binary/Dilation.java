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

/**
 * Bone grown by one voxel in all 26 directions, a row of 64 voxels at a time; nothing grows in from outside.
 * Cost O(voxels); memory two volumes of bits.
 */
public final class Dilation {

    private Dilation() {
        // Static functions only.
    }

    /** The voxels of a volume that have a marrow voxel among their 26 neighbours inside the volume. */
    public static BinaryVolume rimOf(final BinaryVolume volume) {
        return rimOf(volume, volume.inverse());
    }

    /** The voxels of a volume that have a voxel of another among their 26 neighbours inside the volume. */
    public static BinaryVolume rimOf(final BinaryVolume volume, final BinaryVolume other) {
        return volume.and(of(other));
    }

    static BinaryVolume of(final BinaryVolume volume) {
        final int row = volume.wordsPerRow();
        final long[] words = alongRows(volume);
        final long[] alongY = acrossRows(words, row, row * volume.height());
        return new BinaryVolume(acrossRows(alongY, row * volume.height(), words.length), volume.width(),
            volume.height(), volume.depth(), volume.calibration());
    }

    private static long[] alongRows(final BinaryVolume volume) {
        final int row = volume.wordsPerRow();
        final long[] words = volume.words();
        final long[] grown = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            final int place = i % row;
            long word = words[i] | words[i] << 1 | words[i] >>> 1;
            if (place > 0) {
                word |= words[i - 1] >>> 63;
            }
            if (place < row - 1) {
                word |= words[i + 1] << 63;
            }
            grown[i] = word & volume.rowMask(place);
        }
        return grown;
    }

    /** Takes the words a stride before and after, within blocks of the given length. */
    private static long[] acrossRows(final long[] words, final int stride, final int block) {
        final long[] grown = words.clone();
        for (int i = 0; i < words.length; i++) {
            final int place = i % block;
            if (place >= stride) {
                grown[i] |= words[i - stride];
            }
            if (place < block - stride) {
                grown[i] |= words[i + stride];
            }
        }
        return grown;
    }
}
