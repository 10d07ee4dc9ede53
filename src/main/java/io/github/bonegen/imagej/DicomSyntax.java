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
package io.github.bonegen.imagej;

import static io.github.bonegen.InvalidInputException.require;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The transfer syntax of a DICOM file: whether ImageJ can read its pixels (DICOM PS3.5, annex A; PS3.10, 7.1). */
final class DicomSyntax {

    private static final int PREAMBLE = 128;
    private static final int META = 4096;
    private static final String UNCOMPRESSED = "1\\.2\\.840\\.10008\\.1\\.2(\\.[12])?";
    private static final Map<String, String> NAMES = Map.of(
        "1.2.840.10008.1.2.1.99", "Deflated",
        "1.2.840.10008.1.2.4.50", "JPEG Baseline",
        "1.2.840.10008.1.2.4.51", "JPEG Extended",
        "1.2.840.10008.1.2.4.57", "JPEG Lossless",
        "1.2.840.10008.1.2.4.70", "JPEG Lossless SV1",
        "1.2.840.10008.1.2.4.80", "JPEG-LS Lossless",
        "1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless",
        "1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless",
        "1.2.840.10008.1.2.4.91", "JPEG 2000",
        "1.2.840.10008.1.2.5", "RLE Lossless");

    private DicomSyntax() {
        // Static functions only.
    }

    /** Whether a file begins as DICOM files do. */
    static boolean isDicom(final Path file) throws IOException {
        final byte[] head = head(file);
        return head.length > PREAMBLE + 4
            && new String(head, PREAMBLE, 4, StandardCharsets.ISO_8859_1).equals("DICM");
    }

    /** @throws io.github.bonegen.InvalidInputException if the pixels are compressed; the syntax is named */
    static void checkReadable(final Path file) throws IOException {
        final String uid = uid(new String(head(file), StandardCharsets.ISO_8859_1));
        require(uid.isEmpty() || uid.matches(UNCOMPRESSED), "%s is compressed DICOM (%s, transfer syntax %s), which "
            + "ImageJ cannot read; accepted is uncompressed DICOM", file, NAMES.getOrDefault(uid, "unknown"), uid);
    }

    /** Element (0002,0010), explicit little endian as all of group 2 is: tag, VR "UI", length, value. */
    private static String uid(final String head) {
        final int tag = head.indexOf("\u0002\u0000\u0010\u0000UI");
        if (tag < 0 || tag + 8 > head.length()) {
            return "";
        }
        final int length = head.charAt(tag + 6) + (head.charAt(tag + 7) << 8);
        final int end = Math.min(head.length(), tag + 8 + length);
        return head.substring(tag + 8, end).replaceAll("[^0-9.]", "");
    }

    private static byte[] head(final Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(META);
        }
    }
}
