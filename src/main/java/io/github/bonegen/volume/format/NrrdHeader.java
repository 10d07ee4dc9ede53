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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a NRRD file, as its text says them, and where the data begin. The format:
 * <a href="https://teem.sourceforge.net/nrrd/format.html">teem.sourceforge.net/nrrd/format.html</a>.
 *
 * @param fields values by lower-case name
 * @param files that follow {@code data file: LIST}
 * @param length bytes up to the first of the data
 */
record NrrdHeader(Map<String, String> fields, List<String> files, int length) {

    private static final int LONGEST = 1 << 20;
    private static final String DATA_FILE = "data file";

    /** @throws InvalidInputException if this is no NRRD, or its header has no end */
    static NrrdHeader read(final InputStream in, final Path file) throws IOException {
        final Map<String, String> fields = new LinkedHashMap<>();
        final List<String> files = new ArrayList<>();
        int length = 0;
        String line = readLine(in);
        require(line != null && line.startsWith("NRRD000"), "%s is no NRRD file: it does not begin with NRRD000", file);
        while (line != null && !line.isBlank()) {
            length += line.length();
            require(length < LONGEST, "%s has a NRRD header without an end", file);
            if (isList(fields)) {
                files.add(line.strip());
            } else {
                put(fields, line.strip());
            }
            line = readLine(in);
        }
        require(line != null || fields.containsKey(DATA_FILE),
            "%s is cut short or has no NRRD header: no empty line ends it", file);
        return new NrrdHeader(fields, files, length + (line == null ? 0 : line.length()));
    }

    private static boolean isList(final Map<String, String> fields) {
        return fields.getOrDefault(DATA_FILE, "").toUpperCase(Locale.ROOT).startsWith("LIST");
    }

    /** A line with its end, in Latin-1; null at the end of the file. */
    private static String readLine(final InputStream in) throws IOException {
        final StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && line.length() < LONGEST) {
            line.append((char) next);
            if (next == '\n') {
                return line.toString();
            }
            next = in.read();
        }
        return line.isEmpty() ? null : line.toString();
    }

    private static void put(final Map<String, String> fields, final String latin) {
        final String line = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        final int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
            final String name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT).replace("datafile", DATA_FILE)
                .replace("lineskip", "line skip").replace("byteskip", "byte skip");
            fields.put(name, line.substring(colon + 2).trim());
        }
    }

    boolean has(final String name) {
        return fields.containsKey(name);
    }

    /** @throws InvalidInputException if the field is missing */
    String get(final String name, final Path file) {
        final String value = fields.get(name);
        require(value != null, "%s has no field '%s', which every NRRD file needs", file, name);
        return value;
    }

    /** The value in lower case, for words, whose case means nothing. */
    String word(final String name, final Path file) {
        return get(name, file).toLowerCase(Locale.ROOT);
    }

    String getOr(final String name, final String standard) {
        return fields.getOrDefault(name, standard);
    }
}
