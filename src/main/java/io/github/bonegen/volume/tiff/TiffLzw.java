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
package io.github.bonegen.volume.tiff;

import java.io.IOException;

/** LZW as TIFF has it: codes of 9 to 12 bits, the highest first, widened one code early (TIFF 6.0, section 13). */
final class TiffLzw {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private TiffLzw() {
        // Static functions only.
    }

    /**
     * @param length that is expected
     * @throws IOException if the codes make no sense or fewer bytes
     */
    static byte[] decode(final byte[] bytes, final int length) throws IOException {
        if (bytes.length > 1 && bytes[0] == 0 && (bytes[1] & 1) == 1) {
            throw new IOException("is LZW of the old, reversed kind, which is not read");
        }
        final int[] prefixes = new int[CODES];
        final byte[] suffixes = new byte[CODES];
        final int[] lengths = new int[CODES];
        final byte[] decoded = new byte[length];
        int size = END + 1;
        int width = 9;
        int previous = -1;
        int written = 0;
        for (int bit = 0; written < length; bit += width) {
            width = width(size);
            final int code = code(bytes, bit, width);
            if (code == END) {
                break;
            }
            if (code == CLEAR) {
                size = END + 1;
                previous = -1;
                continue;
            }
            if (code > size || code == size && previous < 0 || code > END && previous < 0) {
                throw new IOException("holds an LZW code that was not defined");
            }
            if (previous >= 0 && size < CODES) {
                prefixes[size] = previous;
                lengths[size] = (previous < CLEAR ? 1 : lengths[previous]) + 1;
                suffixes[size] = first(code == size ? previous : code, prefixes);
                size++;
            }
            written = write(code, prefixes, suffixes, lengths, decoded, written);
            previous = code;
        }
        if (written < length) {
            throw new IOException("ends before its pixels do");
        }
        return decoded;
    }

    private static int width(final int size) {
        return size < 511 ? 9 : size < 1023 ? 10 : size < 2047 ? 11 : 12;
    }

    private static int code(final byte[] bytes, final int bit, final int width) throws IOException {
        int code = 0;
        for (int i = bit; i < bit + width; i++) {
            if (i / 8 >= bytes.length) {
                throw new IOException("ends before its pixels do");
            }
            code = code << 1 | bytes[i / 8] >> 7 - i % 8 & 1;
        }
        return code;
    }

    private static byte first(final int code, final int[] prefixes) {
        int at = code;
        while (at > END) {
            at = prefixes[at];
        }
        return (byte) at;
    }

    private static int write(final int code, final int[] prefixes, final byte[] suffixes, final int[] lengths,
        final byte[] decoded, final int written)
    {
        final int count = code < CLEAR ? 1 : lengths[code];
        int at = code;
        for (int i = written + count - 1; i >= written; i--) {
            if (i < decoded.length) {
                decoded[i] = at < CLEAR ? (byte) at : suffixes[at];
            }
            at = at < CLEAR ? at : prefixes[at];
        }
        return Math.min(decoded.length, written + count);
    }
}
