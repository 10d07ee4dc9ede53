package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Resources;
import java.nio.file.Path;
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
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void a_macro_generates_spongiosa_and_leaves_the_image_open() {
        run("Generate Spongiosa...", "model=tiny count=2 seed=1");

        final ImagePlus image = WindowManager.getCurrentImage();
        assertThat(image.getTitle()).isEqualTo("Spongiosa of tiny");
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
    void a_wrong_option_stops_the_macro() {
        final String result = IJ.runMacro("run('Generate Spongiosa...', 'model=tiny cuont=2'); return 'went on';");

        assertThat(result).isNotEqualTo("went on");
    }

    private static void run(final String command, final String options) {
        final String result = IJ.runMacro("run('" + command + "', '" + options + "'); return 'done';");
        assertThat(result).isEqualTo("done");
    }
}
