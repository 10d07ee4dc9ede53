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

import ij.IJ;
import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.PlainImageJ;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.ClassifierFiles;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.radiograph.classifier.DrawnFractures;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classifier's commands as a shell runs them, on drawings that a small network learns in seconds. */
class FractureClassifierCommandsTest {

    private static final int LEFT_OUT = 3;

    private static final String[] SMALL = {"folds=2", "strategy=pad", "size=32", "channels=16,16,16", "batch=16",
        "rounds=14", "patience=14", "rate=0.01", "seed=2", "name=drawn", "domain=drawings"};

    @TempDir
    private static Path home;

    private static CommandShell shell;
    private static Path set;
    private static String model;

    @TempDir
    private Path folder;


    @BeforeAll
    static void train() {
        shell = new CommandShell();
        set = home.resolve("set");
        DrawnFractures.write(set, 72, new RadiographFiles());
        model = home.resolve("run/drawn.bonegen").toString();
        assertThat(shell.run(with(SMALL, "train-fracture-classifier", "set=" + set,
            "output=" + home.resolve("run")))).isZero();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    @Test
    void an_ensemble_is_kept_in_one_archive_that_says_what_it_learned_from() {
        final var card = new ModelStore(home).open(model).card();
        assertThat(card.settings()).containsEntry("members", 2.0)
            .containsEntry("domain", "drawings: 96 images of 48 patients from 2 hospitals");
        assertThat(card.description()).contains("No diagnostic device");
        assertThat(card.training()).containsEntry("hospitals", List.of("H0", "H1"));
        assertThat((double) card.quality().get("cross-validated patient AUC")).isGreaterThan(0.9);
    }

    @Test
    void hospitals_not_seen_in_training_are_evaluated_by_image_patient_hospital_and_view() throws IOException {
        assertThat(shell.run("evaluate-fracture-classifier", "set=" + set, "model=" + model, "compare=" + model,
            "draws=200", "output=" + folder)).isZero();
        final List<Map<String, String>> figures = Table.read(folder.resolve(ClassifierFiles.FIGURES),
            List.of("cases of", "by", "auc", "sensitivity", "f1")).rows();
        assertThat(figures).extracting(row -> row.get("cases of") + " " + row.get("by")).containsExactly("all image",
            "all patient", "hospital H2 patient", "view AP image", "view lateral image");
        assertThat(Double.parseDouble(figures.get(1).get("auc"))).isGreaterThan(0.9);
        assertThat(Files.readString(folder.resolve(ClassifierFiles.EVERYTHING))).contains("\"p (DeLong)\": 1.0")
            .contains("\"p (McNemar, exact)\": 1.0").contains("evidence peaks within");
        assertThat(folder.resolve("roc.png")).exists();
        assertThat(shell.out()).contains("Trained on drawings")
            .contains("No diagnostic device");
    }

    @Test
    void an_image_gets_a_row_and_an_overlay_in_its_own_pixels() {
        final Path image = drawing("case.tif", true, new double[] {26.3, 40});
        final Path table = folder.resolve("answers.csv");
        assertThat(shell.run("classify-fracture", "image=" + image, "model=" + model, "overlays=true",
            "output=" + table))
            .isZero();
        final Map<String, String> row = Table.read(table, List.of("file", "p(aff)")).rows().get(0);
        assertThat(row.get("file")).isEqualTo("case.tif");
        assertThat(Double.parseDouble(row.get("p(aff)"))).isBetween(0.5, 1.0);
        assertThat(row.get("notice")).contains("No diagnostic device").contains("drawings");
        final ImagePlus shown = ij.IJ.openImage(folder.resolve("answers-case.tif").toString());
        assertThat(shown.getOverlay().size()).isEqualTo(3);
        assertThat(shown.getOverlay().get(0).getBounds().width).isEqualTo(DrawnFractures.WIDTH);
        final PointRoi peak = (PointRoi) shown.getOverlay().get(1);
        assertThat(peak.getYBase()).isBetween(28.0, 52.0);
    }

    @Test
    void an_open_image_shows_its_evidence_on_a_copy_and_needs_no_file() {
        final Path film = drawing("case.tif", true, new double[] {26.3, 40});
        PlainImageJ.installHeadlessMenu();
        try {
            assertThat(IJ.runMacro("open('" + film + "'); run('Classify Fracture...', 'model=[" + model
                + "] overlays=true'); selectImage('case.tif evidence'); evidence = getTitle() + ', ' + Overlay.size; selectImage('case.tif');"
                + "return evidence + '; ' + getTitle() + ', ' + Overlay.size;"))
                .isEqualTo("case.tif evidence, 3; case.tif, 0");
        }
        finally {
            BatchImages.closeAll();
        }
    }

    @Test
    void a_folder_is_classified_and_what_cannot_be_read_is_listed() throws IOException {
        drawing("a.tif", true, new double[] {24.4, 30});
        drawing("b.tif", false, new double[] {24.4, 30});
        Files.writeString(folder.resolve("corrupt.tif"), "II*");
        new FileSaver(new ImagePlus("", new ColorProcessor(64, 64, colours()))).saveAsTiff(
            folder.resolve("colour.tif").toString());
        final Path table = folder.resolve("out/answers.csv");
        assertThat(shell.run("classify-fracture", "image=" + folder, "model=" + model, "output=" + table))
            .isEqualTo(LEFT_OUT);
        final List<Map<String, String>> rows = Table.read(table, List.of("file", "p(aff)")).rows();
        assertThat(rows).extracting(row -> row.get("file")).containsExactly("a.tif", "b.tif");
        assertThat(Double.parseDouble(rows.get(0).get("p(aff)")))
            .isGreaterThan(Double.parseDouble(rows.get(1).get("p(aff)")));
        assertThat(shell.out()).contains("corrupt.tif").contains("in colour")
            .endsWith("2 of 4 images were left out\n");
    }

    @Test
    void a_set_is_classified_with_its_patients_and_labels() {
        final Path table = folder.resolve("answers.csv");
        assertThat(shell.run("classify-fracture", "image=" + set, "model=" + model, "output=" + table)).isZero();
        assertThat(Table.read(table, List.of("file", "p(aff)", "patient", "label", "hospital", "view")).rows())
            .hasSize(144);
    }

    @Test
    void an_image_of_a_set_that_cannot_be_read_is_left_out_and_the_rest_is_classified() throws IOException {
        final Path some = folder.resolve("some");
        DrawnFractures.write(some, 4, new RadiographFiles());
        Files.writeString(some.resolve("P1-0.tif"), "II*");
        final Path table = folder.resolve("answers.csv");
        assertThat(shell.run("classify-fracture", "image=" + some, "model=" + model, "output=" + table))
            .isEqualTo(LEFT_OUT);
        assertThat(Table.read(table, List.of("file")).rows()).extracting(row -> row.get("file")).hasSize(7)
            .doesNotContain("P1-0.tif");
        assertThat(shell.out()).containsOnlyOnce("Skipped P1-0.tif: ").endsWith("1 of 8 images were left out\n");
        assertThat(shell.run("evaluate-fracture-classifier", "set=" + some, "model=" + model, "split=all", "draws=200"))
            .isEqualTo(LEFT_OUT);
        assertThat(shell.out()).endsWith("1 of 8 images were left out\n");
    }

    @Test
    void noise_and_inverted_images_are_flagged() throws IOException {
        final Random random = new Random(1);
        final float[] noise = new float[64 * 64];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 65535 * random.nextFloat();
        }
        save(Volume.of(noise, 64, 64, 1, Calibration.NONE), "noise.tif");
        final float[] grey = DrawnFractures.draw(true, new double[] {24.4, 30}, random).voxels();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 65535 - grey[i];
        }
        save(Volume.of(grey, DrawnFractures.WIDTH, DrawnFractures.HEIGHT, 1,
            Calibration.NONE), "inverted.tif");
        Files.copy(set.resolve("P0-0.tif"), folder.resolve("usual.tif"));
        final Path table = folder.resolve("out/answers.csv");
        assertThat(shell.run("classify-fracture", "image=" + folder, "model=" + model, "output=" + table)).isZero();
        final List<Map<String, String>> rows = Table.read(table, List.of("file", "warning")).rows();
        assertThat(rows.get(0).get("warning")).contains("grey scale looks inverted");
        assertThat(rows.get(1).get("warning")).contains("unlike the training images");
        assertThat(rows.get(2).get("warning")).isEmpty();
        assertThat(shell.out()).contains("UNRELIABLE: 2 of 3");
    }

    @Test
    void a_run_is_resumed_with_its_own_settings_only() {
        shell.assertRefused("resume=true goes on with it", with(SMALL, "train-fracture-classifier", "set=" + set,
            "output=" + home.resolve("run")));
        assertThat(shell.run(with(SMALL, "train-fracture-classifier", "set=" + set, "resume=true",
            "output=" + home.resolve("run")))).isZero();
        final String[] other = with(SMALL, "train-fracture-classifier", "set=" + set, "resume=true",
            "output=" + home.resolve("run"));
        other[Arrays.asList(other).indexOf("seed=2")] = "seed=3";
        shell.assertRefused("other settings or other training data", other);
    }

    @Test
    void synthetic_images_join_real_ones_or_stand_alone() {
        final String[] mixed = with(SMALL, "train-fracture-classifier", "set=" + set, "synthetic=" + set,
            "output=" + folder.resolve("mixed"));
        mixed[Arrays.asList(mixed).indexOf("rounds=14")] = "rounds=1";
        assertThat(shell.run(mixed)).isZero();
        assertThat(new ModelStore(home).open(folder.resolve("mixed/drawn.bonegen").toString()).card().training())
            .containsEntry("synthetic images", 96.0);
    }

    @Test
    void bad_input_ends_with_one_line_that_says_what_is_accepted() throws IOException {
        final Path pixel = folder.resolve("pixel.tif");
        new FileSaver(new ImagePlus("", new ByteProcessor(1, 1))).saveAsTiff(pixel.toString());
        shell.assertRefused("32 x 32 or more", "classify-fracture", "image=" + pixel, "model=" + model);
        new FileSaver(new ImagePlus("", new ColorProcessor(64, 64, colours()))).saveAsTiff(
            folder.resolve("colour.tif").toString());
        shell.assertRefused("film in grey", "classify-fracture", "image=" + folder.resolve("colour.tif"), "model=" + model);
        shell.assertRefused("needed is a fracture-classifier", "classify-fracture",
            "image=" + drawing("a.tif", true, new double[] {24.4, 30}), "model=vertebra");
        shell.assertRefused("overlays=true needs output", "classify-fracture", "image=" + folder.resolve("a.tif"),
            "model=" + model, "overlays=true");
        shell.assertRefused("There is no image set", "train-fracture-classifier", "set=" + folder.resolve("nothing"),
            "output=" + folder.resolve("run"));
        shell.assertRefused("accepted are AFF, NFF, INTACT, or a name", "train-fracture-classifier", "set=" + table("AFF,may/be"),
            "output=" + folder.resolve("run"));
        shell.assertRefused("1 patients with NFF are too few", "train-fracture-classifier", "set=" + table("AFF,AFF,NFF"),
            "folds=2", "output=" + folder.resolve("run"));
        shell.assertRefused("has the label AFF only", "train-fracture-classifier", "set=" + table("AFF,AFF"),
            "folds=2", "output=" + folder.resolve("run"));
        shell.assertRefused("multiples of 8", with(SMALL, "train-fracture-classifier", "set=" + set, "channels=8,7",
            "output=" + folder.resolve("run")));
        shell.assertRefused("accepted are [train, test] and all", "evaluate-fracture-classifier", "set=" + set,
            "split=validation", "model=" + model);
    }

    @Test
    void a_small_study_compares_real_and_synthetic_images() throws IOException {
        assertThat(shell.run("study-classifier", "set=" + set, "strategy=none", "gan=" + set, "diffusion=" + set,
            "minutes=0.02", "output=" + folder.resolve("study"))).isZero();
        assertThat(Table.read(folder.resolve("study/study.csv"), List.of("trained on", "auc", "auc low")).rows())
            .extracting(row -> row.get("trained on")).containsExactly("GAN", "diffusion", "real 50 %",
            "real 50 % + GAN", "real 50 % + diffusion", "real 100 %", "real 100 % + GAN", "real 100 % + diffusion",
            "shuffled labels");
        assertThat(shell.out()).contains("cannot show how well a network does on patients");
        assertThat(folder.resolve("study/study.png")).exists();
    }

    private Path table(final String labels) throws IOException {
        final StringBuilder text = new StringBuilder("file,patient,label,site,view,mmperpixel,split\n");
        final String[] words = labels.split(",");
        for (int i = 0; i < words.length; i++) {
            drawing("t" + i + ".tif", true, new double[] {24.4, 30});
            text.append("t" + i + ".tif,P" + i + "," + words[i] + ",H,AP,1,train\n");
        }
        Files.writeString(folder.resolve("set.csv"), text);
        return folder;
    }

    private Path drawing(final String name, final boolean atypical, final double[] site) {
        return save(DrawnFractures.draw(atypical, site, new Random(77)), name);
    }

    private Path save(final Volume image, final String name) {
        new RadiographFiles().write(image, folder.resolve(name));
        return folder.resolve(name);
    }

    private static int[] colours() {
        final int[] pixels = new int[64 * 64];
        Arrays.fill(pixels, 0xff3020);
        return pixels;
    }

    /** A command line with settings, except those that it gives itself. */
    private static String[] with(final String[] settings, final String... command) {
        final List<String> line = new ArrayList<>(Arrays.asList(command));
        for (final String setting : settings) {
            if (line.stream().noneMatch(given -> given.startsWith(setting.split("=")[0] + "="))) {
                line.add(setting);
            }
        }
        return line.toArray(String[]::new);
    }
}
