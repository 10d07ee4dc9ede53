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

/** Voxels written as numbers in text, separated by white space or commas. */
public final class TextVolume implements VolumeSource {

    private static final int LONGEST_NUMBER = 64;

    private final VolumeHeader header;
    private final InputStream in;

    public TextVolume(final VolumeHeader header, final InputStream in) {
        this.header = header;
        this.in = in;
    }

    @Override
    public VolumeHeader header() {
        return header;
    }

    @Override
    public void read(final float[] plane) throws IOException {
        for (int i = 0; i < plane.length; i++) {
            plane[i] = next();
        }
    }

    private float next() throws IOException {
        final StringBuilder word = new StringBuilder();
        int next = in.read();
        while (next >= 0 && (word.isEmpty() || !isSeparator(next))) {
            if (!isSeparator(next)) {
                word.append((char) next);
            }
            if (word.length() > LONGEST_NUMBER) {
                throw new IOException("its data hold '" + word + "', which is no number");
            }
            next = in.read();
        }
        if (word.isEmpty()) {
            throw new EOFException("it is cut short: the data end before the last voxel");
        }
        try {
            return Float.parseFloat(word.toString());
        }
        catch (final NumberFormatException exception) {
            throw new IOException("its data hold '" + word + "', which is no number", exception);
        }
    }

    private static boolean isSeparator(final int c) {
        return c <= ' ' || c == ',';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
