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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.volume.Calibration;
import java.util.Arrays;


/**
 * Bone (true) and what is between it (false), one bit a voxel, with the size of a voxel. Immutable.
 *
 * <p>Memory: width rounded up to 64, times height times depth, in bits; 1024^3 voxels take 128 MiB, 2048^3 1 GiB.
 */
public final class BinaryVolume {

    public static final int WORD = 64;

    private final int width;
    private final int height;
    private final int depth;
    private final int wordsPerRow;
    private final long[] words;
    private final Calibration calibration;

    /** Which voxels are bone. */
    @FunctionalInterface
    public interface Shape {
        /** Whether a voxel is bone; x, y and z count from 0. */
        boolean contains(int x, int y, int z);
    }

    /** Wraps rows of bits, the first voxel of a row in the lowest bit; bits beyond the width are zero. */
    BinaryVolume(final long[] words, final int width, final int height, final int depth,
        final Calibration calibration)
    {
        require(width > 0 && height > 0 && depth > 0, "A volume of %d x %d x %d voxels cannot be measured", width, height,
            depth);
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.wordsPerRow = wordsPerRow(width);
        this.words = words;
        this.calibration = calibration;
    }

    /** The volume whose bone is a shape, asked once a voxel. */
    public static BinaryVolume of(final int width, final int height, final int depth, final Calibration calibration,
        final Shape shape)
    {
        return of(width, height, depth, calibration, shape, Parallel.NONE);
    }

    /** The same, asked by several threads. */
    public static BinaryVolume of(final int width, final int height, final int depth, final Calibration calibration,
        final Shape shape, final Parallel parallel)
    {
        final int wordsPerRow = wordsPerRow(width);
        final long[] words = newWords(width, height, depth);
        parallel.run("Reading voxels", depth, z -> {
            for (int y = 0; y < height; y++) {
                final int row = (z * height + y) * wordsPerRow;
                for (int first = 0; first < width; first += WORD) {
                    long word = 0;
                    for (int x = first; x < Math.min(width, first + WORD); x++) {
                        word |= shape.contains(x, y, z) ? 1L << x : 0;
                    }
                    words[row + first / WORD] = word;
                }
            }
        });
        return new BinaryVolume(words, width, height, depth, calibration);
    }

    /** Bits for a volume, all of them marrow. */
    static long[] newWords(final int width, final int height, final int depth) {
        final double words = (double) wordsPerRow(width) * height * depth;
        require(words < Integer.MAX_VALUE, "A volume of %d x %d x %d voxels cannot be measured; accepted are up to 2^37 voxels",
            width, height, depth);
        return new long[(int) words];
    }

    /**
     * Checks that voxels can be numbered.
     *
     * @param what asks for that, as the beginning of a sentence
     * @throws io.github.bonegen.InvalidInputException if there are more than 2^31 - 2
     */
    public void requireNumbered(final String what) {
        require(size() < Integer.MAX_VALUE, "%s cannot be measured in %d x %d x %d voxels; accepted are up to 2^31 - 2", what,
            width, height, depth);
    }

    /** How many words of {@value #WORD} bits a row of that many voxels takes. */
    public static int wordsPerRow(final int width) {
        return (width + WORD - 1) / WORD;
    }

    /** Whether a voxel is bone. It has to lie within the volume, which is not checked. */
    public boolean get(final int x, final int y, final int z) {
        return (words[row(y, z) + x / WORD] >>> x & 1) != 0;
    }

    /** The voxels at x - 1, x and x + 1 as the lowest three bits; none lies outside the volume. */
    public int three(final int x, final int y, final int z) {
        final int word = row(y, z) + x / WORD;
        final int place = x % WORD;
        final long middle = words[word] >>> place & 1;
        final long left = place > 0 ? words[word] >>> place - 1 & 1 : x > 0 ? words[word - 1] >>> WORD - 1 : 0;
        final long right = place < WORD - 1 ? words[word] >>> place + 1 & 1 : x < width - 1 ? words[word + 1] & 1 : 0;
        return (int) (left | middle << 1 | right << 2);
    }

    /** Which of the 64 voxels of a row from any x on are marrow, the first in the lowest bit; none lies outside the volume. */
    public long marrow(final int x, final int y, final int z) {
        final int word = Math.floorDiv(x, WORD);
        return marrowWord(word, y, z) >>> x | (x % WORD == 0 ? 0 : marrowWord(word + 1, y, z) << -x);
    }

    private long marrowWord(final int word, final int y, final int z) {
        return word < 0 || word >= wordsPerRow ? 0 : ~words[row(y, z) + word] & rowMask(word);
    }

