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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Voxels that follow each other in a stream of bytes. */
public final class StreamedVolume implements VolumeSource {

    private static final int BUFFER_SAMPLES = 1 << 13;

    private final VolumeHeader header;
    private final InputStream in;
    private final SampleType type;
    private final LinearScale scale;
    private final ByteBuffer buffer;
    private int planesRead;

    /**
     * @param in where the voxels begin; owned by this source
     * @param type that the stream has, whatever the header says of the values
     */
    public StreamedVolume(final VolumeHeader header, final InputStream in, final SampleType type, final ByteOrder order,
        final LinearScale scale)
    {
        this.header = header;
        this.in = in;
        this.type = type;
        this.scale = scale;
        this.buffer = ByteBuffer.allocate(BUFFER_SAMPLES * type.bytes()).order(order);
    }

    @Override
    public VolumeHeader header() {
        return header;
    }

    @Override
    public void read(final float[] plane) throws IOException {
        for (int first = 0; first < plane.length; first += BUFFER_SAMPLES) {
            final int samples = Math.min(BUFFER_SAMPLES, plane.length - first);
            if (in.readNBytes(buffer.array(), 0, samples * type.bytes()) < samples * type.bytes()) {
                throw new EOFException("it is cut short: the data end before the last voxel");
            }
            buffer.clear();
            for (int i = 0; i < samples; i++) {
                plane[first + i] = type.get(buffer);
            }
        }
        if (!scale.isNone()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = scale.of(plane[i]);
            }
        }
        planesRead++;
        if (planesRead == header.depth()) {
            // A compressed stream compares its checksum when its end is read.
            in.read();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
