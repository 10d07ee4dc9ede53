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
package io.github.bonegen.command.radiograph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a shell runs it, on sets of noise. */
class EvaluateRadiographsCommandTest {

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
    void writes_page_pictures_and_figures() {
        final Path real = set("real", 32, 32, 36, 16);
        final Path synthetic = set("synthetic", 32, 32, 16, 0);

        assertThat(shell.run(line(synthetic, real))).as(shell.err()).isZero();
        assertThat(folder.resolve("report/report.html")).content().contains("synthetic against real")
            .contains("16 images of AFF, 16 images of NFF");
        for (final String file : List.of("plots.png", "samples-AFF.png", "samples-NFF.png", "closest.png")) {
            assertThat(folder.resolve("report").resolve(file)).isNotEmptyFile();
        }
        assertThat(folder.resolve("report/figures.csv")).content().startsWith("set,class,space,figure,value,");
        assertThat(folder.resolve("report/figures.json")).content().contains("\"mixed labels\"")
            .contains("\"trainedOn\": \"synthetic\"").contains("\"trainedOn\": \"real + synthetic\"");
        assertThat(folder.resolve("report/figures.csv")).content()
            .containsPattern("synthetic,all,,AUC of fracture classifier,0?[.1]");
    }

    @Test
    void sets_are_compared_by_the_labels_of_the_real_one() {
        final Path real = renamed(set("real", 32, 32, 36, 16), "fractured", "intact");
        assertThat(shell.run(line(renamed(set("synthetic", 32, 32, 16, 0), "fractured", "intact"), real))).as(shell.err()).isZero();
        assertThat(folder.resolve("report/report.html")).content().contains("16 images of fractured, 16 images of INTACT");
        assertThat(folder.resolve("report/samples-fractured.png")).isNotEmptyFile();
        assertThat(folder.resolve("report/figures.csv")).content()
            .containsPattern("synthetic,all,,AUC of fracture classifier,0?[.1]");
        assertRefused("has 0 images of fractured; accepted are sets with at least 16 of [fractured, INTACT]",
            renamed(set("other", 32, 32, 16, 0), "broken", "intact"), real);
    }

    private static Path renamed(final Path home, final String atypical, final String normal) {
        final ImageSet set = ImageSet.read(home);
        new ImageSet(home, set.entries().stream().map(entry -> entry.withLabel(entry.label().equals("AFF") ? atypical : normal))
            .toList()).write();
        return home;
    }

    @Test
    void sets_that_cannot_be_compared_are_refused_in_one_line() {
        final Path real = set("real", 32, 32, 36, 16);
        assertRefused("has 0 images of NFF", oneClass(), real);
        assertRefused("Synthetic images of 40 pixels", set("large", 40, 40, 16, 0), real);
        assertRefused("40 x 32 pixels; accepted are squares", set("wide", 40, 32, 16, 0), real);
        assertRefused("split that is held out", set("synthetic", 32, 32, 16, 0), set("all training", 32, 32, 36, 0));
        assertRefused("There is no image set", folder.resolve("nothing"), real);
    }

    private void assertRefused(final String reason, final Path synthetic, final Path real) {
        shell.assertRefused(reason, line(synthetic, real));
    }

    private String[] line(final Path synthetic, final Path real) {
        return new String[] {"evaluate-radiographs", "synthetic=" + synthetic, "real=" + real, "heldout=test",
            "steps=1", "device=cpu", "output=" + folder.resolve("report")};
    }

    private Path oneClass() {
        final Path home = set("two classes", 32, 32, 16, 0);
        final ImageSet set = ImageSet.read(home);
        new ImageSet(home, set.entries().stream().filter(entry -> entry.label().equals("AFF")).toList()).write();
        return home;
    }

    /** As many training and test images of each class. */
    private Path set(final String name, final int width, final int height, final int training, final int test) {
        final Random random = new Random(name.hashCode());
        final Path home = folder.resolve(name);
        final List<SetEntry> entries = new ArrayList<>();
        for (final String label : Labels.FRACTURES) {
            for (int i = 0; i < training + test; i++) {
                final SetEntry entry = new SetEntry(label + i + ".tif", name + label + i, label, "H1", "AP", 1,
                    i < training ? "train" : "test");
                final float[] grey = new float[width * height];
                for (int k = 0; k < grey.length; k++) {
                    grey[k] = random.nextInt(65536);
                }
                new RadiographFiles().write(Volume.of(grey, width, height, 1, Calibration.NONE),
                    home.resolve(entry.file()));
                entries.add(entry);
            }
        }
        new ImageSet(home, entries).write();
        return home;
    }
}
