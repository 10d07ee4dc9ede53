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
package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.Csv;
import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table (RFC 4180) with a head; read with commas, semicolons or tabs between its values, in UTF-8 or Latin-1.
 *
 * @param rows values by column name in lower case
 * @param problems of lines that are no rows, one line each
 */
public record Table(List<Map<String, String>> rows, List<String> problems) {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final long LONGEST = 1L << 28;

    public Table(final List<Map<String, String>> rows) {
        this(rows, List.of());
    }

    /** @throws InvalidInputException if there is no such file, or it is no table with the columns needed */
    public static Table read(final Path file, final List<String> needed) {
        final Table table = readLeniently(file, needed);
        require(table.problems().isEmpty(), "%s", table.problems().isEmpty() ? "" : table.problems().get(0));
        return table;
    }

    /**
     * Reads a table; lines that have not a value a column are its problems.
     *
     * @throws InvalidInputException if there is no such file, or it is no table with the columns needed
     */
    public static Table readLeniently(final Path file, final List<String> needed) {
        require(Files.isRegularFile(file), "There is no table %s", file);
        return FileReading.of(file, () -> {
            final String text = text(file);
            try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setHeader()
                .setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get().parse(new StringReader(text)))
            {
                return of(parser, file, needed);
            }
            catch (final IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException exception) {
                throw new InvalidInputException("Cannot read the table " + file + ": " 
                    + FileReading.cause(exception).getMessage(), exception);
            }
        });
    }

    private static Table of(final CSVParser parser, final Path file, final List<String> needed) {
        final List<String> columns = parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        require(columns.containsAll(needed), "%s lacks columns: needed are %s, found are %s", file, needed, columns);
        final List<Map<String, String>> rows = new ArrayList<>();
        final List<String> problems = new ArrayList<>();
        for (final CSVRecord line : parser) {
            if (line.size() != columns.size()) {
                problems.add(String.format(Locale.ROOT, "%s has %d values in line %d; its head has %d columns", file,
                    line.size(), line.getRecordNumber() + 1, columns.size()));
            } else {
                final Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), line.get(i));
                }
                rows.add(row);
            }
        }
        return new Table(rows, problems);
    }

    /**
     * The text of a table: UTF-8, or Latin-1 where it is none.
     *
     * @throws InvalidInputException if it is too long for a table
     */
    public static String text(final Path file) throws IOException {
        require(Files.size(file) <= LONGEST, "The table %s has %d bytes; accepted are %d at the most", file,
            Files.size(file), LONGEST);
        final byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
                .replace(BYTE_ORDER_MARK, "");
        }
        catch (final CharacterCodingException latin) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The sign that the head has most of. */
    private static char separator(final String text) {
        final String head = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        for (final char separator : SEPARATORS) {
            best = count(head, separator) > count(head, best) ? separator : best;
        }
        return best;
    }

    private static long count(final String text, final char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /** @throws InvalidInputException if it cannot be written */
    public void write(final Path file) {
        final List<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        AtomicFile.write(file, out -> Csv.RFC.write(columns, rows.stream().map(row -> columns.stream()
            .map(name -> row.getOrDefault(name, "")).toList()).toList(), out));
    }
}
