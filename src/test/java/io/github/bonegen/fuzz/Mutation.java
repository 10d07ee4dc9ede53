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
package io.github.bonegen.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Changes a file a little, at places where formats keep sizes, offsets, counts and words. */
final class Mutation {

    private static final int[] NUMBERS = {0, 1, -1, 2, 7, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1 << 20, 1 << 24,
        1 << 28, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final String[] TEXTS = {"0", "-1", "1e308", "NaN", "99999999999", "2147483647", "4294967296", "%s%n",
        "\0", "\n", "../../x", "/dev/zero", "none", "\"", "(", "1 1 1 1 1 1 1 1"};
    private static final int HEAD = 600;

    private final Random random;

    Mutation(final long seed) {
        random = new Random(seed);
    }

    byte[] of(final byte[] file) {
        byte[] bytes = file.clone();
        final int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 8; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(final byte[] bytes) {
        final int at = place(bytes.length);
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2, 3 -> number(bytes, at, 4);
            case 4 -> number(bytes, at, 2);
            case 5 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 6 -> {
                return text(bytes, at);
            }
            default -> {
                final int from = place(bytes.length);
                System.arraycopy(bytes, from, bytes, at, Math.min(16, bytes.length - Math.max(at, from)));
            }
        }
        return bytes;
    }

    /** Heads are where formats keep what matters. */
    private int place(final int length) {
        final int most = random.nextInt(4) == 0 ? length : Math.min(length, HEAD);
        return random.nextInt(Math.max(1, most - 4));
    }

    private void number(final byte[] bytes, final int at, final int width) {
        final int number = NUMBERS[random.nextInt(NUMBERS.length)];
        final boolean big = random.nextBoolean();
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (number >> 8 * (big ? width - 1 - i : i));
        }
    }

    /** Puts a text in place of a word, or between. */
    private byte[] text(final byte[] bytes, final int at) {
        final byte[] text = TEXTS[random.nextInt(TEXTS.length)].getBytes();
        int end = at;
        while (end < bytes.length && bytes[end] > ' ' && end - at < 20) {
            end++;
        }
        final byte[] changed = new byte[at + text.length + bytes.length - end];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(text, 0, changed, at, text.length);
        System.arraycopy(bytes, end, changed, at + text.length, bytes.length - end);
        return changed;
    }
}
