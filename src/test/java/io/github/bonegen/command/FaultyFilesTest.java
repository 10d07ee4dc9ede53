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

import ij.gui.NewImage;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Reference;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.nn.SafeTensors;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.radiograph.film.GreyWindow;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.spongiosa.match.change.TherapyCourse;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do with folders and files that were made to harm or are damaged: the rest is done, one line a file. */
class FaultyFilesTest {

    private static final int LEFT_OUT = 3;

    @TempDir
    private Path folder;

    private CommandShell shell;

    @BeforeEach
    void start() {
        shell = new CommandShell();
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    @Test
    void a_model_of_few_bytes_that_makes_volumes_of_gigabytes_is_refused_when_it_is_used() {
        final Path file = Reference.file("faults/hostile/g_levels8.bonegen");
        shell.assertRefused("8 levels make images of 512", "generate-spongiosa", "model=" + file,
            "output=" + folder.resolve("x.tif"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_hostile_tiff_does_not_end_a_folder() {
        final Path images = Reference.file("faults/hostile/folder_with_hostile_tiff");
        final Path csv = folder.resolve("rows.csv");
        assertThat(shell.run("measure-bone", "image=" + images, "metrics=bvtv", "output=" + csv)).isEqualTo(LEFT_OUT);
        assertThat(Table.read(csv, List.of("image", "bv/tv")).rows()).extracting(row -> row.get("image"))
            .containsExactly("a.tif", "c.tif");
        assertThat(shell.out()).containsOnlyOnce("Skipped b.tif: ").endsWith("1 of 3 images were left out\n");
    }

    @Test
    void one_hostile_DICOM_file_does_not_end_a_set() {
        final Path films = Reference.file("faults/hostile/prep_hostile_dicom");
        assertThat(shell.run("prepare-image-set", "folder=" + films, "size=64", "output=" + folder.resolve("set")))
            .isEqualTo(LEFT_OUT);
        assertThat(shell.out()).containsOnlyOnce("skipped b.dcm: ").endsWith("1 of 2 rows of the table were left out\n");
    }

    @Test
    void films_that_once_killed_a_folder_are_all_classified() {
        assertThat(shell.run("classify-fracture", "image=" + Reference.file("faults/dicom/rescale_kills_folder"),
            "output=" + folder.resolve("rows.csv"))).as(shell.err()).isZero();
        assertThat(Table.read(folder.resolve("rows.csv"), List.of("file")).rows()).extracting(row -> row.get("file"))
            .containsExactly("b.dcm", "z.dcm");
    }

    @Test
    void six_images_give_six_maps_whatever_their_names() throws IOException {
        assertThat(shell.run("measure-bone", "image=" + Reference.file("faults/volume/maps"), "metrics=tbth", "maps=true",
            "output=" + folder.resolve("rows.csv"))).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tif"))).hasSize(6);
        }
    }

    @Test
    void a_course_with_a_broken_quote_is_refused() {
        shell.assertRefused("therapy_bad_quotes.csv", "simulate-therapy", "table="
            + Reference.file("faults/hostile/therapy_bad_quotes.csv"), "preset=x", "output=" + folder.resolve("x.tif"));
    }

    @Test
    void a_table_of_films_lists_those_that_are_none() throws IOException {
        copies("faults/dicom/extensionless", "IM000001", "a.dcm");
        Files.write(folder.resolve("cut.dcm"), new byte[200]);
        assertThat(shell.run("make-image-table", "folder=" + folder, "output=" + folder.resolve("out/t.csv")))
            .isEqualTo(LEFT_OUT);
        assertThat(Table.read(folder.resolve("out/t.csv"), List.of("file")).rows()).extracting(row -> row.get("file"))
            .containsExactly("IM000001", "a.dcm");
        assertThat(shell.out()).containsOnlyOnce("Skipped cut.dcm: ").endsWith("1 of 3 files were left out\n");
    }

    @Test
    void patches_are_cut_from_the_scans_that_are_whole() throws IOException {
        final Path scan = folder.resolve("scans/a.tif");
        assertThat(shell.run("make-spongiosa-phantoms", "count=1", "bvtv=0.2", "size=24", "output=" + scan)).isZero();
        final byte[] bytes = Files.readAllBytes(scan);
        Files.write(folder.resolve("scans/b.tif"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Files.write(folder.resolve("scans/._a.tif"), new byte[80]);
        assertThat(shell.run("extract-patches", "folder=" + folder.resolve("scans"), "size=8", "voxel=0.164", "mostbvtv=1",
            "compactdensity=2000", "output=" + folder.resolve("patches"))).as(shell.err()).isEqualTo(LEFT_OUT);
        assertThat(shell.out()).containsOnlyOnce("Skipped b.tif: ").endsWith("1 of 2 scans were left out\n");
        try (PatchSet patches = PatchSet.open(folder.resolve("patches"))) {
            assertThat(patches.size()).isPositive();
        }
    }

    @Test
    void what_fuzzing_found_is_read_or_refused() throws IOException {
        try (Stream<Path> files = Files.list(Reference.file("faults/hostile/fuzz"))) {
            final List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(29).allSatisfy(this::isReadOrRefused);
        }
    }

    private void isReadOrRefused(final Path file) {
        try {
            read(file);
        }
        catch (final InvalidInputException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(1000).matches(text -> text.chars()
                .noneMatch(Character::isISOControl), "has no control characters");
        }
        catch (final IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    private void read(final Path file) throws IOException {
        final String name = file.getFileName().toString();
        switch (name.replaceFirst("_?-.*", "")) {
            case "tiff_volume" -> VolumeFiles.read(file);
            case "tiff_radiograph", "dicom" -> FilmFiles.read(file, GreyWindow.AUTO);
            case "archive_structure" -> ModelArchive.read(Files.readAllBytes(file), name);
            case "csv_therapy" -> TherapyCourse.read(Files.readString(file, StandardCharsets.ISO_8859_1), name);
            case "run_checkpoint" -> SafeTensors.read(Files.readAllBytes(file), name);
            default -> {
                final Path set = Files.createTempDirectory(folder, "set");
                Files.copy(file, set.resolve("patches.json"));
                Files.write(set.resolve("patches.raw"), new byte[2 * 8 * 8 * 8 * 2]);
                PatchSet.open(set).close();
            }
        }
    }

    private void copies(final String from, final String... names) throws IOException {
        for (final String name : names) {
            Files.copy(Reference.file(from).resolve(name), folder.resolve(name));
        }
    }

    /** Files that belong to an output lie beside it by its name, and were refused only after the work. */
    @ParameterizedTest
    @ValueSource(strings = {"simulate-therapy", "embed-sample", "morph-samples", "project-volume", "simulate-femur-fracture"})
    void an_output_whose_name_says_no_format_is_refused_before_the_work(final String command) {
        final Path output = folder.resolve("out");
        final Path image = folder.resolve("bone.tif");
        ImageFiles.saveTiff(NewImage.createByteImage("bone", 8, 8, 8, NewImage.FILL_BLACK), image);
        final String[] line = Set.of("embed-sample", "project-volume").contains(command)
            ? new String[] {command, "image=" + image, "output=" + output} : new String[] {command, "output=" + output};
        assertThat(shell.run(line)).isEqualTo(2);
        assertThat(shell.err()).contains("output=" + output + " is not accepted").contains(".tif");
        assertThat(output).doesNotExist();
    }
}
