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

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a TIFF file at any place, with nothing made for what lies beyond its end. */
final class TiffInput implements Closeable {

    private static final int MAGIC = 42;
    private static final int BIG_MAGIC = 43;

    private final Path file;
    private final FileChannel channel;
    private final long length;
    private final ByteOrder order;
    private final boolean isBig;

    TiffInput(final Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            length = channel.size();
            require(length >= 8, "%s is cut short: a TIFF file has a head of 8 bytes", file);
            final ByteBuffer head = read(0, 4, ByteOrder.BIG_ENDIAN);
            final int mark = head.getShort();
            require(mark == 0x4949 || mark == 0x4d4d, "%s is no TIFF file", file);
            order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            final int magic = head.order(order).getShort();
            require(magic == MAGIC || magic == BIG_MAGIC, "%s is no TIFF file", file);
            isBig = magic == BIG_MAGIC;
        }
        catch (final IOException | RuntimeException exception) {
            channel.close();
            throw exception;
        }
    }

    Path file() {
        return file;
    }

    long length() {
        return length;
    }

    boolean isBig() {
        return isBig;
    }

    ByteOrder order() {
        return order;
    }

    /** @throws io.github.bonegen.InvalidInputException if the file ends before the bytes do */
    ByteBuffer bytes(final long offset, final long count) throws IOException {
        return read(offset, count, order);
    }

    private ByteBuffer read(final long offset, final long count, final ByteOrder byteOrder) throws IOException {
        require(offset >= 0 && count >= 0 && count < Integer.MAX_VALUE && offset <= length - count,
            "%s is damaged or cut short: it refers to %d bytes from byte %d and is %d bytes long", file, count, offset,
            length);
        final ByteBuffer buffer = ByteBuffer.allocate((int) count).order(byteOrder);
        while (buffer.hasRemaining()) {
            require(channel.read(buffer, offset + buffer.position()) >= 0, "%s became shorter while it was read", file);
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
