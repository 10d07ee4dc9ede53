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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Resources;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.spongiosa.match.TinySetup;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that search a model, as a user of the command line meets them; the model is a tiny random network. */
class MatchingCommandsTest {

    private static final int EDGE = 16;

    @TempDir
    private static Path home;
    private static String threshold;

    @TempDir
    private Path folder;

    private CommandShell shell;

    @BeforeAll
    static void importModel() {
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        try (CommandShell importing = new CommandShell()) {
            assertThat(importing.run("import-checkpoint", "file=" + Resources.path("pwgan/generator_zip.pth"), "name=tiny")).isZero();
        }
        threshold = "threshold=" + TinySetup.median(ModelStore.standard().open("tiny"));
    }

    @AfterAll
    static void forget() {
        System.clearProperty(BoneGenFolder.PROPERTY);
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
    void matched_samples_come_with_a_table_of_asked_and_measured_values() throws IOException {
        final Path tiff = folder.resolve("matched.tif");
        assertThat(shell.run("match-parameters", "model=tiny", threshold, "bvtv=0.5", "count=2", "tolerance=0.02",
            "output=" + tiff)).as(shell.err()).isZero();
        final List<CSVRecord> rows = read(folder.resolve("matched.csv"));
        assertThat(rows).hasSize(2);
        for (final CSVRecord row : rows) {
            assertThat(row.get("Ending")).isEqualTo("reached");
            assertThat(Double.parseDouble(row.get("BV/TV measured"))).isBetween(0.49, 0.51);
        }
        assertThat(tiff).isNotEmptyFile();
    }

    @Test
    void a_sample_of_the_model_can_be_the_content() throws IOException {
        assertThat(shell.run("match-parameters", "model=tiny", threshold, "bvtv=0.5", "contentseed=3",
            "contentsample=2", "tolerance=0.02", "output=" + folder.resolve("like.tif"))).as(shell.err()).isZero();
        assertThat(read(folder.resolve("like.csv")).get(0).get("Ending")).isEqualTo("reached");
    }

    @Test
    void a_grid_says_of_each_point_whether_it_was_reached() throws IOException {
        final Path csv = folder.resolve("grid.csv");
        assertThat(shell.run("study-control", "model=tiny", threshold, "parameters=bvtv", "grid=0.45,0.55",
            "replicates=1", "reach=latent", "output=" + csv)).as(shell.err()).isZero();
        assertThat(read(csv)).extracting(row -> row.get("BV/TV asked")).containsExactly("0.45", "0.55");
        assertThat(read(csv)).extracting(row -> row.get("Ending")).containsOnly("reached");
        assertThat(shell.out()).contains("2 of 2 samples within tolerance");
    }

    @Test
    void therapy_follows_a_table_of_ones_own() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "course,parameter,months,change\nfall,bvtv,12,-6\n");
        assertThat(shell.run("simulate-therapy", "model=tiny", threshold, "table=" + folder.resolve("own.csv"),
            "preset=fall", "times=0,12", "output=" + folder.resolve("series.tif"))).as(shell.err()).isZero();
        final List<CSVRecord> rows = read(folder.resolve("series.csv"));
        final double before = Double.parseDouble(rows.get(0).get("BV/TV measured"));
        assertThat(Double.parseDouble(rows.get(1).get("BV/TV measured"))).isBetween(0.93 * before, 0.95 * before);
        assertThat(folder.resolve("series-difference.tif")).isNotEmptyFile();
    }

    @Test
    void what_cannot_be_asked_for_is_status_2_and_one_line() {
        refused("match-parameters model=tiny", "Nothing is asked for");
        refused("match-parameters model=tiny bvtv=0", "between 0 and 1");
        refused("match-parameters model=tiny bvtv=1.2", "1.2 % is bvtv=0.012");
        refused("match-parameters model=tiny bvtv=28", "28.0 % is bvtv=0.28");
        refused("match-parameters model=tiny bvtv=0.2 tolerance=1", "1.0 % is tolerance=0.01");
        refused("match-parameters model=tiny bmd=300 bvtv=0.3 tmd=400", "bmd=300.0 contradicts bvtv=0.3 and tmd=400.0");
        refused("match-parameters model=tiny tmd=200", "tmd=200.0 contradicts the threshold");
        refused("match-parameters model=tiny bvtv=0.2 reach=far", "reach=far");
        refused("simulate-therapy model=tiny preset=none", "preset=none");
        refused("simulate-therapy model=tiny times=soon", "times=soon");
        refused("study-control model=tiny parameters=bvtv,nonsense", "nonsense");
        refused("study-control model=tiny parameters=bvtv,bmd grid=0.1,0.2", "levels of 1 parameters");
        refused("morph-samples model=tiny parameters=none", "There is no parameter 'none'");
    }

    @Test
    void a_content_image_of_another_size_or_voxel_size_is_refused_and_not_with_a_sample() {
        final String match = "match-parameters model=tiny bvtv=0.2 content=";
        refused(match + patch(8, 0.164, "small"), "8 x 8 x 8 voxels; the model needs 16 x 16 x 16");
        refused(match + patch(EDGE, 0.05, "fine"), "has voxels of 0.05 mm; the model's are 0.164 mm");
        refused(match + patch(EDGE, 0.164, "patch") + " contentseed=1", "not both");
    }

    @Test
    void an_output_that_cannot_be_written_is_said_before_the_work() {
        for (final String command : List.of("simulate-therapy", "embed-sample image=" + patch(EDGE, 0.164, "patch"),
            "morph-samples", "study-control", "study-fidelity"))
        {
            shell.assertRefused("Cannot write into /proc/x", (command + " output=/proc/x/y.tif").split(" "));
        }
    }

    @Test
    void exploring_without_a_screen_is_refused() {
        assumeTrue(GraphicsEnvironment.isHeadless(), "skipped: there is a screen");
        refused("explore-spongiosa model=tiny", "needs a screen");
    }

    private Path patch(final int edge, final double voxel, final String name) {
        final ImageStack stack = new ImageStack(edge, edge);
        for (int z = 0; z < edge; z++) {
            stack.addSlice(new FloatProcessor(edge, edge));
        }
        final ImagePlus image = new ImagePlus(name, stack);
        image.getCalibration().pixelWidth = voxel;
        image.getCalibration().pixelHeight = voxel;
        image.getCalibration().pixelDepth = voxel;
        image.getCalibration().setUnit("mm");
        final Path file = folder.resolve(name + ".tif");
        ImageFiles.saveTiff(image, file);
        return file;
    }

    private void refused(final String line, final String part) {
        shell.assertRefused(part, line.split(" "));
    }

    private static List<CSVRecord> read(final Path csv) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(csv)).getRecords();
    }
}
