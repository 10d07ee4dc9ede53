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

import java.util.Arrays;

/** The transfer syntaxes of DICOM: how a data set and its pixels are coded (PS3.5, annex A). */
public enum DicomSyntax {
    IMPLICIT("1.2.840.10008.1.2", "Implicit VR Little Endian"),
    EXPLICIT("1.2.840.10008.1.2.1", "Explicit VR Little Endian"),
    DEFLATED("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian"),
    BIG_ENDIAN("1.2.840.10008.1.2.2", "Explicit VR Big Endian"),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG Baseline"),
    JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG Extended"),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless"),
    JPEG_LOSSLESS_SV1("1.2.840.10008.1.2.4.70", "JPEG Lossless SV1"),
    JPEG_LS("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless"),
    JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless"),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless"),
    JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000"),
    RLE("1.2.840.10008.1.2.5", "RLE Lossless"),
    OTHER("", "unknown");

    private final String uid;
    private final String title;

    DicomSyntax(final String uid, final String title) {
        this.uid = uid;
        this.title = title;
    }

    static DicomSyntax of(final String uid) {
        return Arrays.stream(values()).filter(syntax -> syntax.uid.equals(uid)).findFirst().orElse(OTHER);
    }

    /** Its name in the standard. */
    public String title() {
        return title;
    }

    boolean isEncapsulated() {
        return ordinal() >= JPEG_BASELINE.ordinal();
    }
}
