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
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.PlainImageJ;
import io.github.bonegen.imagej.io.BinaryImages;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code measure-bone} inside masks and selections, its report, and what becomes of an earlier table. */
class MaskedMeasurementTest {

    private static final BinaryVolume BONE = Golden.of("rods_lattice").bone();

    @TempDir
    private Path folder;

    private CommandShell shell;
    private Path bone;
    private Path csv;

    @BeforeEach
    void start() {
        shell = new CommandShell();
        csv = folder.resolve("out/table.csv");
        bone = save("bone.tif", BONE);
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    @Test
    void tv_is_the_mask_and_the_row_says_which() throws IOException {
        final Path mask = save("m.tif", mask((x, y, z) -> x < 20 && z >= 10));
        assertThat(run("image=" + bone, "mask=" + mask, "metrics=bvtv,tbth", "convention=clipped")).isZero();
        final CSVRecord row = rows().get(0);
        final BinaryVolume cropped = BONE.crop(0, 0, 10, 20, 64, 54);
        assertThat(Double.parseDouble(row.get("BV/TV"))).isEqualTo((double) cropped.count() / cropped.size());
        assertThat(row.get("mask")).isEqualTo("m.tif");
        assertThat(row.get("convention")).isEqualTo("clipped");
        assertThat(row.get("voxel size")).isEqualTo("0.03 mm");
        assertThat(row.get("voxels")).isEqualTo("64 x 64 x 64");
    }

    @Test
    void a_mask_of_another_size_an_empty_one_and_one_that_is_missing_are_told_in_a_line() {
        final Path small = save("small.tif", BONE.crop(0, 0, 0, 10, 20, 30));
        refused("mask=" + small, "The mask small.tif is 10 x 20 x 30 voxels and bone.tif 64 x 64 x 64; both must be of one size");
        final Path empty = save("empty.tif", mask((x, y, z) -> false));
        refused("mask=" + empty, "The mask empty.tif is empty; accepted is a mask with voxels above 0".substring(9));
        refused("mask=nowhere.tif", "There is no image file nowhere.tif");
        refused("mask=" + folder.resolve("out"), "There is no image file");
        refused("mask=" + folder.resolve("none/*_m.tif"), "there is no folder");
        refused("mask=selection", "has no selection that encloses an area");
        refused("mask=rois", "The ROI Manager holds no selections");
        refused("convention=cut", "choose one of [whole, clipped]");
    }

    @Test
    void several_objects_are_measured_together_apart_or_by_label() throws IOException {
        final Path two = save("two.tif", mask((x, y, z) -> x < 20 || x >= 40 && y < 30));
        assertThat(run("image=" + bone, "mask=" + two, "metrics=bvtv")).isZero();
        assertThat(rows()).extracting(row -> row.get("Image")).containsExactly("bone.tif");
        final double together = Double.parseDouble(rows().get(0).get("TV (mm³)"));

        assertThat(run("image=" + bone, "mask=" + two, "metrics=bvtv", "objects=apart")).isZero();
        assertThat(rows()).extracting(row -> row.get("Image")).containsExactly("bone.tif, object 1", "bone.tif, object 2");
        assertThat(rows().stream().mapToDouble(row -> Double.parseDouble(row.get("TV (mm³)"))).sum()).isCloseTo(together,
            within(1e-9));

        final ImagePlus labels = BinaryImages.toImagePlus(mask((x, y, z) -> x < 20), "labels");
        labels.getStack().getProcessor(5).set(50, 50, 7);
        ImageFiles.saveTiff(labels, folder.resolve("labels.tif"));
        assertThat(run("image=" + bone, "mask=" + folder.resolve("labels.tif"), "metrics=bvtv", "objects=labels")).isZero();
        assertThat(rows()).extracting(row -> row.get("mask")).containsExactly("labels.tif, label 7",
            "labels.tif, label 255");
    }

    @Test
    void a_mask_of_too_many_objects_is_refused() {
        final Path dust = save("dust.tif", mask((x, y, z) -> x % 4 == 0 && y % 4 == 0 && z % 4 == 0));
        refused("mask=" + dust + " objects=apart", "dust.tif has more than 256 pieces; measure them together");
    }

    @Test
    void a_rectangle_on_the_image_is_measured_in_or_left_aside_never_in_silence() throws IOException {
        final String rectangle = "makeRectangle(0, 0, 20, 64);";
        macro(rectangle, "");
        assertThat(rows().get(0).get("notes")).contains("measured inside its selection (Rectangle, 20 x 64 pixels at 0, 0), on"
            + " all slices; mask=none measures the whole image");
        final BinaryVolume cropped = BONE.crop(0, 0, 0, 20, 64, 64);
        assertThat(Double.parseDouble(rows().get(0).get("BV/TV"))).isEqualTo((double) cropped.count() / cropped.size());

        macro(rectangle, "mask=none");
        assertThat(rows().get(0).get("notes")).isEqualTo("its selection is left aside: the whole image is measured");
        assertThat(Double.parseDouble(rows().get(0).get("BV/TV"))).isEqualTo((double) BONE.count() / BONE.size());

        macro("makeLine(0, 0, 20, 64);", "");
        assertThat(rows().get(0).get("notes")).isEqualTo("its selection encloses no area and is left aside: the whole image"
            + " is measured");
    }

    private void macro(final String before, final String options) throws IOException {
        PlainImageJ.installHeadlessMenu();
        Files.deleteIfExists(csv);
        IJ.runMacro("setBatchMode(true); open('" + bone + "'); " + before + " run('Measure Trabecular Bone...',"
            + " 'metrics=bvtv output=[" + csv + "] " + options + "');");
        BatchImages.closeAll();
    }

    @Test
    void saved_selections_count_on_their_slices_and_gaps_and_overlaps_are_told() throws IOException {
        final Path rois = rois(on(3, new Roi(0, 0, 10, 10)), on(5, new OvalRoi(20, 20, 30, 30)), on(5, new Roi(20, 20, 12,
            12)));
        assertThat(run("image=" + bone, "mask=" + rois, "metrics=bvtv")).isZero();
        final CSVRecord row = rows().get(0);
        final long pixels = Math.round(Double.parseDouble(row.get("TV (mm³)")) / Math.pow(0.03, 3));
        final OvalRoi oval = new OvalRoi(20, 20, 30, 30);
        assertThat(pixels).isEqualTo(100 + oval.getStatistics().pixelCount + Stream.of(new Roi(20, 20, 12, 12)
            .getContainedPoints()).filter(point -> !oval.contains(point.x, point.y)).count());
        assertThat(row.get("notes")).contains("measured inside 3 selections on slices 3 to 5 of 64; slices between them without"
            + " any, 1 of them, are not measured").contains("selections overlap, first on slice 5: each voxel counts once");
    }

    @Test
    void a_selection_on_no_slice_is_on_all_and_one_beyond_the_image_is_refused() throws IOException {
        assertThat(run("image=" + bone, "mask=" + rois(new Roi(0, 0, 10, 10)), "metrics=bvtv")).isZero();
        assertThat(Double.parseDouble(rows().get(0).get("TV (mm³)"))).isCloseTo(6400 * Math.pow(0.03, 3), within(1e-9));
        assertThat(run("image=" + bone, "mask=" + rois(new Roi(60, 0, 10, 10)), "metrics=bvtv")).isZero();
        assertThat(rows().get(0).get("notes")).contains("of 1 selection 1 reach beyond the image's 64 x 64 pixels");
        refused("mask=" + rois(on(99, new Roi(0, 0, 10, 10))), "lies on slice 99 and bone.tif has 64; accepted are slices 1 to"
            + " 64");
        refused("mask=" + rois(new Roi(80, 0, 10, 10)), "lies outside bone.tif, which is 64 x 64 pixels");
        refused("mask=" + rois(new ij.gui.Line(0, 0, 9, 9)), "encloses no area");
        refused("mask=" + Files.write(folder.resolve("bad.roi"), new byte[40]), "bad.roi");
    }

    @Test
    void a_folder_is_measured_with_the_masks_beside_its_scans() throws IOException {
        final Path scans = Files.createDirectory(folder.resolve("scans"));
        for (final String name : List.of("a", "b", "c")) {
            Files.copy(bone, scans.resolve(name + ".tif"));
        }
        Files.copy(save("half.tif", mask((x, y, z) -> x < 32)), scans.resolve("a_mask.tif"));
        Files.copy(save("third.tif", mask((x, y, z) -> y < 21)), scans.resolve("b_mask.tif"));
        assertThat(run("image=" + scans, "mask=" + scans, "metrics=bvtv")).isEqualTo(3);
        assertThat(rows()).extracting(row -> row.get("Image") + " " + row.get("mask")).containsExactly("a.tif a_mask.tif",
            "b.tif b_mask.tif");
        assertThat(shell.out()).contains("Skipped c.tif: There is no mask of c.tif in").contains("c_mask and c");

        assertThat(run("image=" + scans, "mask=" + scans + "/*_mask.tif", "metrics=bvtv")).isEqualTo(3);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void an_engine_without_masks_says_so_and_an_output_never_replaces_a_mask() throws IOException {
        final Path mask = save("m.tif", mask((x, y, z) -> x + y < 40));
        refused("mask=" + mask + " engine=BoneJ", "engine=BoneJ cannot measure inside m.tif; choose engine=built-in");
        final byte[] before = Files.readAllBytes(mask);
        shell.assertRefused("is what the command reads", "measure-bone", "image=" + bone, "mask=" + mask, "metrics=bvtv",
            "output=" + mask);
        assertThat(mask).hasBinaryContent(before);
    }

    @Test
    void the_report_names_all_that_was_chosen_in_the_guidelines_terms() throws IOException {
        final Path mask = save("m.tif", mask((x, y, z) -> x + y < 40));
        final Path report = folder.resolve("out/methods.txt");
        assertThat(run("image=" + bone, "mask=" + mask, "metrics=bvtv,tbth,tbsp,da", "report=" + report)).isZero();
        assertThat(report).content().contains("Bouxsein et al. (2010, doi:10.1002/jbmr.141)").contains("cubes of 0.03 mm")
            .contains("64 x 64 x 64").contains("the image is binary").contains("mask (m.tif)").contains("'whole'")
            .contains("bone volume fraction (BV/TV), trabecular thickness (Tb.Th) and trabecular separation (Tb.Sp)")
            .contains("seed 1").contains("BoneGen ").contains("Not measured, of what the guidelines ask for at least: Tb.N");
    }

    @Test
    void a_rerun_replaces_the_table_and_the_report_or_appends_as_asked() throws IOException {
        final Path report = folder.resolve("out/methods.txt");
        assertThat(run("image=" + bone, "metrics=bvtv", "report=" + report)).isZero();
        assertThat(run("image=" + bone, "metrics=bvtv", "report=" + report)).isZero();
        assertThat(rows()).hasSize(1);
        assertThat(run("image=" + bone, "metrics=bvtv,parts", "report=" + report, "rerun=append")).isZero();
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0).get("Components")).isEmpty();
        assertThat(rows().get(1).get("Components")).isEqualTo("1.0");
        assertThat(Files.readAllLines(report)).filteredOn(line -> line.startsWith("Bone was measured")).hasSize(2);
        final Path foreign = Files.writeString(folder.resolve("foreign.csv"), "a,b\n1,2\n");
        shell.assertRefused("is no table of measured images", "measure-bone", "image=" + bone, "metrics=bvtv", "rerun=append",
            "output=" + foreign);
    }

    private static Roi on(final int slice, final Roi roi) {
        roi.setPosition(slice);
        return roi;
    }

    private Path rois(final Roi... rois) throws IOException {
        final Path file = folder.resolve("rois" + rois.length + rois[0].getPosition() + rois[0].getBounds().x + ".zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < rois.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".roi"));
                zip.write(RoiEncoder.saveAsByteArray(rois[i]));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static BinaryVolume mask(final BinaryVolume.Shape shape) {
        return BinaryVolume.of(BONE.width(), BONE.height(), BONE.depth(), BONE.calibration(), shape);
    }

    private Path save(final String name, final BinaryVolume volume) {
        ImageFiles.saveTiff(BinaryImages.toImagePlus(volume, name), folder.resolve(name));
        return folder.resolve(name);
    }

    private void refused(final String arguments, final String part) {
        shell.assertRefused(part, ("measure-bone image=" + bone + " metrics=bvtv " + arguments).split(" "));
    }

    private int run(final String... arguments) {
        return shell.run(Stream.of(Stream.of("measure-bone"), Stream.of(arguments), Stream.of("output=" + csv))
            .flatMap(all -> all).toArray(String[]::new));
    }

    private List<CSVRecord> rows() throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(csv)).getRecords();
    }
}
