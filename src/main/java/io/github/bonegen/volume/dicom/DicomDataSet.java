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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of a data set, or of an item of a sequence (DICOM PS3.5, chapter 7). Values stay where they are in the
 * file's bytes; sequences are taken apart when they are asked for.
 */
public final class DicomDataSet {

    private static final Set<String> LONG_LENGTHS = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN",
        "UR", "UT", "UV");
    private static final int UNDEFINED = -1;
    private static final int DEEPEST = 32;
    private static final int MOST_NUMBERS = 1 << 20;

    private final ByteBuffer bytes;
    private final boolean isExplicit;
    private final Map<Integer, Element> elements = new HashMap<>();
    private int end;

    /** Where a value is; of undefined length, up to where it ends. */
    record Element(String vr, int offset, int length, boolean isUndefined) { }

    /**
     * Reads elements up to the pixels, which are the last.
     *
     * @param bytes in the order of the data set
     * @param from offset of the first element
     * @param to end of the data set
     * @param onlyGroup stops before an element of another group; -1 reads all
     */
    DicomDataSet(final ByteBuffer bytes, final int from, final int to, final boolean isExplicit, final int onlyGroup) {
        this(bytes, from, to, isExplicit, onlyGroup, 0);
    }

    private DicomDataSet(final ByteBuffer bytes, final int from, final int to, final boolean isExplicit,
        final int onlyGroup, final int depth)
    {
        require(depth < DEEPEST, "it is damaged: sequences %d deep", depth);
        this.bytes = bytes;
        this.isExplicit = isExplicit;
        int at = from;
        while (at + 8 <= to) {
            final int tag = tag(at);
            if (onlyGroup >= 0 && tag >>> 16 != onlyGroup || tag == DicomTag.ITEM_END) {
                break;
            }
            at = read(tag, at, to, depth);
        }
        end = at;
    }

    private int tag(final int at) {
        return (bytes.getShort(at) & 0xffff) << 16 | bytes.getShort(at + 2) & 0xffff;
    }

    private int read(final int tag, final int at, final int to, final int depth) {
        final String vr = isExplicit ? new String(new char[] {(char) (bytes.get(at + 4) & 0xff),
            (char) (bytes.get(at + 5) & 0xff)}) : "";
        final boolean isLong = !isExplicit || LONG_LENGTHS.contains(vr);
        final int valueAt = at + (isExplicit && isLong ? 12 : 8);
        if (valueAt > to) {
            return to;
        }
        final int length = isLong ? bytes.getInt(valueAt - 4) : bytes.getShort(at + 6) & 0xffff;
        final boolean isPixels = tag == DicomTag.PIXELS || tag == DicomTag.FLOAT_PIXELS
            || tag == DicomTag.DOUBLE_PIXELS;
        if (length == UNDEFINED && !isPixels) {
            final int last = sequenceEnd(valueAt, to, isExplicit && !vr.equals("UN"), depth);
            elements.put(tag, new Element(vr, valueAt, last - valueAt, true));
            return last;
        }
        final boolean fits = length >= 0 && length <= to - valueAt;
        if (isPixels || !fits) {
            elements.put(tag, new Element(vr, valueAt, isPixels && length != UNDEFINED && length >= 0 ? length
                : to - valueAt, length == UNDEFINED));
            return to;
        }
        elements.put(tag, new Element(vr, valueAt, length, false));
        return valueAt + length;
    }

    /** Behind the delimiter of a sequence of undefined length. */
    private int sequenceEnd(final int from, final int to, final boolean explicit, final int depth) {
        int at = from;
        while (at + 8 <= to) {
            final int tag = tag(at);
            final int length = bytes.getInt(at + 4);
            if (tag == DicomTag.SEQUENCE_END) {
                return at + 8;
            }
            if (tag != DicomTag.ITEM) {
                return to;
            }
            at = length == UNDEFINED ? itemEnd(at + 8, to, explicit, depth)
                : length < 0 || length > to - at - 8 ? to : at + 8 + length;
        }
        return to;
    }

    private int itemEnd(final int from, final int to, final boolean explicit, final int depth) {
        final int last = new DicomDataSet(bytes, from, to, explicit, -1, depth + 1).end;
        return last + 8 <= to && tag(last) == DicomTag.ITEM_END ? last + 8 : to;
    }

    /**
     * Whether there is an element of a tag that is not empty.
     *
     * @param tag group and element in one number, as in {@link DicomTag}
     */
    public boolean has(final int tag) {
        return elements.containsKey(tag) && elements.get(tag).length() > 0;
    }

    Element element(final int tag) {
        return elements.get(tag);
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** The items of a sequence; none where there is no such element. */
    public List<DicomDataSet> items(final int tag) {
        final List<DicomDataSet> items = new ArrayList<>();
        final Element element = elements.get(tag);
        if (element == null) {
            return items;
        }
        final int to = Math.min(bytes.limit(), element.offset() + element.length());
        int at = element.offset();
        while (at + 8 <= to && tag(at) == DicomTag.ITEM) {
            final int length = bytes.getInt(at + 4);
            final int last = length == UNDEFINED ? to : Math.min(to, at + 8 + Math.max(0, length));
            final DicomDataSet item = new DicomDataSet(bytes, at + 8, last, isExplicit && !element.vr().equals("UN"), -1,
                1);
            items.add(item);
            at = length == UNDEFINED ? item.end + 8 : last;
        }
        return items;
    }

    /** The text of an element without padding; empty where there is none. */
    public String text(final int tag) {
        final Element element = elements.get(tag);
        if (element == null || element.offset() + element.length() > bytes.limit()) {
            return "";
        }
        final byte[] value = new byte[Math.min(element.length(), MOST_NUMBERS)];
        for (int i = 0; i < value.length; i++) {
            value[i] = bytes.get(element.offset() + i);
        }
        return new String(value, StandardCharsets.ISO_8859_1).replace('\0', ' ').trim();
    }

    /** A decimal or integer string, or the first of several; the standard where there is none or it is no number. */
    public double number(final int tag, final double standard) {
        final double[] numbers = numbers(tag);
        return numbers.length == 0 ? standard : numbers[0];
    }

    /** All numbers of decimal or integer strings; none where one of them is no number. */
    public double[] numbers(final int tag) {
        if (!has(tag)) {
            return new double[0];
        }
        final String[] texts = text(tag).split("\\\\");
        final double[] numbers = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(texts[i].trim());
            }
            catch (final NumberFormatException exception) {
                return new double[0];
            }
        }
        return numbers;
    }

    /** A binary number of 16 bits without sign; the standard where there is none. */
    public int word(final int tag, final int standard) {
        final int[] words = words(tag);
        return words.length == 0 ? standard : words[0];
    }

    /** Binary numbers of 16 bits without sign. */
    public int[] words(final int tag) {
        final Element element = elements.get(tag);
        if (element == null || element.offset() + element.length() > bytes.limit()) {
            return new int[0];
        }
        final int[] words = new int[Math.min(MOST_NUMBERS, element.length() / 2)];
        for (int i = 0; i < words.length; i++) {
            words[i] = bytes.getShort(element.offset() + 2 * i) & 0xffff;
        }
        return words;
    }

}
