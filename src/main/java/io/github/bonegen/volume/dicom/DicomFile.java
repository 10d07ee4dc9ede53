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

import io.github.bonegen.MemoryCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A DICOM file: with or without preamble and meta header, of any transfer syntax (PS3.10, chapter 7; PS3.5, annex A).
 *
 * @param syntax of the pixels
 * @param uid of the syntax
 * @param data set
 */
public record DicomFile(DicomSyntax syntax, String uid, DicomDataSet data) {

    private static final int PREAMBLE = 128;
    private static final int META_GROUP = 2;
    /** The groups of a file's first two elements are low, and their values short. */
    private static final int LAST_GROUP = 0x28;
    private static final int MOST_FIRST = 1 << 12;
    /** Headers of slices and films are shorter. */
    private static final int HEADER = 1 << 20;
    private static final int BUFFER = 1 << 16;

    /** Whether a file begins as DICOM files do, with a preamble, a meta header or the first groups of a data set. */
    public static boolean isDicom(final byte[] head) {
        return start(head) > 0 || head.length >= 64 && isElement(head);
    }

    /** Where the first element is: behind the magic letters, with their preamble or without, or at the beginning. */
    private static int start(final byte[] head) {
        for (final int at : new int[] {PREAMBLE, 0}) {
            if (head.length >= at + 4 && new String(head, at, 4, StandardCharsets.ISO_8859_1).equals("DICM")) {
                return at + 4;
            }
        }
        return 0;
    }

    /** Whether an element of the groups that begin a file stands here, and another of the same behind it. */
    private static boolean isElement(final byte[] head) {
        final ByteBuffer bytes = ByteBuffer.wrap(head).order(isBigEndian(head) ? ByteOrder.BIG_ENDIAN
            : ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        int last = -1;
        for (int i = 0; i < 2 && at + 8 <= head.length; i++) {
            final int group = bytes.getShort(at) & 0xffff;
            final int element = bytes.getShort(at + 2) & 0xffff;
            final boolean isExplicit = isVr(head, at + 4);
            final long length = isExplicit ? bytes.getShort(at + 6) & 0xffff : bytes.getInt(at + 4) & 0xffffffffL;
            if (i == 0 && group != META_GROUP && group != 8 || group > LAST_GROUP || (group << 16 | element) <= last
                || length > MOST_FIRST)
            {
                return false;
            }
            last = group << 16 | element;
            at += 8 + (int) length;
        }
        return true;
    }

    private static boolean isBigEndian(final byte[] head) {
        return head[0] == 0 && head[1] != 0;
    }

    private static boolean isVr(final byte[] head, final int at) {
        return head[at] >= 'A' && head[at] <= 'Z' && head[at + 1] >= 'A' && head[at + 1] <= 'Z';
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws io.github.bonegen.InvalidInputException if it is no DICOM file, or there is not the memory to hold it
     */
    public static DicomFile read(final Path file) throws IOException {
        final long size = Files.size(file);
        require(size < Integer.MAX_VALUE, "%s has %d bytes; accepted are DICOM files of less than 2 GiB", file, size);
        MemoryCheck.require(2 * size, "The file " + file);
        return of(Files.readAllBytes(file), file);
    }

    /** Reads what stands before the pixels. */
    public static DicomFile readHeader(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEADER), file);
        }
    }

    private static DicomFile of(final byte[] content, final Path file) throws IOException {
        require(isDicom(content), "%s is no DICOM file", file);
        final int start = start(content);
        final ByteBuffer little = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        final int dataStart = metaEnd(content, little, start);
        if (dataStart == start) {
            final boolean isBig = isBigEndian(content);
            final boolean isExplicit = content.length > start + 6 && isVr(content, start + 4);
            final DicomSyntax syntax = isBig ? DicomSyntax.BIG_ENDIAN : isExplicit ? DicomSyntax.EXPLICIT
                : DicomSyntax.IMPLICIT;
            return new DicomFile(syntax, "", new DicomDataSet(little.order(isBig ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN), start, content.length, isExplicit, -1));
        }
        final String uid = new DicomDataSet(little, start, dataStart, true, META_GROUP).text(DicomTag.TRANSFER_SYNTAX);
        final DicomSyntax syntax = DicomSyntax.of(uid);
        if (syntax == DicomSyntax.DEFLATED) {
            final byte[] plain = inflated(content, dataStart);
            return new DicomFile(DicomSyntax.EXPLICIT, uid, new DicomDataSet(ByteBuffer.wrap(plain)
                .order(ByteOrder.LITTLE_ENDIAN), 0, plain.length, true, -1));
        }
        final ByteBuffer ordered = ByteBuffer.wrap(content).order(syntax == DicomSyntax.BIG_ENDIAN
            ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        // Some writers state one syntax and use the other.
        final boolean isExplicit = content.length > dataStart + 6 && isVr(content, dataStart + 4);
        return new DicomFile(syntax, uid, new DicomDataSet(ordered, dataStart, content.length, isExplicit, -1));
    }

    /** Where the meta header ends: at the first element of another group. */
    private static int metaEnd(final byte[] content, final ByteBuffer little, final int start) {
        int at = start;
        while (at + 8 <= content.length && little.getShort(at) == META_GROUP && isVr(content, at + 4)) {
            final boolean isLong = content[at + 4] == 'O' || content[at + 4] == 'U' && content[at + 5] != 'I'
                && content[at + 5] != 'L' && content[at + 5] != 'S';
            if (isLong && at + 12 > content.length) {
                return content.length;
            }
            final long length = isLong ? little.getInt(at + 8) & 0xffffffffL : little.getShort(at + 6) & 0xffff;
            at = (int) Math.min(content.length, at + (isLong ? 12L : 8L) + length);
        }
        return at;
    }

    private static byte[] inflated(final byte[] content, final int start) throws IOException {
        final Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, start, content.length - start);
            final ByteArrayOutputStream plain = new ByteArrayOutputStream();
            final byte[] buffer = new byte[BUFFER];
            int count = inflater.inflate(buffer);
            while (count > 0) {
                plain.write(buffer, 0, count);
                MemoryCheck.require(4L * plain.size(), "The deflated file");
                count = inflater.inflate(buffer);
            }
            return plain.toByteArray();
        }
        catch (final DataFormatException exception) {
            throw new IOException("it is damaged: deflated data that make no sense", exception);
        }
        finally {
            inflater.end();
        }
    }
}
