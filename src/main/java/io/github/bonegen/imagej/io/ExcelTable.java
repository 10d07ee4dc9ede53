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

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, the names of the columns in a row that stays. Cells of texts without letters and of numbers that are
 * not finite are empty.
 */
record ExcelTable() implements TableFormat {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    @Override
    public void write(final List<String> columns, final Iterable<List<Object>> rows, final OutputStream out) throws IOException {
        InvalidInputException.require(columns.size() <= MOST_COLUMNS, "A table of %d columns is too wide for .xlsx; accepted are"
            + " up to %d: name a .csv", columns.size(), MOST_COLUMNS);
        try (Workbook book = new Workbook(out, "BoneGen", null)) {
            final Worksheet sheet = book.newWorksheet("BoneGen");
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (final List<Object> values : rows) {
                InvalidInputException.require(row < MOST_ROWS, "A table of more than %d rows is too long for .xlsx; name a .csv",
                    MOST_ROWS - 1);
                for (int column = 0; column < values.size(); column++) {
                    put(sheet, row, column, values.get(column));
                }
                row++;
            }
        }
    }

    private static void put(final Worksheet sheet, final int row, final int column, final Object value) {
        if (value instanceof Number number) {
            if (Double.isFinite(number.doubleValue())) {
                sheet.value(row, column, number);
            }
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }
}
