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
package io.github.bonegen.imagej.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Measured images as a CSV file in UTF-8 with all digits: one row an image, the record of how it was measured in the last
 * columns. A value that an image has not is empty.
 *
 * @param columns their names, the image's first
 * @param rows by column
 */
record MeasurementCsv(List<String> columns, List<Map<String, String>> rows) {

    static final MeasurementCsv NONE = new MeasurementCsv(List.of(MeasurementTable.IMAGE), List.of());

    static MeasurementCsv of(final List<MeasuredImage> images) {
        final Set<String> columns = new LinkedHashSet<>(NONE.columns);
        images.forEach(image -> columns.addAll(image.measured().values().keySet()));
        images.forEach(image -> columns.addAll(image.record().entries().keySet()));
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final MeasuredImage image : images) {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put(MeasurementTable.IMAGE, image.title());
            image.measured().values().forEach((column, value) -> row.put(column, String.valueOf(value)));
            row.putAll(image.record().entries());
            rows.add(row);
        }
        return new MeasurementCsv(List.copyOf(columns), rows);
    }

    /**
     * What a file holds.
     *
     * @throws InvalidInputException if it cannot be read or is no table of measured images
     */
    static MeasurementCsv read(final Path file) {
        return FileReading.of(file, () -> {
            try (CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(file)))
            {
                final List<String> columns = parser.getHeaderNames();
                require(columns.contains(MeasurementTable.IMAGE), "%s is no table of measured images, it has no column %s;"
                    + " name another file, or give rerun=replace", file, MeasurementTable.IMAGE);
                return new MeasurementCsv(columns, parser.stream().map(CSVRecord::toMap).toList());
            }
        });
    }

    /** These rows, then others. */
    MeasurementCsv and(final MeasurementCsv others) {
        final Set<String> all = new LinkedHashSet<>(columns);
        all.addAll(others.columns);
        final List<Map<String, String>> more = new ArrayList<>(rows);
        more.addAll(others.rows);
        return new MeasurementCsv(List.copyOf(all), more);
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @throws InvalidInputException if it cannot be written
     */
    void write(final Path file) {
        try {
            AtomicFile.write(file, out -> {
                final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                final CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n')
                    .get());
                printer.printRecord(columns);
                for (final Map<String, String> row : rows) {
                    printer.printRecord(columns.stream().map(column -> row.getOrDefault(column, "")));
                }
                printer.flush();
            });
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + file + ": " + exception.getMessage(), exception);
        }
    }
}
