package io.github.bonegen.imagej;

import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** ImageJ's tables as CSV files. */
public final class Tables {

    private Tables() {
        // Static functions only.
    }

    /**
     * Writes a table with all digits of its numbers, UTF-8, whole or not at all.
     *
     * @throws InvalidInputException if the file cannot be written
     */
    public static void save(final ResultsTable table, final Path target) {
        try {
            AtomicFile.write(target, out -> {
                final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                final CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
                final List<String> headings = Arrays.asList(table.getHeadings());
                printer.printRecord(headings);
                for (int row = 0; row < table.size(); row++) {
                    printer.printRecord(row(table, headings, row));
                }
                printer.flush();
            });
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + target + ": " + exception.getMessage(), exception);
        }
    }

    private static List<Object> row(final ResultsTable table, final List<String> headings, final int row) {
        final List<Object> values = new ArrayList<>();
        for (final String heading : headings) {
            final int column = table.getColumnIndex(heading);
            if (column == ResultsTable.COLUMN_NOT_FOUND) {
                values.add(table.getLabel(row));
            } else {
                final double value = table.getValueAsDouble(column, row);
                values.add(Double.isNaN(value) ? table.getStringValue(column, row) : value);
            }
        }
        return values;
    }
}
