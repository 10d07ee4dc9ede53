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

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Bone grown by one voxel in all 26 directions, a row of 64 voxels at a time; nothing grows in from outside.
 * Slice by slice: cost O(voxels); memory one volume of bits.
 */
public final class Dilation {

    private Dilation() {
        // Static functions only.
    }

    /** The voxels of a volume that have a marrow voxel among their 26 neighbours inside the volume. */
    public static BinaryVolume rimOf(final BinaryVolume volume) {
        return rimOf(volume, z -> inverted(volume, z));
    }

    /** The voxels of a volume that have a voxel of another among their 26 neighbours inside the volume. */
    public static BinaryVolume rimOf(final BinaryVolume volume, final BinaryVolume other) {
        return rimOf(volume, z -> slice(other, z));
    }

    private static BinaryVolume rimOf(final BinaryVolume volume, final IntFunction<long[]> other) {
        final long[] rim = grown(volume, other);
        for (int i = 0; i < rim.length; i++) {
            rim[i] &= volume.words()[i];
        }
        return new BinaryVolume(rim, volume.width(), volume.height(), volume.depth(), volume.calibration());
    }

    private static long[] slice(final BinaryVolume volume, final int z) {
        final int first = volume.row(0, z);
        return Arrays.copyOfRange(volume.words(), first, first + volume.height() * volume.wordsPerRow());
    }

    private static long[] inverted(final BinaryVolume volume, final int z) {
        final long[] words = slice(volume, z);
        for (int i = 0; i < words.length; i++) {
            words[i] = ~words[i] & volume.rowMask(i % volume.wordsPerRow());
        }
        return words;
    }

    /** Each slice is grown within itself, and into those before and after. */
    private static long[] grown(final BinaryVolume size, final IntFunction<long[]> slices) {
        final long[] all = new long[size.words().length];
        for (int z = 0; z < size.depth(); z++) {
            final long[] flat = acrossRows(alongRows(slices.apply(z), size), size.wordsPerRow());
            for (int k = Math.max(0, z - 1); k <= Math.min(size.depth() - 1, z + 1); k++) {
                final int first = size.row(0, k);
                for (int i = 0; i < flat.length; i++) {
                    all[first + i] |= flat[i];
                }
            }
        }
        return all;
    }

    private static long[] alongRows(final long[] words, final BinaryVolume size) {
        final int row = size.wordsPerRow();
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
            grown[i] = word & size.rowMask(place);
        }
        return grown;
    }

    /** Takes the words a row before and after. */
    private static long[] acrossRows(final long[] words, final int row) {
        final long[] grown = words.clone();
        for (int i = 0; i < words.length; i++) {
            if (i >= row) {
                grown[i] |= words[i - row];
            }
            if (i < words.length - row) {
                grown[i] |= words[i + row];
            }
        }
        return grown;
    }
}
