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
import io.github.bonegen.radiograph.detector.DrawnFilms;
import io.github.bonegen.radiograph.set.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detector's commands as a shell runs them, on drawings that a small network learns in seconds. */
class SiteDetectorCommandsTest {

    private static final int LEFT_OUT = 3;

    @TempDir
    private static Path home;

    private static CommandShell shell;
    private static String set;
    private static String model;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        shell = new CommandShell();
        set = home.resolve("set").toString();
        DrawnFilms.write(home.resolve("set"), 24, new RadiographFiles());
        model = home.resolve("run/drawn.bonegen").toString();
        assertThat(shell.run("train-site-detector", "set=" + set, "channels=8,16", "batch=4", "steps=50", "rate=0.01", "seed=1",
            "name=drawn", "output=" + home.resolve("run"))).isZero();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    @Test
    void films_kept_for_testing_are_measured_one_by_one_and_together() {
        final Path table = folder.resolve("films.csv");
        assertThat(shell.run("evaluate-site-detector", "set=" + set, "model=" + model, "output=" + table)).isZero();
        assertThat(Table.read(table, List.of("file", "p(fracture)", "x (mm)", "y (mm)", "certainty", "error (mm)")).rows())
            .hasSize(6);
        assertThat(shell.out()).contains("films with a known fracture: 3").contains("within 10 mm: ")
            .contains("AUC of fractured and intact: ");
    }

    @Test
    void an_answer_of_the_classifier_says_whether_there_is_a_fracture_and_where() {
        final Path film = folder.resolve("film.tif");
        new RadiographFiles().write(DrawnFilms.draw(true, new double[] {70, 120}, new Random(77)), film);
        final Path table = folder.resolve("answers.csv");
        assertThat(shell.run("classify-fracture", "image=" + film, "detector=" + model, "output=" + table)).isZero();
        final Map<String, String> row = Table.read(table, List.of("p(aff)", "p(fracture)", "x (mm)", "y (mm)")).rows().get(0);
        assertThat(Double.parseDouble(row.get("x (mm)"))).isBetween(126.0, 156.0);
        assertThat(Double.parseDouble(row.get("y (mm)"))).isBetween(226.0, 256.0);
    }

    @Test
    void crops_lie_around_what_the_detector_finds_and_what_it_does_not_is_named() {
        final Path originals = folder.resolve("originals");
        DrawnFilms.write(originals, 4, new RadiographFiles());
        originals.resolve("truth.csv").toFile().delete();
        final int status = shell.run("prepare-image-set", "folder=" + originals, "strategy=crop", "size=64", "detector=" + model,
            "output=" + folder.resolve("crops"));
        final List<Map<String, String>> rows = Table.read(folder.resolve("crops/placements.csv"), List.of("original", "centre"))
            .rows();
        assertThat(rows).extracting(row -> row.get("centre")).contains("shaft").doesNotContain("given");
        assertThat(status == LEFT_OUT).isEqualTo(rows.size() < 4);
        assertThat(shell.out().contains("its fracture was not found")).isEqualTo(rows.size() < 4);
    }

    @Test
    void bad_input_ends_with_one_line_that_says_what_is_accepted() {
        shell.assertRefused("needed is a site-detector", "evaluate-site-detector", "set=" + set, "model=fracture");
        shell.assertRefused("There is no image set", "train-site-detector", "set=" + folder.resolve("none"),
            "output=" + folder.resolve("run"));
        shell.assertRefused("halve a film 1 times", "train-site-detector", "set=" + set, "channels=8,8",
            "output=" + folder.resolve("run"));
        shell.assertRefused("resume=true goes on with it", "train-site-detector", "set=" + set, "channels=8,16",
            "output=" + home.resolve("run"));
        shell.assertRefused("no images in the split validation", "evaluate-site-detector", "set=" + set, "split=validation",
            "model=" + model);
        shell.assertRefused("There is no model 'nobody'", "prepare-image-set", "folder=" + set, "strategy=crop",
            "detector=nobody", "output=" + folder.resolve("crops"));
    }
}
