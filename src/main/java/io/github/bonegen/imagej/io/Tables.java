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
package io.github.bonegen.imagej.io;

import static io.github.bonegen.InvalidInputException.require;

import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tables as files. */
public final class Tables {

    private Tables() {
        // Static functions only.
    }

    /** The path of a file beside an output: its name without ending, or {@code base} inside a folder, and an ending. */
    public static Path beside(final File output, final String ending) {
        final String name = output.getName();
        final int dot = name.lastIndexOf('.');
        return dot > 0 ? output.toPath().toAbsolutePath().resolveSibling(name.substring(0, dot) + ending)
            : output.toPath().resolve("samples" + ending);
    }

    /**
     * Writes a table with all digits of its numbers, whole or not at all.
     *
     * @param target CSV, or Excel's where it ends in .xlsx
     * @throws io.github.bonegen.InvalidInputException if the file cannot be written
     */
    public static void save(final ResultsTable table, final Path target) {
        final List<String> headings = Arrays.asList(table.getHeadings());
        save(headings, () -> IntStream.range(0, table.size()).mapToObj(row -> row(table, headings, row)).iterator(), target);
    }

    /**
     * As {@link #save(ResultsTable, Path)}.
     *
     * @param rows a number or a text for each column
     */
    public static void save(final List<String> columns, final Iterable<List<Object>> rows, final Path target) {
        AtomicFile.write(target, out -> TableFormat.of(target).write(columns, rows, out));
    }

    /**
     * Checks that rows can be added to a table.
     *
     * @throws io.github.bonegen.InvalidInputException if its format is written alone
     */
    public static void requireReadable(final Path table) {
        require(!TableFormat.isExcel(table), "%s cannot be appended to; name a .csv, or give rerun=replace", table);
    }

    private static Number number(final double value) {
        final long whole = (long) value;
        if (whole == value) {
            return whole;
        }
        return value;
    }

    /** ImageJ writes a number that is none as text. */
    private static Object text(final String text) {
        return String.valueOf(Double.NaN).equals(text) ? Double.NaN : text;
    }

    private static List<Object> row(final ResultsTable table, final List<String> headings, final int row) {
        final List<Object> values = new ArrayList<>();
        for (final String heading : headings) {
            final int column = table.getColumnIndex(heading);
            if (column == ResultsTable.COLUMN_NOT_FOUND) {
                values.add(table.getLabel(row));
            } else {
                final double value = table.getValueAsDouble(column, row);
                values.add(Double.isNaN(value) ? text(table.getStringValue(column, row)) : number(value));
            }
        }
        return values;
    }
}
