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
package io.github.bonegen.radiograph.film;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.dicom.DicomDataSet;
import io.github.bonegen.volume.dicom.DicomTag;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A lookup table of DICOM (PS3.3, C.11.1.1.1).
 *
 * @param first value that it maps; lesser ones are as it
 * @param entries what values become
 * @param most largest value that an entry can have
 */
record DicomLut(int first, int[] entries, double most) {

    private static final int WHOLE = 1 << 16;

    /** @param isSigned whether the values that it maps have a sign */
    static DicomLut of(final DicomDataSet item, final boolean isSigned, final Path file) {
        final int[] descriptor = item.words(DicomTag.LUT_DESCRIPTOR);
        require(descriptor.length == 3 && descriptor[2] > 0 && descriptor[2] <= 16,
            "%s is damaged: a lookup table without a description", file);
        final int size = descriptor[0] == 0 ? WHOLE : descriptor[0];
        int[] entries = item.words(DicomTag.LUT_DATA);
        if (entries.length < size && entries.length * 2 >= size && descriptor[2] <= 8) {
            final int[] bytes = new int[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = entries[i / 2] >> 8 * (i % 2) & 0xff;
            }
            entries = bytes;
        }
        require(entries.length >= size, "%s is damaged: a lookup table of %d entries states %d", file, entries.length,
            size);
        return new DicomLut(isSigned ? (short) descriptor[1] : descriptor[1], Arrays.copyOf(entries, size), Math.pow(2, descriptor[2]) - 1);
    }

    int size() {
        return entries.length;
    }

    double at(final int index) {
        return entries[Math.max(0, Math.min(entries.length - 1, index))];
    }

    double of(final double value) {
        return at((int) Math.round(value) - first);
    }
}
