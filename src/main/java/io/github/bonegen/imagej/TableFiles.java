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
