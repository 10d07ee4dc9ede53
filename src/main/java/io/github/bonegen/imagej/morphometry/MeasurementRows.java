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

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.io.Tables;
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

/**
 * Measured images as the rows of a file: one an image, the record of how it was measured in the last columns. A value that an
 * image has not is empty.
 *
 * @param columns their names, the image's first
 * @param rows by column
 */
record MeasurementRows(List<String> columns, List<Map<String, Object>> rows) {

    static final MeasurementRows NONE = new MeasurementRows(List.of(MeasurementTable.IMAGE), List.of());

    static MeasurementRows of(final List<MeasuredImage> images) {
        final Set<String> columns = new LinkedHashSet<>(NONE.columns);
        images.forEach(image -> columns.addAll(image.measured().values().keySet()));
        images.forEach(image -> columns.addAll(image.record().entries().keySet()));
        final List<Map<String, Object>> rows = new ArrayList<>();
        for (final MeasuredImage image : images) {
            final Map<String, Object> row = new LinkedHashMap<>();
            row.put(MeasurementTable.IMAGE, image.title());
            row.putAll(image.measured().values());
            row.putAll(image.record().entries());
            rows.add(row);
        }
        return new MeasurementRows(List.copyOf(columns), rows);
    }

    /**
     * What a file holds.
     *
     * @throws InvalidInputException if it cannot be read or is no table of measured images
     */
    static MeasurementRows read(final Path file) {
        return FileReading.of(file, () -> {
            try (CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(file)))
            {
                final List<String> columns = parser.getHeaderNames();
                require(columns.contains(MeasurementTable.IMAGE), "%s is no table of measured images, it has no column %s;"
                    + " name another file, or give rerun=replace", file, MeasurementTable.IMAGE);
                return new MeasurementRows(columns, parser.stream().<Map<String, Object>>map(row -> new LinkedHashMap<>(row.toMap())).toList());
            }
        });
    }

    /** These rows, then others. */
    MeasurementRows and(final MeasurementRows others) {
        final Set<String> all = new LinkedHashSet<>(columns);
        all.addAll(others.columns);
        final List<Map<String, Object>> more = new ArrayList<>(rows);
        more.addAll(others.rows);
        return new MeasurementRows(List.copyOf(all), more);
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @throws InvalidInputException if it cannot be written
     */
    void write(final Path file) {
        Tables.save(columns, () -> rows.stream().map(row -> columns.stream().map(column -> row.getOrDefault(column, "")).toList())
            .iterator(), file);
    }
}
