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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them. */
class TableTest {

    private static final List<String> NEEDED = List.of("file", "patient", "label");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commas_semicolons_and_tabs_separate(final String separator) throws IOException {
        final Path file = Files.writeString(folder.resolve("t.csv"), "\ufeffFile,Patient,Label\na.tif,1,AFF\n"
            .replace(",", separator));
        assertThat(Table.read(file, NEEDED).rows()).singleElement().extracting(row -> row.get("label")).isEqualTo("AFF");
    }

    @Test
    void latin_1_is_read_where_it_is_no_utf_8() throws IOException {
        final Path file = Files.write(folder.resolve("t.csv"), "file,patient,label\nM\u00fcller.tif,1,AFF\n"
            .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Table.read(file, NEEDED).rows().get(0)).containsEntry("file", "M\u00fcller.tif");
    }

    @Test
    void a_line_that_is_no_row_is_a_problem_of_its_own() throws IOException {
        final Path file = Files.writeString(folder.resolve("t.csv"), "file,patient,label\na,1,AFF\nb,2\nc,3,NFF\n");
        final Table table = Table.readLeniently(file, NEEDED);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.problems()).singleElement().asString().contains("2 values in line 3");
        assertThatThrownBy(() -> Table.read(file, NEEDED)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void the_reference_table_with_semicolons_is_read() {
        assertThat(Table.read(Reference.file("faults/dicom/t_semicolon.csv"), NEEDED).rows()).hasSize(3);
    }

    @Test
    void a_table_of_dicom_films_has_pseudonyms_and_nothing_of_a_person() throws IOException {
        final Path films = Reference.file("faults/dicom/extensionless");
        final Path table = folder.resolve("set.csv");
        assertThat(new ImageTable("secret".getBytes(StandardCharsets.UTF_8)).write(films, table, Progress.NONE))
            .isEqualTo(3);
        final List<java.util.Map<String, String>> rows = Table.read(table, NEEDED).rows();
        assertThat(rows).extracting(row -> row.get("file")).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> row.get("mmperpixel").equals("0.600000"));
        assertThat(rows).allMatch(row -> row.get("patient").matches("p[0-9a-f]{12}|"));
    }
}
