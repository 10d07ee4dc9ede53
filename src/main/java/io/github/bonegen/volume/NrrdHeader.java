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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a NRRD file, as its text says them, and where the data begin. The format:
 * <a href="https://teem.sourceforge.net/nrrd/format.html">teem.sourceforge.net/nrrd/format.html</a>.
 *
 * @param fields values by lower-case name
 * @param length bytes up to the first of the data
 */
record NrrdHeader(Map<String, String> fields, int length) {

    private static final int LONGEST = 1 << 16;

    /** @throws InvalidInputException if this is no NRRD, or its header has no end */
    static NrrdHeader read(final InputStream in, final Path file) throws IOException {
        final StringBuilder text = new StringBuilder();
        int length = 0;
        String line = "";
        while (!line.equals("\n") && !line.equals("\r\n")) {
            line = readLine(in, LONGEST - length);
            require(!line.isEmpty() && length + line.length() < LONGEST,
                "%s is cut short or has no NRRD header; accepted is NRRD with its data in the same file", file);
            require(length > 0 || line.startsWith("NRRD000"), "%s is no NRRD file: it does not begin with NRRD000",
                file);
            text.append(line);
            length += line.length();
        }
        return new NrrdHeader(fields(text.toString()), length);
    }

    /** A line with its end; empty at the end of the file. */
    private static String readLine(final InputStream in, final int longest) throws IOException {
        final StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && line.length() < longest) {
            line.append((char) next);
            if (next == '\n') {
                return line.toString();
            }
            next = in.read();
        }
        return "";
    }

    private static Map<String, String> fields(final String latin) {
        final String text = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        final Map<String, String> fields = new LinkedHashMap<>();
        for (final String line : text.split("\r?\n")) {
            final int colon = line.indexOf(": ");
            if (!line.startsWith("#") && colon > 0) {
                fields.put(line.substring(0, colon).trim().toLowerCase(Locale.ROOT), line.substring(colon + 2).trim());
            }
        }
        return fields;
    }

    /** @throws InvalidInputException if the field is missing */
    String get(final String name, final Path file) {
        final String value = fields.get(name);
        require(value != null, "%s has no field '%s', which every NRRD file needs", file, name);
        return value;
    }

    String getOr(final String name, final String standard) {
        return fields.getOrDefault(name, standard);
    }
}
