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
package io.github.bonegen.volume.codec;

import java.io.EOFException;
import java.io.IOException;

/** The entropy-coded bits of a JPEG, without the bytes that are stuffed in; a marker ends them. */
final class JpegBits {

    private final byte[] bytes;
    /** After 0xff a JPEG stuffs a byte 0; JPEG-LS stuffs a bit. */
    private final boolean stuffsBits;
    private int at;
    private int current;
    private int left;

    JpegBits(final byte[] bytes, final int start, final boolean stuffsBits) {
        this.bytes = bytes;
        this.at = start;
        this.stuffsBits = stuffsBits;
    }

    int next() throws IOException {
        if (left == 0) {
            fill();
        }
        left--;
        return current >> left & 1;
    }

    private void fill() throws IOException {
        if (at >= bytes.length) {
            throw new EOFException("is a JPEG that ends before its pixels do");
        }
        final boolean afterMark = stuffsBits && current == 0xff;
        current = bytes[at] & 0xff;
        left = afterMark ? 7 : 8;
        if (afterMark && current > 0x7f) {
            throw new EOFException("is a JPEG that ends before its pixels do");
        }
        if (!stuffsBits && current == 0xff) {
            if (at + 1 >= bytes.length || bytes[at + 1] != 0) {
                throw new EOFException("is a JPEG that ends before its pixels do");
            }
            at++;
        }
        at++;
    }

    int next(final int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | next();
        }
        return value;
    }

    /** A difference of a category (ITU-T T.81, F.2.2.1). */
    int difference(final int category) throws IOException {
        if (category == 0) {
            return 0;
        }
        final int value = next(category);
        return value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }

    /** Goes behind the next restart marker. */
    void restart() throws IOException {
        left = 0;
        current = 0;
        while (at + 1 < bytes.length && ((bytes[at] & 0xff) != 0xff || bytes[at + 1] == 0)) {
            at++;
        }
        if (at + 1 >= bytes.length || (bytes[at + 1] & 0xf8) != 0xd0) {
            throw new IOException("is a JPEG whose restart marker is missing");
        }
        at += 2;
    }
}
