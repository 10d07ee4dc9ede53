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
import io.github.bonegen.imagej.io.BinaryImages;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.morphometry.RandomBone;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.spongiosa.endless.match.BoneMap;
import io.github.bonegen.spongiosa.endless.match.VolumeParameter;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
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

/** {@code map-bone} as a user meets it. */
class MapBoneCommandTest {

    private static final int SIZE = 65;
    private static final int CELLS = 4;
    private static final double VOXEL = 0.05;
    private static final BinaryVolume BONE = RandomBone.of(SIZE, 2, 0.4, 1).with(Calibration.isotropic(VOXEL, "mm", ""));

    @TempDir
    private static Path scans;

    private static Path scan;

    @TempDir
    private Path folder;

    private CommandShell shell;

    @BeforeAll
    static void make() {
        scan = scans.resolve("scan.tif");
        final ImagePlus image = BinaryImages.toImagePlus(BONE, "scan");
        image.getCalibration().xOrigin = 10;
        ImageFiles.saveTiff(image, scan);
        ImageFiles.saveTiff(BinaryImages.toImagePlus(BinaryVolume.of(SIZE, SIZE, SIZE, BONE.calibration(), (x, y, z) -> x
            < SIZE / 2), "mask"), scans.resolve("scan_mask.tif"));
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
    void a_map_lies_over_its_scan_with_a_table_and_a_picture_beside_it() throws IOException {
        final Path map = folder.resolve("map.tif");
        assertThat(run("image=" + scan, "metric=tbth", "window=1.6", "step=0.8", "output=" + map)).as(shell.err()).isZero();
        final ImagePlus image = IJ.openImage(map.toString());
        assertThat(new int[] {image.getWidth(), image.getHeight(), image.getStackSize(), image.getBitDepth()}).containsExactly(
            CELLS, CELLS, CELLS, 32);
        assertThat(image.getCalibration().pixelWidth).isCloseTo(0.8, within(1e-6));
        assertThat(image.getCalibration().getUnit()).isEqualTo("mm");
        assertThat(image.getInfoProperty()).contains("map of: Tb.Th in mm", "window: cube of 32 voxels, 1.6 mm",
            "step: 16 voxels, 0.8 mm");

        final List<CSVRecord> rows = rows(folder.resolve("map.csv"));
        assertThat(rows).hasSize(CELLS * CELLS * CELLS);
        assertThat(Double.parseDouble(rows.get(1).get("x (mm)"))).isCloseTo(1.2, within(1e-9));
        assertThat(Float.parseFloat(rows.get(1).get("Tb.Th (mm)"))).isEqualTo(image.getStack().getProcessor(1).getf(1, 0));
        assertThat(IJ.openImage(folder.resolve("map.png").toString()).getWidth()).isGreaterThan(3 * SIZE);
    }

    /** The first cell begins at the scan's first corner, which lies before its origin. */
    @Test
    void a_map_shares_its_scans_origin() {
        final ImagePlus given = BinaryImages.toImagePlus(BONE, "given");
        given.getCalibration().xOrigin = 10;
        final Path map = folder.resolve("map.tif");
        assertThat(shell.run("map-bone", "image=" + scan, "window=0.8", "step=0.8", "output=" + map)).isZero();
        assertThat(IJ.openImage(map.toString()).getCalibration().getX(0)).isIn(given.getCalibration().getX(0), 0.0);
    }

    @Test
    void a_map_is_what_the_generator_is_asked_for() throws IOException {
        final Path map = folder.resolve("map.tif");
        assertThat(run("image=" + scan, "metric=bvtv", "window=0.8", "step=0.8", "output=" + map)).isZero();
        final BoneMap asked = BoneMap.of(VolumeParameter.BVTV, Volumes.toVolume(ImageFiles.open(map.toString())), Box.ofSize(SIZE - 1, SIZE - 1, SIZE - 1),
            VOXEL);
        assertThat(asked.grid().count()).isEqualTo(CELLS * CELLS * CELLS);
        final BinaryVolume last = BONE.crop(48, 48, 48, 16, 16, 16);
        assertThat(asked.asked()[asked.grid().count() - 1]).isEqualTo((float) last.count() / last.size());
        final double mean = rows(folder.resolve("map.csv")).stream().mapToDouble(row -> Double.parseDouble(row.get("BV/TV"))).average()
            .orElseThrow();
        assertThat(asked.mean()).isCloseTo(mean, within(1e-6));
    }

    @Test
    void da_has_directions_in_colour_and_in_the_table() throws IOException {
        assertThat(run("image=" + scan, "metric=da", "window=2", "shape=sphere", "output=" + folder.resolve("da.tif"))).isZero();
        assertThat(IJ.openImage(folder.resolve("da_direction.tif").toString()).getBitDepth()).isEqualTo(24);
        final CSVRecord row = rows(folder.resolve("da.csv")).get(0);
        double square = 0;
        for (final String axis : List.of("x", "y", "z")) {
            square += Math.pow(Double.parseDouble(row.get("Main direction " + axis)), 2);
        }
        assertThat(square).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_folder_is_mapped_in_the_masks_beside_its_scans() throws IOException {
        final Path out = folder.resolve("maps");
        assertThat(run("image=" + scans, "mask=" + scans, "metric=conn", "window=0.8", "step=0.8", "output=" + out)).as(shell.err())
            .isZero();
        assertThat(rows(out.resolve("scan_conn.csv"))).hasSize(CELLS * CELLS * CELLS / 2);
        assertThat(out).isDirectoryContaining("glob:**/scan_conn.png").isDirectoryContaining("glob:**/scan_conn.tif")
            .isDirectoryNotContaining("glob:**/scan_mask*");
    }

    @Test
    void the_surface_takes_the_colours_of_a_map_of_its_own_image() {
        final Path map = folder.resolve("map.tif");
        assertThat(run("image=" + scan, "metric=tbsp", "window=0.8", "output=" + map)).isZero();
        final Path view = folder.resolve("view.png");
        assertThat(shell.run("show-in-3d", "image=" + scan, "mode=map", "map=" + map, "size=80", "output=" + view)).as(shell.err())
            .isZero();
        assertThat(colourful(IJ.openImage(view.toString()))).isGreaterThan(500);
        shell.assertRefused("mode=map needs map=", "show-in-3d", "image=" + scan, "mode=map");
        final Path other = folder.resolve("other.tif");
        ImageFiles.saveTiff(BinaryImages.toImagePlus(BONE.crop(0, 0, 0, 40, 40, 40), "other"), other);
        shell.assertRefused("do not lie over", "show-in-3d", "image=" + scan, "mode=map", "map=" + other);
    }

    private static int colourful(final ImagePlus picture) {
        int count = 0;
        for (int i = 0; i < picture.getProcessor().getPixelCount(); i++) {
            final int rgb = picture.getProcessor().get(i);
            count += Math.abs((rgb >> 16 & 255) - (rgb & 255)) > 60 ? 1 : 0;
        }
        return count;
    }

    @Test
    void bad_input_is_status_2_and_one_line() throws IOException {
        refused("metric=magic", "choose one of [bvtv, tbth, tbsp, da, conn]");
        refused("window=0.01", "scan.tif has voxels of 0.05 mm");
        refused("window=30", "is 3.25 x 3.25 x 3.25 mm; choose 3.25 or less");
        refused("step=0.01", "scan.tif has voxels of 0.05 mm");
        refused("step=-1", "step=-1.0 is not accepted");
        refused("least=2", "least");
        refused("output=" + scan, "is what the command reads");
        final Path small = folder.resolve("small.tif");
        ImageFiles.saveTiff(BinaryImages.toImagePlus(BONE.crop(0, 0, 0, 20, 20, 20), "small"), small);
        refused("mask=" + small, "both must be of one size");
        ImageFiles.saveTiff(BinaryImages.toImagePlus(BONE.and(BONE.inverse()), "none"), small);
        refused("mask=" + small, "is empty");
        shell.assertRefused("There is nothing to map", "map-bone");
        shell.assertRefused("needs a folder for its maps", "map-bone", "image=" + Files.createDirectory(folder.resolve("empty")));
    }

    private void refused(final String argument, final String part) {
        shell.assertRefused(part, Stream.of("map-bone", "image=" + scan, argument.startsWith("window=") ? "" : "window=0.8", argument)
            .filter(word -> !word.isEmpty()).toArray(String[]::new));
    }

    private int run(final String... arguments) {
        return shell.run(Stream.concat(Stream.of("map-bone"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static List<CSVRecord> rows(final Path csv) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(csv)).getRecords();
    }
}
