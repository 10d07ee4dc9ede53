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
package io.github.bonegen.volume.source;

import java.nio.ByteBuffer;

/** How a file stores one voxel. */
public enum SampleType {
    INT8(1, ByteBuffer::get),
    UINT8(1, bytes -> bytes.get() & 0xff),
    INT16(2, ByteBuffer::getShort),
    UINT16(2, bytes -> bytes.getShort() & 0xffff),
    INT32(4, ByteBuffer::getInt),
    UINT32(4, bytes -> bytes.getInt() & 0xffffffffL),
    INT64(8, ByteBuffer::getLong),
    UINT64(8, bytes -> {
        final long value = bytes.getLong();
        return value >= 0 ? value : (value >>> 1) * 2f;
    }),
    FLOAT(4, ByteBuffer::getFloat),
    DOUBLE(8, bytes -> (float) bytes.getDouble());

    @FunctionalInterface
    private interface Getter {
        float next(ByteBuffer bytes);
    }

    private final int bytes;
    private final Getter getter;

    SampleType(final int bytes, final Getter getter) {
        this.bytes = bytes;
        this.getter = getter;
    }

    /** Bytes of a voxel. */
    public int bytes() {
        return bytes;
    }

    /** The next voxel, as a float. */
    float get(final ByteBuffer buffer) {
        return getter.next(buffer);
    }
}
