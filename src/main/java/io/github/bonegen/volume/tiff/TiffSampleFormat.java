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

import static io.github.bonegen.InvalidInputException.require;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What the bits of a sample mean. */
public enum TiffSampleFormat {
    UNSIGNED, SIGNED, FLOAT;

    static TiffSampleFormat of(final int code, final int bits, final Path file) {
        final TiffSampleFormat format = switch (code) {
            case 2 -> SIGNED;
            case 3 -> FLOAT;
            default -> UNSIGNED;
        };
        require(code <= 4 && (format == FLOAT ? bits == 16 || bits == 32 || bits == 64 : format == UNSIGNED
            || bits == 8 || bits == 16 || bits == 32 || bits == 64),
            "%s has samples of format %d and %d bits; accepted are integers and floats", file, code, bits);
        return format;
    }

    /** The next sample of a whole number of bytes. */
    float get(final ByteBuffer bytes, final int bits) {
        return switch (bits) {
            case 8 -> this == SIGNED ? bytes.get() : bytes.get() & 0xff;
            case 16 -> this == FLOAT ? half(bytes.getShort()) : this == SIGNED ? bytes.getShort()
                : bytes.getShort() & 0xffff;
            case 32 -> this == FLOAT ? bytes.getFloat() : this == SIGNED ? bytes.getInt()
                : bytes.getInt() & 0xffffffffL;
            default -> this == FLOAT ? (float) bytes.getDouble() : bytes.getLong();
        };
    }

    /** IEEE 754 binary16. */
    private static float half(final short bits) {
        final int exponent = bits >> 10 & 0x1f;
        final int fraction = bits & 0x3ff;
        final float sign = bits < 0 ? -1 : 1;
        if (exponent == 0x1f) {
            return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
        }
        return sign * (exponent == 0 ? fraction * 0x1p-24f : (1 + fraction / 1024f) * (float) Math.pow(2, exponent - 15));
    }
}
