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
import io.github.bonegen.volume.source.Compressed;
import io.github.bonegen.volume.source.DetachedData;
import io.github.bonegen.volume.source.HexStream;
import io.github.bonegen.volume.source.SampleType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Where the samples of a NRRD file are: behind its header or in files beside it, plain, as text or compressed. */
final class NrrdData {

    private static final int MOST_FILES = 1 << 16;

    private final NrrdHeader header;
    private final Path file;
    private final String encoding;
    private final long needed;

    /** @param samples of {@code type} */
    NrrdData(final NrrdHeader header, final Path file, final long samples, final SampleType type) {
        this.header = header;
        this.file = file;
        this.encoding = header.word("encoding", file);
        // A number of a text takes a digit and what separates it from the next one.
        this.needed = isText() ? 2 * samples - 1 : samples * type.bytes();
    }

    boolean isText() {
        return encoding.matches("txt|text|ascii");
    }

    /** All bytes of the samples; as text where {@link #isText}. */
    InputStream open() throws IOException {
        final List<Path> files = files();
        if (files.isEmpty()) {
            return part(file, header.length(), needed);
        }
        final List<InputStream> parts = new ArrayList<>();
        for (final Path part : files) {
            parts.add(part(part, 0, needed / files.size()));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private List<Path> files() {
        if (!header.has("data file")) {
            return List.of();
        }
        final String[] words = header.get("data file", file).split("\\s+");
        final List<Path> files = new ArrayList<>();
        if (words[0].equalsIgnoreCase("LIST")) {
            header.files().forEach(name -> files.add(DetachedData.beside(file, name)));
        } else if (words.length >= 4 && words[0].contains("%")) {
            final long first = (long) NrrdFields.number(words[1], "data file", file);
            final long last = (long) NrrdFields.number(words[2], "data file", file);
            final long step = (long) NrrdFields.number(words[3], "data file", file);
            require(step != 0 && (last - first) / step >= 0 && (last - first) / step < MOST_FILES,
                "%s lists data files from %d to %d by %d, which is no list", file, first, last, step);
            for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
                files.add(DetachedData.beside(file, numbered(words[0], i)));
            }
        } else {
            files.add(DetachedData.beside(file, header.get("data file", file)));
        }
        require(!files.isEmpty() && files.size() < MOST_FILES, "%s lists %d data files", file, files.size());
        return files;
    }

    private String numbered(final String pattern, final long number) {
        require(pattern.matches("[^%]*%0?\\d{0,2}d[^%]*"), "%s has a data file '%s'; accepted is a name with one %%d",
            file, pattern);
        return String.format(Locale.ROOT, pattern, number);
    }

    private InputStream part(final Path data, final long start, final long bytes) throws IOException {
        final int lines = (int) NrrdFields.number(header.getOr("line skip", "0"), "line skip", file);
        final long skip = (long) NrrdFields.number(header.getOr("byte skip", "0"), "byte skip", file);
        final boolean isRaw = encoding.equals("raw") || isText();
        require(skip >= 0 || encoding.equals("raw") && skip == -1, "%s has a byte skip of %d; accepted are 0 and more, or -1 in raw", file,
            skip);
        final long size = Files.size(data);
        final long from = skip == -1 ? size - bytes : start;
        require(!isRaw || from >= 0 && size - from - Math.max(0, skip) >= bytes,
            "%s is cut short: its voxels need %d bytes of data and it has %d; accepted is a whole file", data, bytes,
            size - start);
        if (!isRaw) {
            try (InputStream trial = decoded(data, from, lines, skip)) {
                Compressed.check(trial, bytes, size - from, data);
            }
        }
        return decoded(data, from, lines, skip);
    }

    private InputStream decoded(final Path data, final long from, final int lines, final long skip) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(data));
        in.skipNBytes(from);
        for (int line = 0; line < lines; line++) {
            int next = in.read();
            while (next >= 0 && next != '\n') {
                next = in.read();
            }
        }
        final InputStream plain = switch (encoding) {
            case "raw", "txt", "text", "ascii" -> in;
            case "hex" -> new HexStream(in);
            case "gz", "gzip" -> Compressed.gzip(in);
            case "bz2", "bzip2" -> Compressed.bzip2(in);
            default -> throw new InvalidInputException(file + " has the encoding '" + encoding
                + "'; accepted are raw, ascii, hex, gzip and bzip2");
        };
        plain.skipNBytes(Math.max(0, skip));
        return plain;
    }
}
