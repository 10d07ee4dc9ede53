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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.measure.ResultsTable;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the format that their file's name asks for. */
class TablesTest {

    @TempDir
    private Path folder;

    @Test
    void csv_has_all_digits() throws IOException {
        Tables.save(table(), folder.resolve("t.csv"));
        assertThat(Files.readString(folder.resolve("t.csv"))).isEqualTo("Image,BV/TV,Count\n\"a, b\",0.12345678901234566,3\n");
    }

    @Test
    void in_a_workbook_numbers_are_numbers_and_names_are_names() throws IOException {
        Tables.save(table(), folder.resolve("t.XLSX"));
        final String sheet = entry("t.XLSX", "xl/worksheets/sheet1.xml");
        assertThat(sheet).containsPattern("r=\"B2\"[^>]*><v>0.12345678901234566</v>").containsPattern("r=\"C2\"[^>]*><v>3</v>")
            .containsPattern("r=\"A2\"[^>]*t=\"s\"");
        assertThat(entry("t.XLSX", "xl/sharedStrings.xml")).contains("a, b", "BV/TV");
    }

    @Test
    void what_is_no_number_is_an_empty_cell() throws IOException {
        Tables.save(List.of("Tb.Sp", "note"), List.of(List.of(Double.NaN, "=1+1")), folder.resolve("t.xlsx"));
        assertThat(entry("t.xlsx", "xl/worksheets/sheet1.xml")).doesNotContain("NaN").doesNotContain("<f>").doesNotContain(
            "r=\"A2\"");
    }

    @Test
    void rows_are_added_to_csv_alone() {
        Tables.requireReadable(Path.of("t.csv"));
        assertThatThrownBy(() -> Tables.requireReadable(Path.of("t.xlsx"))).isInstanceOf(InvalidInputException.class)
            .hasMessage("t.xlsx cannot be appended to; name a .csv, or give rerun=replace");
    }

    private static ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        table.incrementCounter();
        table.addValue("Image", "a, b");
        table.addValue("BV/TV", 0.12345678901234566);
        table.addValue("Count", 3);
        return table;
    }

    private String entry(final String file, final String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
