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
package io.github.bonegen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segment-bone} as a user meets it, on a phantom whose cortex is known, as a scanner blurs it. */
class SegmentBoneCommandTest {

    private static final double VOXEL = 0.164;
    private static final double CORTEX = 1;
    private static final int SIZE = 64;

    @TempDir
    private static Path phantoms;

    private static Path bone;
    private static Path spongiosa;

    @TempDir
    private Path folder;

    private CommandShell shell;

    @BeforeAll
    static void make() {
        bone = phantoms.resolve("bone.tif");
        spongiosa = phantoms.resolve("spongiosa.tif");
        try (CommandShell shell = new CommandShell()) {
            assertThat(shell.run("make-spongiosa-phantoms", "size=" + SIZE, "cortex=" + CORTEX, "seed=3", "output=" + bone))
                .isZero();
            assertThat(shell.run("make-spongiosa-phantoms", "size=32", "output=" + spongiosa)).isZero();
        }
    }

    @BeforeEach
    void start() {
        shell = new CommandShell();
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    @Test
    void a_phantoms_cortex_has_its_thickness_and_areas_and_masks_measure_the_same_again() throws IOException {
        final Path out = folder.resolve("out");
        final Path report = folder.resolve("methods.txt");
        assertThat(run("image=" + bone, "method=dual-threshold", "site=femur", "output=" + out, "report=" + report)).isZero();
        final CSVRecord row = rows(out.resolve("segmented.csv")).get(0);
        final double radius = 0.4 * SIZE * VOXEL;
        assertThat(number(row, "Ct.Th Mean (mm)")).isCloseTo(CORTEX, within(VOXEL / 2));
        assertThat(number(row, "Tt.Ar (mm²)")).isCloseTo(Math.PI * radius * radius, within(0.03 * Math.PI * radius * radius));
        assertThat(number(row, "Ct.Po")).isBetween(0.0, 0.05);
        assertThat(number(row, "Ct.TMD (mg/cm3)")).isBetween(400.0, 450.0);
        assertThat(row.get("method")).contains("Buie et al. 2007").contains("periosteal closing of 1.0 mm");
        assertThat(report).content().contains("cortical thickness (Ct.Th)").contains("dual threshold (Buie et al. 2007");

        final ImagePlus cortex = ImageFiles.open(out.resolve("bone_cortex.tif").toString());
        assertThat(cortex.getStatistics().max).isEqualTo(255);
        assertThat(cortex.getCalibration().pixelWidth).isCloseTo(VOXEL, within(1e-6));
        assertThat(IJ.openImage(out.resolve("bone_segmented.png").toString()).getWidth()).isEqualTo(3 * SIZE + 8);

        final Path again = folder.resolve("again.csv");
        assertThat(shell.run("measure-bone", "image=" + bone, "mask=" + out + "/*_trabeculae.tif", "convention=clipped",
            "metrics=bvtv,tbth,tbsp,tbn,conn", "output=" + again)).isZero();
        for (final String column : List.of("BV/TV", "Tb.Th Mean (mm)", "Tb.Sp Mean (mm)", "Conn.D (mm^-3)")) {
            assertThat(rows(again).get(0).get(column)).isEqualTo(row.get(column));
        }
    }

    @Test
    void a_folder_is_segmented_into_another() throws IOException {
        final Path scans = Files.createDirectory(folder.resolve("scans"));
        Files.copy(bone, scans.resolve("a.tif"));
        Files.copy(spongiosa, scans.resolve("b.tif"));
        final Path out = folder.resolve("masks");
        assertThat(run("image=" + scans, "site=femur", "metrics=bvtv", "output=" + out)).isEqualTo(3);
        assertThat(shell.out()).contains("Skipped b.tif: b.tif shows no outside of the bone");
        assertThat(out.resolve("a_cortex.tif")).exists();
        assertThat(rows(out.resolve("segmented.csv"))).hasSize(1);
    }

    @Test
    void a_name_begins_the_names_of_all_files() {
        assertThat(run("image=" + bone, "site=femur", "metrics=bvtv", "output=" + folder.resolve("x/mine.tif"))).isZero();
        assertThat(folder.resolve("x")).isDirectoryContaining("glob:**/mine_cortex.tif").isDirectoryContaining(
            "glob:**/mine_trabeculae.tif").isDirectoryContaining("glob:**/mine_segmented.png").isDirectoryContaining(
                "glob:**/mine.csv");
    }

    @Test
    void bad_input_is_status_2_and_one_line() {
        refused("periosteal=0", "periosteal=0.0");
        refused("site=skull", "choose one of [vertebra, femur]");
        refused("method=magic", "choose one of [dual-threshold]");
        refused("threshold=5000", "no bone by the threshold for the cortex");
        refused("output=" + phantoms, "holds what the command reads");
        shell.assertRefused("There is nothing to segment", "segment-bone");
        shell.assertRefused("needs a folder for its masks", "segment-bone", "image=" + folder);
    }

    private void refused(final String argument, final String part) {
        shell.assertRefused(part, "segment-bone", "image=" + bone, argument);
    }

    private int run(final String... arguments) {
        return shell.run(Stream.concat(Stream.of("segment-bone"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static double number(final CSVRecord row, final String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<CSVRecord> rows(final Path csv) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(csv)).getRecords();
    }
}
