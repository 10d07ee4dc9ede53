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
package io.github.bonegen.volume.format;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The compressed segmentations of Scanco AIM files. */
final class AimBits {

    private static final int PACKED_BITS = 0x00060001;
    private static final int RUNS_OF_BITS = 0x00150001;
    /** A run that goes on in the next byte. */
    private static final int OPEN_RUN = 255;

    private AimBits() {
        // Static functions only.
    }

    static VolumeSource open(final VolumeHeader header, final InputStream in, final AimHeader aim,
        final int lengthBytes, final Path file) throws IOException
    {
        if (aim.type() == PACKED_BITS) {
            final long bytes = (header.width() + 1L) / 2 * ((header.height() + 1L) / 2) * ((header.depth() + 1L) / 2) + 1;
            require(aim.dataLength() >= bytes, "%s states %d x %d x %d voxels and has %d bytes for them", file,
                header.width(), header.height(), header.depth(), aim.dataLength());
            return new Packed(header, in.readNBytes((int) bytes));
        }
        final ByteBuffer length = ByteBuffer.wrap(in.readNBytes(lengthBytes)).order(ByteOrder.LITTLE_ENDIAN);
        final boolean bits = aim.type() == RUNS_OF_BITS;
        final long runs = Math.max(0, aim.dataLength() - lengthBytes);
        require(length.limit() == lengthBytes && header.count() <= (bits ? runs * 254 : runs / 2 * 255),
            "%s states %d x %d x %d voxels and has %d bytes of runs for them", file, header.width(), header.height(),
            header.depth(), runs);
        return new Runs(header, in, bits);
    }

    /** Blocks of 2 x 2 x 2 voxels, a bit each; the last byte is the value of those that are set. */
    private static final class Packed implements VolumeSource {

        private final VolumeHeader header;
        private final byte[] blocks;
        private int z;

        Packed(final VolumeHeader header, final byte[] blocks) {
            this.header = header;
            this.blocks = blocks;
        }

        @Override
        public VolumeHeader header() {
            return header;
        }

        @Override
        public void read(final float[] plane) {
            final int width = (header.width() + 1) / 2;
            final int height = (header.height() + 1) / 2;
            final float value = blocks[blocks.length - 1] == 0 ? Byte.MAX_VALUE : blocks[blocks.length - 1] & 0xff;
            for (int i = 0; i < plane.length; i++) {
                final int x = i % header.width();
                final int y = i / header.width();
                final int bit = x % 2 + 2 * (y % 2) + 4 * (z % 2);
                plane[i] = (blocks[(z / 2 * height + y / 2) * width + x / 2] >> bit & 1) * value;
            }
            z++;
        }

        @Override
        public void close() {
            // All has been read.
        }
    }

    /** Runs of equal voxels: pairs of length and value, or lengths of two values that take turns. */
    private static final class Runs implements VolumeSource {

        private final VolumeHeader header;
        private final InputStream in;
        private final boolean bits;
        private final byte[] values = new byte[2];
        private int turn = 1;
        private int left;
        private byte value;
        private boolean begun;

        Runs(final VolumeHeader header, final InputStream in, final boolean bits) {
            this.header = header;
            this.in = in;
            this.bits = bits;
        }

        @Override
        public VolumeHeader header() {
            return header;
        }

        @Override
        public void read(final float[] plane) throws IOException {
            if (bits && !begun) {
                values[0] = (byte) next();
                values[1] = (byte) next();
                begun = true;
            }
            for (int i = 0; i < plane.length; i++) {
                while (left == 0) {
                    run();
                }
                left--;
                plane[i] = value & 0xff;
            }
        }

        private void run() throws IOException {
            left = next();
            if (bits) {
                turn = 1 - turn;
                value = values[turn];
                if (left == OPEN_RUN) {
                    left--;
                    turn = 1 - turn;
                }
            } else {
                value = (byte) next();
            }
        }

        private int next() throws IOException {
            final int next = in.read();
            if (next < 0) {
                throw new EOFException("it is cut short: the data end before the last voxel");
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
