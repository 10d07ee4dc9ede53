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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Minimal DICOM files, explicit little endian (PS3.5, 7.1.2; PS3.10, 7.1). */
public final class DicomBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private DicomBytes() {
        bytes.writeBytes(new byte[128]);
        bytes.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] image(final String syntax, final String photometric, final int width, final int height,
        final int... pixels)
    {
        final DicomBytes file = new DicomBytes();
        file.text(0x0002, 0x0010, "UI", syntax);
        file.text(0x0008, 0x0060, "CS", "DX");
        file.number(0x0028, 0x0002, 1);
        file.text(0x0028, 0x0004, "CS", photometric);
        file.number(0x0028, 0x0010, height);
        file.number(0x0028, 0x0011, width);
        file.text(0x0028, 0x0030, "DS", "0.2\\0.2");
        file.number(0x0028, 0x0100, 16);
        file.number(0x0028, 0x0101, 12);
        file.number(0x0028, 0x0102, 11);
        file.number(0x0028, 0x0103, 0);
        file.pixels(pixels);
        return file.bytes.toByteArray();
    }

    private void text(final int group, final int element, final String type, final String value) {
        final String even = value.length() % 2 == 0 ? value : value + (type.equals("UI") ? "\0" : " ");
        tag(group, element, type);
        twoBytes(even.length());
        bytes.writeBytes(even.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(final int group, final int element, final int value) {
        tag(group, element, "US");
        twoBytes(2);
        twoBytes(value);
    }

    private void pixels(final int... values) {
        tag(0x7fe0, 0x0010, "OW");
        twoBytes(0);
        twoBytes(2 * values.length);
        twoBytes(0);
        for (final int value : values) {
            twoBytes(value);
        }
    }

    private void tag(final int group, final int element, final String type) {
        twoBytes(group);
        twoBytes(element);
        bytes.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    }

    private void twoBytes(final int value) {
        bytes.write(value & 0xff);
        bytes.write(value >> 8 & 0xff);
    }
}
