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
package io.github.bonegen.volume.dicom;

import static io.github.bonegen.InvalidInputException.require;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The pieces of encapsulated pixels (DICOM PS3.5, A.4): an offset table, then fragments of frames. */
final class DicomFragments {

    private static final int ITEM_HEAD = 8;

    private final ByteBuffer bytes;
    private final List<int[]> fragments = new ArrayList<>();
    private final long[] offsets;
    private final int first;

    DicomFragments(final DicomDataSet data) {
        bytes = data.bytes();
        final DicomDataSet.Element element = data.element(DicomTag.PIXELS);
        require(element.isUndefined(), "it is damaged: compressed pixels that are not in fragments");
        int at = element.offset();
        int tableLength = -1;
        while (at + ITEM_HEAD <= bytes.limit() && tag(at) == DicomTag.ITEM) {
            final int length = bytes.getInt(at + 4);
            require(length >= 0 && length <= bytes.limit() - at - ITEM_HEAD, "it is cut short: it ends before its pixels"
                + " do");
            if (tableLength < 0) {
                tableLength = length;
            } else {
                fragments.add(new int[] {at + ITEM_HEAD, length});
            }
            at += ITEM_HEAD + length;
        }
        require(!fragments.isEmpty(), "it is cut short: it has no pixels");
        first = element.offset() + ITEM_HEAD + tableLength;
        offsets = new long[tableLength / Integer.BYTES];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = bytes.getInt(element.offset() + ITEM_HEAD + i * Integer.BYTES) & 0xffffffffL;
        }
    }

    private int tag(final int at) {
        return (bytes.getShort(at) & 0xffff) << 16 | bytes.getShort(at + 2) & 0xffff;
    }

    /** The bytes of a frame. */
    byte[] frame(final int index, final int frames) {
        if (frames == 1) {
            return joined(0, fragments.size());
        }
        if (fragments.size() == frames) {
            return joined(index, index + 1);
        }
        require(offsets.length == frames, "it is damaged: %d fragments of %d frames without a table", fragments.size(),
            frames);
        final long start = offsets[index];
        final long end = index + 1 < frames ? offsets[index + 1] : Long.MAX_VALUE;
        int from = 0;
        while (from < fragments.size() && fragments.get(from)[0] - ITEM_HEAD - first < start) {
            from++;
        }
        int to = from;
        while (to < fragments.size() && fragments.get(to)[0] - ITEM_HEAD - first < end) {
            to++;
        }
        require(to > from, "it is damaged: frame %d is empty", index + 1);
        return joined(from, to);
    }

    private byte[] joined(final int from, final int to) {
        final ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (final int[] fragment : fragments.subList(from, to)) {
            frame.write(bytes.array(), fragment[0], fragment[1]);
        }
        return frame.toByteArray();
    }
}
