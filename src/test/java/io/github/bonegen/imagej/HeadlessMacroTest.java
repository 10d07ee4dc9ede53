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
package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Reference;
import io.github.bonegen.Resources;
import io.github.bonegen.imagej.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real ImageJ macros without a display. */
class HeadlessMacroTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void install() {
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        PlainImageJ.installHeadlessMenu();
        run("Import Checkpoint...", "file=[" + Resources.path("pwgan/generator_zip.pth") + "] name=tiny");
    }

    @AfterAll
    static void clear() {
        BatchImages.closeAll();
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void a_macro_generates_spongiosa_and_leaves_the_image_open() {
        run("Generate Spongiosa...", "model=tiny count=2 seed=1");

        final ImagePlus image = WindowManager.getCurrentImage();
        assertThat(image.getTitle()).isEqualTo("tiny seed 1 #0 to #1");
        assertThat(image.getDimensions()).containsExactly(16, 16, 1, 16, 2);
        assertThat(image.getInfoProperty()).contains("seed: 1");
    }

    @Test
    void a_macro_measures_what_it_generated() {
        final String means = IJ.runMacro("text = ''; for (seed = 1; seed <= 2; seed++) {"
            + "run('Generate Spongiosa...', 'model=tiny seed=' + seed); getStatistics(area, mean); text = text + mean + ' '; }"
            + "return text;");

        assertThat(means.trim().split(" ")).hasSize(2).doesNotHaveDuplicates()
            .allSatisfy(mean -> assertThat(Double.parseDouble(mean)).isBetween(-350.0, 1100.0));
    }

    @Test
    void what_a_command_made_is_the_current_image_of_a_macro_that_opened_another() {
        final String title = IJ.runMacro("newImage('opened', '8-bit', 8, 8, 8); run('Generate Spongiosa...', 'model=tiny');"
            + " return getTitle();");

        assertThat(title).startsWith("tiny seed 0");
    }

    @Test
    void of_two_images_of_one_title_the_current_one_is_worked_on() {
        final Path folder = Reference.file("faults/macro").toAbsolutePath();
        final Path output = home.resolve("transmission.tif");
        IJ.runMacro("setBatchMode(true); open('" + folder + "/d1/bone.tif'); open('" + folder + "/d2/bone.tif');"
            + "run('Project Volume...', 'unit=binary noise=false show=transmission output=[" + output + "]'); close('*');");
        assertThat(ImageFiles.open(output.toString()).getStatistics().mean).isCloseTo(0.96541, within(1e-5));
    }

    @Test
    void of_two_images_of_one_title_the_current_one_is_shown_in_3d() throws IOException {
        final Path faults = Reference.file("faults/macro");
        for (final String copied : List.of("d1", "d2")) {
            Files.copy(faults.resolve(copied).resolve("bone.tif"),
                Files.createDirectory(home.resolve(copied)).resolve("bone.tif"));
        }
        IJ.runMacro(Files.readString(faults.resolve("m4.ijm")), home.toString());

        assertThat(home.resolve("shown.png")).hasSameBinaryContentAs(picture("d2"));
        assertThat(Files.mismatch(home.resolve("shown.png"), picture("d1"))).isNotNegative();
    }

    /** One image, opened alone. */
    private static Path picture(final String name) {
        final Path picture = home.resolve(name + ".png");
        IJ.runMacro("setBatchMode(true); open('" + home.resolve(name) + "/bone.tif');"
            + "run('Show in 3D Viewer...', 'output=[" + picture + "]'); close('*');");
        return picture;
    }

    @Test
    void a_wrong_option_stops_the_macro() {
        final String result = IJ.runMacro("run('Generate Spongiosa...', 'model=tiny cuont=2'); return 'went on';");

        assertThat(result).isNotEqualTo("went on");
    }

    private static void run(final String command, final String options) {
        final String result = IJ.runMacro("run('" + command + "', '" + options + "'); return 'done';");
        assertThat(result).isEqualTo("done");
    }
}
