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

import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Measured images as tables: one row an image, the record of how it was measured in the last columns. */
public final class MeasurementTable {

    static final int DECIMALS = 6;
    private static final String IMAGE = "Image";

    private MeasurementTable() {
        // Static functions only.
    }

    /** ImageJ's table. */
    public static ResultsTable of(final List<MeasuredImage> images) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        // What an image has not is no zero.
        table.setNaNEmptyCells(true);
        for (final MeasuredImage image : images) {
            table.incrementCounter();
            table.addValue(IMAGE, image.title());
            image.measured().values().forEach(table::addValue);
            image.record().entries().forEach(table::addValue);
        }
        return table;
    }

    /**
     * Writes a CSV file in UTF-8 with all digits; a value that an image has not is empty. Whole or not at all.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public static void writeCsv(final List<MeasuredImage> images, final Path file) {
        final Set<String> columns = new LinkedHashSet<>();
        images.forEach(image -> columns.addAll(image.measured().values().keySet()));
        final Set<String> records = new LinkedHashSet<>();
        images.forEach(image -> records.addAll(image.record().entries().keySet()));
        final List<List<String>> rows = new ArrayList<>();
        final List<String> header = new ArrayList<>(List.of(IMAGE));
        header.addAll(columns);
        header.addAll(records);
        rows.add(header);
        for (final MeasuredImage image : images) {
            final List<String> row = new ArrayList<>(List.of(image.title()));
            columns.forEach(column -> row.add(image.measured().values().containsKey(column)
                ? String.valueOf(image.measured().values().get(column)) : ""));
            records.forEach(name -> row.add(image.record().entries().getOrDefault(name, "")));
            rows.add(row);
        }
        write(rows, file);
    }

    private static void write(final List<List<String>> rows, final Path file) {
        try {
            AtomicFile.write(file, out -> {
                final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                final CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n')
                    .get());
                for (final List<String> row : rows) {
                    printer.printRecord(row);
                }
                printer.flush();
            });
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + file + ": " + exception.getMessage(), exception);
        }
    }
}
