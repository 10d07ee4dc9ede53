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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What ImageJ keeps in its two tags: a list of kinds and counts, then their contents. */
final class ImageJMetadata {

    private static final int MAGIC = 0x494a494a;
    private static final int INFO = 0x696e666f;
    private static final int LABEL = 0x6c61626c;
    private static final int ENTRY = 8;

    private ImageJMetadata() {
        // Static functions only.
    }

    /** The info of an image; empty where there is none. */
    static String info(final long[] counts, final ByteBuffer bytes) {
        final List<String> texts = texts(INFO, counts, bytes);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** The labels of slices in their order; none where there are none. */
    static List<String> labels(final long[] counts, final ByteBuffer bytes) {
        return texts(LABEL, counts, bytes);
    }

    private static List<String> texts(final int wanted, final long[] counts, final ByteBuffer bytes) {
        if (counts.length == 0 || counts[0] < ENTRY + 4 || counts[0] > bytes.limit() || bytes.getInt(0) != MAGIC) {
            return List.of();
        }
        final List<String> texts = new ArrayList<>();
        int content = 1;
        long offset = counts[0];
        for (int entry = 4; entry + ENTRY <= counts[0]; entry += ENTRY) {
            final int kinds = bytes.getInt(entry + 4);
            for (int i = 0; i < kinds && content < counts.length; i++) {
                final long length = counts[content++];
                if (length < 0 || offset + length > bytes.limit()) {
                    return List.of();
                }
                if (bytes.getInt(entry) == wanted) {
                    texts.add(new String(bytes.array(), (int) offset, (int) length, bytes.order() == ByteOrder.LITTLE_ENDIAN
                        ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
                }
                offset += length;
            }
        }
        return texts;
    }
}
