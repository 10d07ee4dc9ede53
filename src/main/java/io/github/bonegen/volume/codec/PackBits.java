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

import java.io.IOException;

/** Runs of bytes as TIFF and DICOM RLE code them (TIFF 6.0, section 9). */
public final class PackBits {

    private PackBits() {
        // Static functions only.
    }

    /**
     * @param length that is expected
     * @throws IOException if there are fewer
     */
    public static byte[] decode(final byte[] bytes, final int length) throws IOException {
        final byte[] decoded = new byte[length];
        int at = 0;
        int written = 0;
        while (written < length) {
            if (at + 1 >= bytes.length) {
                throw new IOException("ends before its pixels do");
            }
            final int code = bytes[at++];
            if (code >= 0) {
                final int count = Math.min(code + 1, length - written);
                if (at + count > bytes.length) {
                    throw new IOException("ends before its pixels do");
                }
                System.arraycopy(bytes, at, decoded, written, count);
                at += code + 1;
                written += count;
            } else if (code != Byte.MIN_VALUE) {
                final int count = Math.min(1 - code, length - written);
                java.util.Arrays.fill(decoded, written, written + count, bytes[at++]);
                written += count;
            }
        }
        return decoded;
    }
}
