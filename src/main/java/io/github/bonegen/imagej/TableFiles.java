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
package io.github.bonegen.imagej;

import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tables as CSV files beside what a command writes. */
public final class TableFiles {

    private TableFiles() {
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
     * Writes a table with all columns.
     *
     * @throws InvalidInputException if the file cannot be written
     */
    public static void writeCsv(final ResultsTable table, final Path file) {
        final StringBuilder text = new StringBuilder(String.join(",", table.getHeadings())).append('\n');
        for (int row = 0; row < table.size(); row++) {
            final String[] headings = table.getHeadings();
            for (int i = 0; i < headings.length; i++) {
                text.append(i == 0 ? "" : ",").append(cell(table, headings[i], row));
            }
            text.append('\n');
        }
        try {
            AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + file + ": " + exception.getMessage(), exception);
        }
    }

    private static String cell(final ResultsTable table, final String heading, final int row) {
        final String value = table.getStringValue(heading, row);
        return value.contains(",") ? '"' + value + '"' : value;
    }
}
