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

import io.github.bonegen.volume.dicom.DicomDataSet;
import io.github.bonegen.volume.dicom.DicomSlice;
import io.github.bonegen.volume.dicom.DicomTag;
import io.github.bonegen.volume.source.LinearScale;

/** What the stored values of slices mean (DICOM PS3.3, C.11.1 and C.8.2.1). */
final class DicomScale {

    private DicomScale() {
        // Static functions only.
    }

    static LinearScale of(final DicomDataSet data, final int frame) {
        final DicomDataSet group = DicomSlice.group(data, DicomTag.VALUE_TRANSFORMATION, frame);
        return new LinearScale(group.number(DicomTag.SLOPE, 1), group.number(DicomTag.INTERCEPT, 0));
    }

    /** The unit of the values: what the file says, or HU of CT; empty where unknown. */
    static String unit(final DicomDataSet data) {
        final DicomDataSet group = DicomSlice.group(data, DicomTag.VALUE_TRANSFORMATION, 0);
        final String type = group.text(DicomTag.RESCALE_TYPE);
        if (!group.has(DicomTag.SLOPE) || type.equals("US")) {
            return "";
        }
        return !type.isEmpty() ? type : data.text(DicomTag.MODALITY).equals("CT") ? "HU" : "";
    }
}
