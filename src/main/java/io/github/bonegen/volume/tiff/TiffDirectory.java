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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tags of one image of a TIFF file; values are read from the file when they are asked for. */
final class TiffDirectory {

    private static final int ASCII = 2;
    private static final int RATIONAL = 5;
    private static final int SIGNED_RATIONAL = 10;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final TiffInput in;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final long next;

    private record Entry(int type, long count, long offset) {
        long bytes() {
            return count * TYPE_BYTES[type];
        }
    }

    TiffDirectory(final TiffInput in, final long offset) throws IOException {
        this.in = in;
        final int countBytes = in.isBig() ? 8 : 2;
        final int entryBytes = in.isBig() ? 20 : 12;
        final int pointer = in.isBig() ? 8 : 4;
        final ByteBuffer head = in.bytes(offset, countBytes);
        final long count = in.isBig() ? head.getLong() : head.getShort() & 0xffff;
        require(count > 0 && count <= 0xffff, "%s is damaged: a directory of %d tags", in.file(), count);
        final ByteBuffer bytes = in.bytes(offset + countBytes, count * entryBytes + pointer);
        for (int i = 0; i < count; i++) {
            final int start = i * entryBytes;
            final int type = bytes.getShort(start + 2) & 0xffff;
            final long number = in.isBig() ? bytes.getLong(start + 4) : bytes.getInt(start + 4) & 0xffffffffL;
            final int valueAt = start + (in.isBig() ? 12 : 8);
            if (type > 0 && type < TYPE_BYTES.length && TYPE_BYTES[type] > 0 && number >= 0
                && number <= in.length() / TYPE_BYTES[type])
            {
                final boolean isInline = number * TYPE_BYTES[type] <= pointer;
                entries.put(bytes.getShort(start) & 0xffff, new Entry(type, number, isInline
                    ? offset + countBytes + valueAt : in.isBig() ? bytes.getLong(valueAt)
                    : bytes.getInt(valueAt) & 0xffffffffL));
            }
        }
        next = in.isBig() ? bytes.getLong((int) count * entryBytes)
            : bytes.getInt((int) count * entryBytes) & 0xffffffffL;
    }

    /** Bytes of the directory itself. */
    long bytes() {
        return entries.size() * (in.isBig() ? 20L : 12L);
    }

    /** Where the next directory is; 0 after the last. */
    long next() {
        return next;
    }

    boolean has(final int tag) {
        return entries.containsKey(tag);
    }

    long count(final int tag) {
        return has(tag) ? entries.get(tag).count() : 0;
    }

    ByteBuffer bytes(final int tag) throws IOException {
        final Entry entry = entries.get(tag);
        require(entry != null, "%s is damaged: its tag %d is missing or has more values than the file", in.file(), tag);
        return in.bytes(entry.offset(), entry.bytes());
    }

    /** All values of a tag of whole numbers. */
    long[] longs(final int tag) throws IOException {
        final ByteBuffer bytes = bytes(tag);
        final Entry entry = entries.get(tag);
        final long[] values = new long[(int) entry.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (entry.type()) {
                case 1, 7 -> bytes.get() & 0xff;
                case 3 -> bytes.getShort() & 0xffff;
                case 4, 13 -> bytes.getInt() & 0xffffffffL;
                case 6 -> bytes.get();
                case 8 -> bytes.getShort();
                case 9 -> bytes.getInt();
                case 16, 17, 18 -> bytes.getLong();
                default -> throw new InvalidInputException(in.file() + " is damaged: its tag " + tag + " is no number");
            };
        }
        return values;
    }

    long number(final int tag, final long standard) throws IOException {
        if (!has(tag) || count(tag) == 0) {
            return standard;
        }
        return longs(tag)[0];
    }

    /** The first value of a tag of fractions; NaN where there is none. */
    double fraction(final int tag) throws IOException {
        final Entry entry = entries.get(tag);
        if (entry == null || entry.count() == 0 || entry.type() != RATIONAL && entry.type() != SIGNED_RATIONAL) {
            return Double.NaN;
        }
        final ByteBuffer bytes = bytes(tag);
        return (bytes.getInt() & 0xffffffffL) / (double) (bytes.getInt() & 0xffffffffL);
    }

    /** The denominator of the first value of a tag of fractions; 0 where there is none. */
    long denominator(final int tag) throws IOException {
        final Entry entry = entries.get(tag);
        return Double.isNaN(fraction(tag)) ? 0 : in.bytes(entry.offset() + Integer.BYTES, Integer.BYTES).getInt() & 0xffffffffL;
    }

    /** The text of a tag; empty where there is none. */
    String text(final int tag) throws IOException {
        final Entry entry = entries.get(tag);
        if (entry == null || entry.type() != ASCII) {
            return "";
        }
        return new String(bytes(tag).array(), StandardCharsets.UTF_8).replaceFirst("(?s)\0.*", "");
    }
}
