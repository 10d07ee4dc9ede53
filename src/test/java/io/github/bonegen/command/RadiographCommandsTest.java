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

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.plugin.Duplicator;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.SetPreparation;
import io.github.bonegen.radiograph.set.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The radiograph commands as a shell runs them. */
class RadiographCommandsTest {

    private static final int LEFT_OUT = 3;

    private static CommandShell shell;

    @TempDir
    private Path folder;


    @BeforeAll
    static void start() {
        shell = new CommandShell();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    @Test
    void a_volume_is_projected_with_calibration_record_and_path_lengths() {
        final Path output = folder.resolve("film.tif");
        assertThat(shell.run("project-volume", "image=" + volume("mm", "HU"), "kvp=60", "beam=cone", "sod=400",
            "sdd=500", "noise=false", "lineintegrals=true", "output=" + output)).isZero();
        final ImagePlus film = ImageFiles.open(output.toString());
        assertThat(film.getBitDepth()).isEqualTo(16);
        assertThat(film.getCalibration().pixelWidth).isEqualTo(1.25);
        assertThat(film.getInfoProperty()).contains("ConeBeam").contains("kvp=60.0");
        final ImagePlus paths = ImageFiles.open(folder.resolve("film-paths.tif").toString());
        assertThat(paths.getStackSize()).isEqualTo(4);
    }

    @Test
    void a_generated_block_and_a_real_volume_are_projected() {
        final Path shrew = Path.of("..", "shared", "reference", "real", "shrew.nrrd");
        final ImagePlus blocks = ImageFiles.open("test-images/spongiosa.tif");
        final String block = folder.resolve("generated.tif").toString();
        ImageFiles.saveTiff(new Duplicator().run(blocks, 1, 1, 1, blocks.getNSlices(), 1, 1), Path.of(block));
        final List<String> volumes = Files.isRegularFile(shrew) ? List.of(block, shrew.toString()) : List.of(block);
        for (final String volume : volumes) {
            final Path output = folder.resolve("block.tif");
            assertThat(shell.run("project-volume", "image=" + volume,
                "unit=" + (volume.endsWith("nrrd") ? "binary" : "mgHA"),
                "kvp=50", "beam=parallel", "width=64", "show=transmission", "noise=false",
                    "output=" + output)).isZero();
            final var transmission = ImageFiles.open(output.toString()).getStatistics();
            assertThat(transmission.min).as("where most bone is").isBetween(0.3, 0.97);
            assertThat(transmission.max).as("beside the block").isEqualTo(1);
        }
    }

    @Test
    void bad_projections_end_with_one_line_that_says_what_is_accepted() {
        final String good = volume("mm", "HU");
        shell.assertRefused("HU", "project-volume", "image=" + volume("mm", ""));
        shell.assertRefused("mm, cm, m and um", "project-volume", "image=" + volume("pixel", "HU"));
        shell.assertRefused("40 to 150", "project-volume", "image=" + good, "kvp=-20");
        shell.assertRefused("40 to 150", "project-volume", "image=" + good, "kvp=500");
        shell.assertRefused("inside the volume", "project-volume", "image=" + good, "sod=3");
        shell.assertRefused("no photons", "project-volume", "image=" + good, "mas=0");
        shell.assertRefused("colour", "project-volume", "image=" + colour("colour.tif"), "unit=HU");
        shell.assertRefused("ounces", "project-volume", "image=" + good, "unit=ounces");
    }

    @Test
    void a_simulated_fracture_carries_its_truth_and_depends_on_the_seed_alone() throws IOException {
        final Path first = folder.resolve("a.tif");
        final Path second = folder.resolve("b.tif");
        assertThat(shell.run("simulate-femur-fracture", "kind=AFF-complete", "view=AP", "seed=3", "megapixels=0.05",
            "angle=12", "output=" + first)).isZero();
        assertThat(shell.run("simulate-femur-fracture", "kind=AFF-complete", "view=AP", "seed=3", "megapixels=0.05",
            "angle=12", "output=" + second)).isZero();
        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        assertThat(ImageFiles.open(first.toString()).getInfoProperty()).contains("class: AFF")
            .contains("fracturelateralangle: 12.000").contains("lateralx:").contains("no patient");
    }

    @Test
    void bad_fractures_are_refused() {
        shell.assertRefused("NFF-spiral", "simulate-femur-fracture", "kind=greenstick");
        shell.assertRefused("0.01 to 50", "simulate-femur-fracture", "megapixels=0");
        shell.assertRefused("2 to 4", "simulate-femur-fracture", "kind=NFF-comminuted", "pieces=1");
        shell.assertRefused("0.0 to 75.0 degrees", "simulate-femur-fracture", "angle=100");
    }

    @Test
    void a_phantom_set_is_made_and_prepared_around_its_fractures() {
        final Path set = folder.resolve("set");
        final Path squares = folder.resolve("squares");
        assertThat(shell.run("make-phantom-set", "count=5", "affshare=0.5", "hospitals=2", "megapixels=0.03", "seed=2",
            "output=" + set)).isZero();
        assertThat(shell.out()).contains("5 images");
        assertThat(ImageSet.read(set).entries()).hasSize(5).extracting(SetEntry::label).contains("AFF", "NFF");
        assertThat(shell.run("prepare-image-set", "folder=" + set, "strategy=crop", "size=64",
            "output=" + squares)).isZero();
        final ImageSet prepared = ImageSet.read(squares);
        assertThat(prepared.entries()).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.mmPerPixel()).isEqualTo(1);
            assertThat(ImageFiles.open(prepared.file(entry).toString()).getWidth()).isEqualTo(64);
        });
        assertThat(Table.read(squares.resolve(SetPreparation.PLACEMENTS), List.of("scale", "left", "top")).rows())
            .hasSize(5);
    }

    @Test
    void an_interrupted_set_goes_on_with_what_is_there_and_ends_the_same() throws IOException {
        final Path set = folder.resolve("set");
        final Path squares = folder.resolve("squares");
        final String[] make = {"make-phantom-set", "count=4", "hospitals=2", "megapixels=0.02", "seed=2",
            "output=" + set};
        final String[] prepare = {"prepare-image-set", "folder=" + set, "strategy=multiscale", "size=32",
            "output=" + squares};
        assertThat(shell.run(make)).isZero();
        assertThat(shell.run(prepare)).isZero();
        for (final Path made : List.of(set, squares)) {
            final Map<String, byte[]> whole = contents(made);
            final List<Path> images = images(made);
            // As a kill leaves them: tables missing, one image not made, one of other seeds, one damaged by the disk.
            Files.delete(made.resolve(ImageSet.TABLE));
            Files.delete(images.get(0));
            Files.copy(images.get(3), images.get(1), StandardCopyOption.REPLACE_EXISTING);
            Files.write(images.get(2), Arrays.copyOf(Files.readAllBytes(images.get(2)), 700));
            final FileTime old = FileTime.fromMillis(1_000_000);
            Files.setLastModifiedTime(images.get(3), old);
            assertThat(shell.run(made.equals(set) ? make : prepare)).isZero();
            assertThat(contents(made)).usingRecursiveComparison().isEqualTo(whole);
            assertThat(Files.getLastModifiedTime(images.get(3))).as("kept").isEqualTo(old);
            assertThat(Files.getLastModifiedTime(images.get(1))).as("made anew").isNotEqualTo(old);
            assertThat(shell.run(prepare)).isZero();
        }
    }

    private static List<Path> images(final Path set) throws IOException {
        try (Stream<Path> files = Files.list(set)) {
            return files.filter(file -> file.toString().endsWith(".tif")).sorted().toList();
        }
    }

    private static Map<String, byte[]> contents(final Path set) throws IOException {
        final Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(set)) {
            for (final Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void files_that_cannot_be_read_are_skipped_and_listed_and_the_rest_is_done() throws IOException {
        new FileSaver(new ImagePlus("", new FloatProcessor(20, 30, ramp(600)))).saveAsTiff(
            folder.resolve("good.tif").toString());
        Files.writeString(folder.resolve("corrupt.tif"), "II*");
        colour("colour.tif");
        final Path table = folder.resolve("mine.csv");
        Files.writeString(table, "file,patient,label\ngood.tif,A,AFF\ncorrupt.tif,B,NFF\ncolour.tif,C,NFF\n");
        assertThat(shell.run("prepare-image-set", "folder=" + folder, "table=" + table, "strategy=pad", "size=16",
            "output=" + folder.resolve("out"))).isEqualTo(LEFT_OUT);
        assertThat(shell.out()).contains("1 images").contains("skipped corrupt.tif")
            .contains("skipped colour.tif").contains("in colour").endsWith("2 of 3 rows of the table were left out\n");
        assertThat(Table.read(folder.resolve("out").resolve(SetPreparation.SKIPPED), List.of("file", "reason")).rows())
            .hasSize(2);
    }

    @Test
    void a_fracture_that_is_nowhere_skips_its_image() throws IOException {
        new FileSaver(new ImagePlus("", new FloatProcessor(20, 30, ramp(600)))).saveAsTiff(
            folder.resolve("good.tif").toString());
        Files.copy(folder.resolve("good.tif"), folder.resolve("lost.tif"));
        Files.writeString(folder.resolve("mine.csv"), "file,patient,label,fracturex,fracturey\n"
            + "good.tif,A,AFF,10,10\nlost.tif,B,NFF,left,10\n");
        assertThat(shell.run("prepare-image-set", "folder=" + folder, "table=" + folder.resolve("mine.csv"), "size=16",
            "output=" + folder.resolve("out"))).isEqualTo(LEFT_OUT);
        assertThat(shell.out()).contains("skipped lost.tif: lost.tif has fracturex=left");
    }

    @Test
    void a_table_whose_patients_cross_splits_is_refused_before_anything_is_written() throws IOException {
        final Path table = folder.resolve("mine.csv");
        Files.writeString(table, "file,patient,label,split\na.tif,P1,AFF,train\nb.tif,P1,AFF,test\n");
        shell.assertRefused("Patient P1", "prepare-image-set", "folder=" + folder, "table=" + table,
            "output=" + folder.resolve("out"));
        shell.assertRefused("name another folder", "prepare-image-set", "folder=" + folder, "table=" + table,
            "output=" + folder);
        assertThat(folder.resolve("out").resolve(ImageSet.TABLE)).doesNotExist();
    }

    private String volume(final String unit, final String valueUnit) {
        final ImageStack stack = new ImageStack(12, 12);
        for (int z = 0; z < 12; z++) {
            final float[] slice = new float[144];
            Arrays.fill(slice, z * 100);
            stack.addSlice(null, slice);
        }
        final ImagePlus image = new ImagePlus("v", stack);
        image.getCalibration().pixelWidth = 1;
        image.getCalibration().pixelHeight = 1;
        image.getCalibration().pixelDepth = 1.0001;
        image.getCalibration().setUnit(unit);
        if (!valueUnit.isEmpty()) {
            image.getCalibration().setValueUnit(valueUnit);
        }
        final Path file = folder.resolve("v-" + unit + valueUnit + ".tif");
        ImageFiles.saveTiff(image, file);
        return file.toString();
    }

    private String colour(final String name) {
        final Path file = folder.resolve(name);
        new FileSaver(new ImagePlus("", new ColorProcessor(1, 1, new int[] {0xff0000}))).saveAsTiff(file.toString());
        return file.toString();
    }

    private static float[] ramp(final int size) {
        final float[] pixels = new float[size];
        for (int i = 0; i < size; i++) {
            pixels[i] = i;
        }
        return pixels;
    }
}
