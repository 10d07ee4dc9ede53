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
package io.github.bonegen.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Small DICOM films, explicit little endian (PS3.5, 7.1.2 and A.4; PS3.10, 7.1). */
public final class SmallDicom {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private SmallDicom() {
        bytes.writeBytes(new byte[128]);
        bytes.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    }

    private SmallDicom(final String syntax, final int edge, final int bits) {
        this();
        text(0x0002, 0x0010, "UI", syntax);
        text(0x0008, 0x0060, "CS", "DX");
        number(0x0028, 0x0002, 1);
        text(0x0028, 0x0004, "CS", "MONOCHROME2");
        number(0x0028, 0x0010, edge);
        number(0x0028, 0x0011, edge);
        text(0x0028, 0x0030, "DS", "0.2\\0.2");
        number(0x0028, 0x0100, bits);
        number(0x0028, 0x0101, bits);
        number(0x0028, 0x0102, bits - 1);
        number(0x0028, 0x0103, 0);
        text(0x0028, 0x1050, "DS", "100");
        text(0x0028, 0x1051, "DS", "200");
        text(0x0028, 0x1052, "DS", "0");
        text(0x0028, 0x1053, "DS", "1");
    }

    static byte[] film(final int edge) {
        final SmallDicom file = new SmallDicom("1.2.840.10008.1.2.1", edge, 16);
        file.tag(0x7fe0, 0x0010, "OW");
        file.twoBytes(0);
        file.fourBytes(2 * edge * edge);
        file.bytes.writeBytes(new byte[2 * edge * edge]);
        return file.bytes.toByteArray();
    }

    /**
     * A slice of a CT whose values are 16-bit numbers.
     *
     * @param spacing of pixels and slices in mm
     * @param position on the third axis in mm
     */
    public static byte[] slice(final int width, final int height, final String spacing, final String position,
        final int... values)
    {
        final SmallDicom file = new SmallDicom();
        file.text(0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1");
        file.text(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.2");
        file.text(0x0008, 0x0060, "CS", "CT");
        file.text(0x0018, 0x0050, "DS", spacing);
        file.text(0x0020, 0x000e, "UI", "1.2.3.4");
        file.text(0x0020, 0x0032, "DS", "0\\0\\" + position);
        file.text(0x0020, 0x0037, "DS", "1\\0\\0\\0\\1\\0");
        file.number(0x0028, 0x0002, 1);
        file.text(0x0028, 0x0004, "CS", "MONOCHROME2");
        file.number(0x0028, 0x0010, height);
        file.number(0x0028, 0x0011, width);
        file.text(0x0028, 0x0030, "DS", spacing + "\\" + spacing);
        file.number(0x0028, 0x0100, 16);
        file.number(0x0028, 0x0101, 16);
        file.number(0x0028, 0x0102, 15);
        file.number(0x0028, 0x0103, 0);
        file.text(0x0028, 0x1052, "DS", "0");
        file.text(0x0028, 0x1053, "DS", "1");
        file.tag(0x7fe0, 0x0010, "OW");
        file.twoBytes(0);
        file.fourBytes(2 * values.length);
        for (final int value : values) {
            file.twoBytes(value);
        }
        return file.bytes.toByteArray();
    }

    static byte[] rle(final int edge) {
        final ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {1, 0, 0, 0, 64, 0, 0, 0});
        frame.writeBytes(new byte[56]);
        for (int left = edge * edge; left > 0; left -= 100) {
            frame.write(1 - Math.min(100, left) & 0xff);
            frame.write(7);
        }
        return encapsulated("1.2.840.10008.1.2.5", edge, frame.toByteArray());
    }

    static byte[] encapsulated(final String syntax, final int edge, final byte[] frame) {
        final SmallDicom file = new SmallDicom(syntax, edge, 8);
        file.tag(0x7fe0, 0x0010, "OB");
        file.twoBytes(0);
        file.fourBytes(-1);
        file.item(0xe000, new byte[0]);
        file.item(0xe000, frame.length % 2 == 0 ? frame : java.util.Arrays.copyOf(frame, frame.length + 1));
        file.item(0xe0dd, new byte[0]);
        return file.bytes.toByteArray();
    }

    private void item(final int element, final byte[] content) {
        twoBytes(0xfffe);
        twoBytes(element);
        fourBytes(content.length);
        bytes.writeBytes(content);
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

    private void tag(final int group, final int element, final String type) {
        twoBytes(group);
        twoBytes(element);
        bytes.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    }

    private void twoBytes(final int value) {
        bytes.write(value & 0xff);
        bytes.write(value >> 8 & 0xff);
    }

    private void fourBytes(final int value) {
        twoBytes(value);
        twoBytes(value >> 16);
    }
}
