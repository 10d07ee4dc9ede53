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
package io.github.bonegen.radiograph.surface.mesh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PLY file says that it holds.
 *
 * @param format ascii, binary_little_endian or binary_big_endian
 * @param elements in the order of the file
 * @param length of the header in bytes
 */
record PlyHeader(String format, List<Element> elements, int length) {

    private static final int LONGEST = 1 << 16;
    private static final int MOST_PROPERTIES = 1000;

    /**
     * Rows of one kind.
     *
     * @param name such as vertex
     * @param count rows
     * @param properties columns
     */
    record Element(String name, long count, List<Property> properties) {
    }

    /**
     * A column.
     *
     * @param name such as x
     * @param counter type of a list's length, null where it is no list
     * @param type of its values
     */
    record Property(String name, PlyType counter, PlyType type) {

        boolean listed() {
            return counter != null;
        }
    }

    /** @throws IOException if the header is damaged */
    static PlyHeader read(final byte[] file) throws IOException {
        String format = "";
        final List<Element> elements = new ArrayList<>();
        int at = 0;
        while (true) {
            final int end = lineEnd(file, at);
            final String[] words = new String(file, at, end - at, StandardCharsets.ISO_8859_1).trim()
                .split("\\s+");
            at = end + 1;
            switch (words[0]) {
                case "format" -> format = word(words, 1);
                case "element" -> elements.add(element(words));
                case "property" -> properties(elements).add(property(words));
                case "end_header" -> {
                    return new PlyHeader(format, elements, at);
                }
                default -> {
                    // Comments, and the first line.
                }
            }
        }
    }

    private static int lineEnd(final byte[] file, final int from) throws IOException {
        int end = from;
        while (end < file.length && end < LONGEST && file[end] != '\n') {
            end++;
        }
        if (end == file.length || end == LONGEST) {
            throw new IOException("its header has no end");
        }
        return end;
    }

    private static String word(final String[] words, final int index) throws IOException {
        if (index >= words.length) {
            throw new IOException("its header holds an unfinished line '" + String.join(" ", words) + "'");
        }
        return words[index];
    }

    private static Element element(final String[] words) throws IOException {
        try {
            final long count = Long.parseLong(word(words, 2));
            if (count < 0 || count > Integer.MAX_VALUE) {
                throw new NumberFormatException(words[2]);
            }
            return new Element(words[1], count, new ArrayList<>());
        }
        catch (final NumberFormatException exception) {
            throw new IOException("its header counts '" + words[2] + "' of " + words[1], exception);
        }
    }

    private static List<Property> properties(final List<Element> elements) throws IOException {
        if (elements.isEmpty() || elements.get(elements.size() - 1).properties().size() > MOST_PROPERTIES) {
            throw new IOException("its header names a property of no element, or too many");
        }
        return elements.get(elements.size() - 1).properties();
    }

    private static Property property(final String[] words) throws IOException {
        return word(words, 1).equals("list")
            ? new Property(word(words, 4), PlyType.named(words[2]), PlyType.named(words[3]))
            : new Property(word(words, 2), null, PlyType.named(words[1]));
    }
}
