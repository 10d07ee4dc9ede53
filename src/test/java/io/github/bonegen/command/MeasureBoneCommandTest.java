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
import ij.ImageStack;
import ij.Macro;
import ij.WindowManager;
import ij.process.ImageProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.BinaryImages;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.launch.CommandLauncher;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.format.SavedVolume;
import io.github.bonegen.volume.format.ScancoUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code measure-bone} as a user of the command line meets it. */
class MeasureBoneCommandTest {

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
    void an_image_becomes_a_row_with_bonejs_headers() throws IOException {
        final Path csv = folder.resolve("plates.csv");
        assertThat(run("image=" + Golden.of("plates").path(), "metrics=bvtv,tbth,conn,bs", "output=" + csv)).isZero();
        final List<CSVRecord> rows = read(csv);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("Image")).isEqualTo("plates_z_64.nrrd");
        assertThat(Double.parseDouble(rows.get(0).get("BV/TV"))).isEqualTo(0.25);
        assertThat(rows.get(0).toMap()).containsKeys("BV (mm³)", "TV (mm³)", "Tb.Th Mean (mm)", "Tb.Th Std Dev (mm)",
            "Tb.Th Max (mm)", "Euler ch.", "Δ(χ)", "Connectivity", "Conn.D (mm^-3)", "Surface area (mm²)");
        assertThat(rows.get(0).get("engine")).isEqualTo("built-in");
        assertThat(shell.out()).contains("BV/TV").contains("plates_z_64.nrrd");
    }

    @Test
    void an_output_never_replaces_an_input() throws IOException {
        final Path image = Files.copy(Golden.of("plates").path(), folder.resolve("plates.nrrd"));
        final byte[] before = Files.readAllBytes(image);
        shell.assertRefused("what the command reads", "measure-bone", "image=" + image, "metrics=bvtv",
            "output=" + folder.resolve("./plates.nrrd"));
        assertThat(run("image=" + folder, "metrics=bvtv", "output=" + image)).isEqualTo(2);
        assertThat(image).hasBinaryContent(before);
    }

    @Test
    void neither_a_file_beside_the_output_nor_a_folder_of_samples_replaces_an_input() throws IOException {
        final Path sample = Files.copy(Golden.of("plates").path(), folder.resolve("sample-000000.tif"));
        shell.assertRefused("holds what the command reads", "match-parameters", "content=" + sample, "bvtv=0.2",
            "output=" + folder);
        final Path course = Files.writeString(folder.resolve("mine.csv"), "course,parameter,months,change\nc,bvtv,6,-3\n");
        shell.assertRefused("mine.csv is what the command reads", "simulate-therapy", "table=" + course, "preset=c",
            "output=" + folder.resolve("mine.tif"));
        assertThat(course).content().startsWith("course,");
    }

    @Test
    void an_output_never_replaces_the_file_of_the_current_image() throws IOException {
        final Path image = Files.copy(Golden.of("plates").path(), folder.resolve("plates.nrrd"));
        final byte[] before = Files.readAllBytes(image);
        inMacro(ImageFiles.open(image.toString()), "metrics=bvtv output=[" + image + "]");
        assertThat(image).hasBinaryContent(before);
    }

    @Test
    void a_folder_becomes_a_row_an_image_and_what_cannot_be_read_is_listed() throws IOException {
        final ImagePlus rods = BinaryImages.toImagePlus(Golden.of("rods_parallel").bone(), "rods");
        ImageFiles.saveTiff(rods, folder.resolve("rods.tif"));
        Files.copy(Golden.of("plates").path(), folder.resolve("plates.nrrd"));
        final byte[] tiff = Files.readAllBytes(folder.resolve("rods.tif"));
        Files.write(folder.resolve("broken.tif"), Arrays.copyOf(tiff, tiff.length / 2));
        Files.writeString(folder.resolve("notes.txt"), "no image");
        final Path csv = folder.resolve("out/all.csv");
        assertThat(run("image=" + folder, "metrics=bvtv,tbth,tbsp", "output=" + csv, "plot=true"))
            .isEqualTo(LEFT_OUT);
        assertThat(read(csv)).extracting(row -> row.get("Image")).containsExactly("plates.nrrd", "rods.tif");
        assertThat(Double.parseDouble(read(csv).get(1).get("Tb.Th Mean (mm)"))).isBetween(0.1697, 0.1698);
        assertThat(shell.out()).contains("Skipped broken.tif: ").contains("damaged or cut short")
            .endsWith("1 of 3 images were left out\n");
        assertThat(folder.resolve("out/all.png")).isNotEmptyFile();
    }

    @Test
    void maps_are_written_in_colour_with_a_bar() {
        final Path csv = folder.resolve("rods.csv");
        assertThat(run("image=" + Golden.of("rods_parallel").path(), "metrics=tbth", "maps=true", "output=" + csv))
            .isZero();
        final ImagePlus map = IJ.openImage(folder.resolve("rods-rods_parallel_z_64-Tb.Th.tif").toString());
        assertThat(map.getStackSize()).isEqualTo(64);
        assertThat(map.getStatistics().max).isBetween(0.16, 0.17);
        assertThat(map.getOverlay().size()).isGreaterThan(256);
        assertThat(map.getProcessor().isColorLut()).isTrue();
        assertThat(map.getCalibration().getUnit()).isEqualTo("mm");
    }

    @Test
    void segmentation_is_recorded_in_the_result() throws IOException {
        final Path csv = folder.resolve("raw.csv");
        assertThat(run("image=" + Golden.of("grf_iso_200_raw").path(), "metrics=bvtv,density", "threshold=128",
            "purify=true", "output=" + csv)).isZero();
        final CSVRecord row = read(csv).get(0);
        assertThat(row.get("segmentation")).isEqualTo("fixed threshold: bone is 128.0 and above");
        assertThat(row.get("purified")).startsWith("kept the largest of 39 components");
        assertThat(Double.parseDouble(row.get("TMD"))).isEqualTo(255);
    }

    @Test
    void a_generated_sample_is_measured_by_its_models_threshold_and_that_is_said() throws IOException {
        final Path sample = folder.resolve("sample.tif");
        final Path csv = folder.resolve("sample.csv");
        assertThat(shell.run("generate-spongiosa", "seed=1", "output=" + sample)).isZero();

        assertThat(run("image=" + sample, "metrics=bvtv", "output=" + csv)).isZero();
        assertThat(read(csv).get(0).get("segmentation")).isEqualTo(
            "fixed threshold: bone is 225.0 mg/cm3 and above");
        assertThat(shell.out()).contains("bone is 225.0 mg/cm3 and above, the threshold of samples of the model vertebra");
    }

    @Test
    void a_phantom_is_measured_by_the_threshold_of_its_record() throws IOException {
        final Path phantom = folder.resolve("phantom.tif");
        final Path csv = folder.resolve("phantom.csv");
        assertThat(shell.run("make-spongiosa-phantoms", "marrow=0", "bone=600", "size=24", "output=" + phantom)).isZero();

        assertThat(run("image=" + phantom, "metrics=bvtv", "output=" + csv)).isZero();
        assertThat(read(csv).get(0).get("segmentation")).contains("bone is 300.0 mg/cm3 and above");
    }

    @Test
    void what_says_nothing_of_bone_is_asked_about() {
        assertThat(run("image=" + scan())).isEqualTo(2);
        assertThat(shell.err()).contains("is not binary").contains("threshold=otsu");
    }

    private Path scan() {
        final ImageStack stack = new ImageStack(16, 16);
        for (int z = 0; z < 16; z++) {
            final ImageProcessor slice = new ij.process.FloatProcessor(16, 16);
            for (int i = 0; i < 256; i++) {
                slice.setf(i, i);
            }
            stack.addSlice(slice);
        }
        ImageFiles.saveTiff(new ImagePlus("scan", stack), folder.resolve("scan.tif"));
        return folder.resolve("scan.tif");
    }

    @Test
    void a_macro_measures_the_current_image_without_a_dialog() throws IOException {
        final Path csv = folder.resolve("macro.csv");
        inMacro(BinaryImages.toImagePlus(Golden.of("plates").bone(), "plates"), "metrics=bvtv,tbth output=[" + csv + "]");
        assertThat(read(csv).get(0).get("Image")).isEqualTo("plates");
        assertThat(Double.parseDouble(read(csv).get(0).get("BV/TV"))).isEqualTo(0.25);
    }

    private static void inMacro(final ImagePlus current, final String options) {
        final String thread = Thread.currentThread().getName();
        WindowManager.setTempCurrentImage(current);
        try {
            // ImageJ knows a macro's thread by this beginning of its name.
            Thread.currentThread().setName("Run$_" + thread);
            Macro.setOptions(options);
            new CommandLauncher().run("measure-bone");
        }
        finally {
            Macro.setOptions(null);
            Thread.currentThread().setName(thread);
            WindowManager.setTempCurrentImage(null);
        }
    }

    @Test
    void sixteen_bit_tiff_is_measured_in_its_own_values() throws IOException {
        final ImagePlus bone = BinaryImages.toImagePlus(Golden.of("plates").bone(), "plates");
        final ImageStack stack = new ImageStack(bone.getWidth(), bone.getHeight());
        for (int z = 1; z <= bone.getStackSize(); z++) {
            final ImageProcessor slice = bone.getStack().getProcessor(z).convertToShort(false);
            slice.multiply(100);
            stack.addSlice(slice);
        }
        final ImagePlus deep = new ImagePlus("deep", stack);
        deep.setCalibration(bone.getCalibration());
        ImageFiles.saveTiff(deep, folder.resolve("deep.tif"));
        final Path csv = folder.resolve("deep.csv");
        assertThat(run("image=" + folder.resolve("deep.tif"), "metrics=bvtv,density", "threshold=20000",
            "output=" + csv)).isZero();
        assertThat(Double.parseDouble(read(csv).get(0).get("BV/TV"))).isEqualTo(0.25);
        assertThat(Double.parseDouble(read(csv).get(0).get("BMD"))).isEqualTo(25500 / 4.0);
    }

    @Test
    void a_scan_is_measured_in_the_unit_that_is_asked_for() throws IOException {
        final Path scan = new SavedVolume(new boolean[1000], 10, 10, 10, 20).isq(folder.resolve("v.isq"));
        final byte[] bytes = Files.readAllBytes(scan);
        // A voxel of 4096, which is 1 /cm.
        bytes[512 + 1] = 16;
        Files.write(scan, bytes);
        for (final String unit : List.of("file", "1/cm", "raw")) {
            assertThat(run("image=" + scan, "metrics=density", "unit=" + unit, "threshold=1", "output="
                + folder.resolve("v.csv"))).isZero();
            assertThat(Double.parseDouble(read(folder.resolve("v.csv")).get(0).get("TMD" + (unit.equals("raw") ? ""
                : " (1/cm)")))).isEqualTo(unit.equals("raw") ? 4096 : 1);
        }
        refused("image=" + scan + " threshold=1 unit=mgHA", "needs a Scanco file with a density slope");
        refused("image=" + Golden.of("plates").path() + " unit=raw", "needs a Scanco file with a mu scaling");
    }

    @Test
    void a_density_comes_back_from_attenuation_and_numbers() {
        final Volume density = Volume.of(new float[] {-390.2f, 1213.3f}, 2, 1, 1, Calibration.isotropic(1, "mm",
            "mg HA/cm3"));
        final Provenance record = Provenance.NONE.with("mu scaling", 8192).with("density slope", 1603.5)
            .with("density intercept", -390.2);
        assertThat(ScancoUnit.of("1/cm").of(density, record).plane(0)).containsExactly(new float[] {0, 1}, within(1e-6f));
        assertThat(ScancoUnit.of("raw").of(density, record).plane(0)).containsExactly(new float[] {0, 8192}, within(1e-2f));
        assertThat(ScancoUnit.of("mgHA").of(density, record)).isSameAs(density);
    }

    @Test
    void bad_input_is_status_2_and_one_line() throws IOException {
        final String plates = "image=" + Golden.of("plates").path();
        refused("metrics=bvtv", "nothing to measure");
        refused(plates + " metrics=nonsense", "metrics=nonsense");
        refused(plates + " threshold=high", "threshold=high");
        refused(plates + " engine=BoneJ metrics=conn", "Manage Update Sites");
        refused(plates + " engine=none", "There is no engine 'none'");
        refused(plates + " threads=-1", "threads=-1");
        refused(plates + " output=" + folder, "it is a folder");
        refused("image=" + Files.createDirectory(folder.resolve("empty")), "holds no images");
        refused("image=nowhere.tif", "no image file nowhere.tif");
        refused("image=" + Files.write(folder.resolve("a.aim"), new byte[9]), "AIM");
        refused("image=" + Files.write(folder.resolve("a.tif"), new byte[99]), "TIFF");
        refused("image=" + Files.write(folder.resolve("a.isq"), new byte[99]), "ISQ");
    }

    private void refused(final String arguments, final String part) {
        shell.assertRefused(part, ("measure-bone " + arguments).split(" "));
    }

    private int run(final String... arguments) {
        return shell.run(Stream.concat(Stream.of("measure-bone"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static List<CSVRecord> read(final Path csv) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(csv)).getRecords();
    }
}