    /** The first voxel of a row from x on that is bone, or marrow; the width if there is none. */
    public int next(final boolean bone, final int x, final int y, final int z) {
        final long flip = bone ? 0 : -1;
        int at = x;
        while (at < width) {
            final long rest = (words[row(y, z) + at / WORD] ^ flip) >>> at;
            if (rest != 0) {
                return Math.min(width, at + Long.numberOfTrailingZeros(rest));
            }
            at = (at / WORD + 1) * WORD;
        }
        return width;
    }

    /** The number of bone voxels. */
    public long count() {
        long count = 0;
        for (final long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The number of all voxels. */
    public long size() {
        return (long) width * height * depth;
    }

    /** Bone and marrow exchanged. */
    public BinaryVolume inverse() {
        final long[] inverted = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            inverted[i] = ~words[i] & rowMask(i % wordsPerRow);
        }
        return new BinaryVolume(inverted, width, height, depth, calibration);
    }

    /** Bone everywhere, of this size. */
    public BinaryVolume full() {
        final long[] all = new long[words.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = rowMask(i % wordsPerRow);
        }
        return new BinaryVolume(all, width, height, depth, calibration);
    }

    /** The voxels that are bone here and in the other volume, which has the same size. */
    public BinaryVolume and(final BinaryVolume other) {
        final long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new BinaryVolume(both, width, height, depth, calibration);
    }

    /** A box of this volume that begins at voxel (x, y, z). */
    public BinaryVolume crop(final int x, final int y, final int z, final int newWidth, final int newHeight,
        final int newDepth)
    {
        return of(newWidth, newHeight, newDepth, calibration, (i, j, k) -> get(x + i, y + j, z + k));
    }

    /** Whole rows: those from a y and a z on, so many along each. */
    public BinaryVolume rows(final int y, final int z, final int newHeight, final int newDepth) {
        final long[] some = newWords(width, newHeight, newDepth);
        for (int k = 0; k < newDepth; k++) {
            System.arraycopy(words, row(y, z + k), some, k * newHeight * wordsPerRow, newHeight * wordsPerRow);
        }
        return new BinaryVolume(some, width, newHeight, newDepth, calibration);
    }

    /** This volume with so many voxels of marrow on every side. */
    public BinaryVolume padded(final int margin) {
        final int more = 2 * margin;
        final BinaryVolume padded = new BinaryVolume(newWords(width + more, height + more, depth + more), width + more,
            height + more, depth + more, calibration);
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int word = 0; word < wordsPerRow; word++) {
                    final long bits = words[row(y, z) + word];
                    final int place = word * WORD + margin;
                    final int at = padded.row(y + margin, z + margin) + place / WORD;
                    padded.words[at] |= bits << place;
                    final long rest = place % WORD == 0 ? 0 : bits >>> -place;
                    if (rest != 0) {
                        padded.words[at + 1] |= rest;
                    }
                }
            }
        }
        return padded;
    }

    /** The same voxels with another calibration; the bits are shared. */
    public BinaryVolume with(final Calibration newCalibration) {
        return new BinaryVolume(words, width, height, depth, newCalibration);
    }

    /** Voxels along x. */
    public int width() {
        return width;
    }

    /** Voxels along y. */
    public int height() {
        return height;
    }

    /** Voxels along z. */
    public int depth() {
        return depth;
    }

    /** The size of a voxel and its unit. */
    public Calibration calibration() {
        return calibration;
    }

    /** Whether bone and marrow are the same, voxel by voxel; calibrations are not compared. */
    public boolean sameVoxels(final BinaryVolume other) {
        return width == other.width && height == other.height && depth == other.depth
            && Arrays.equals(words, other.words);
    }

    /** A copy that can be changed. */
    public Editor edit() {
        return new Editor(new BinaryVolume(words.clone(), width, height, depth, calibration));
    }

    /**
     * What changes a volume that nobody else has yet.
     *
     * @param volume as it stands
     */
    public record Editor(BinaryVolume volume) {

        /** Makes a voxel marrow. */
        public void clear(final int x, final int y, final int z) {
            volume.words[volume.row(y, z) + x / WORD] &= ~(1L << x);
        }
    }

    /** The bits themselves; who reads them leaves them as they are. */
    public long[] words() {
        return words;
    }

    /** How many words of {@value #WORD} bits a row takes. */
    public int wordsPerRow() {
        return wordsPerRow;
    }

    /** Index of the first word of a row. */
    public int row(final int y, final int z) {
        return (z * height + y) * wordsPerRow;
    }

    /** The bits of a row's word that are voxels. */
    long rowMask(final int word) {
        final int voxels = width - word * WORD;
        return voxels >= WORD ? -1L : (1L << voxels) - 1;
    }
}
