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
package io.github.bonegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import io.github.bonegen.imagej.ImageJWindow;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.swing.JDialog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** The dialogs of all commands, as a hand and an eye meet them. */
class DialogsIT {

    private static final Dimension SMALL_SCREEN = new Dimension(1024, 768);

    @TempDir
    private static Path folder;
    private static ImageJWindow window;

    @BeforeAll
    static void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        window = ImageJWindow.open(folder);
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @AfterEach
    void clear() {
        window.clear();
    }

    /** Those that ask for something. */
    static List<Named<CommandInfo>> commands() {
        return ExampleFolder.commands().stream()
            .filter(command -> !new CommandParameters(command.getPayload()).items().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void opens_fits_a_small_screen_and_is_cancelled_without_a_trace(final CommandInfo command)
        throws InterruptedException
    {
        final Recorder recorder = new Recorder();
        final Thread running = window.choose(label(command));
        final JDialog dialog = window.awaitDialog(running);
        try {
            for (final ModuleItem<?> item : new CommandParameters(command).items()) {
                assertThat(ImageJWindow.part(dialog, item.getName())).as(item.getName()).isNotNull();
            }
            ImageJWindow.capture(dialog, "dialogs/" + command.getName());
            assertFits(dialog, SMALL_SCREEN);
            final Component more = ImageJWindow.part(dialog, "more");
            if (more != null) {
                window.press(dialog, "More...");
                ImageJWindow.await(() -> ImageJWindow.part(dialog, "more").getHeight() > 0 ? true : null);
                ImageJWindow.capture(dialog, "dialogs/" + command.getName() + "-more");
                assertFits(dialog, Toolkit.getDefaultToolkit().getScreenSize());
            }
        }
        finally {
            window.press(dialog, "Cancel");
            window.awaitEnd(running);
            recorder.close();
        }
        assertThat(recorder.getText()).doesNotContain("run(");
        assertThat(WindowManager.getImageCount()).isZero();
    }

    @Test
    void a_wrong_value_is_told_in_the_dialog_which_stays() throws InterruptedException {
        final Thread running = window.choose("Match Parameters...");
        final JDialog dialog = window.awaitDialog(running);
        window.fill(dialog, Map.of("bvtv", "a lot"));
        window.press(dialog, "OK");

        ImageJWindow.await(() -> ImageJWindow.text(dialog).contains("bvtv=a lot is not a number") ? true : null);
        assertThat(dialog.isVisible()).isTrue();
        window.press(dialog, "Cancel");
        window.awaitEnd(running);
    }

    @Test
    void densities_are_in_the_unit_of_the_model_once_it_is_known() throws InterruptedException {
        final Thread running = window.choose("Match Parameters...");
        final JDialog dialog = window.awaitDialog(running);
        assertThat(ImageJWindow.text(dialog)).contains("BMD (mg/cm3)").doesNotContain("model's unit)");

        window.fill(dialog, Map.of("model", "another"));
        ImageJWindow.await(() -> ImageJWindow.text(dialog).contains("BMD (model's unit)") ? true : null);
        window.press(dialog, "Cancel");
        window.awaitEnd(running);
    }

    @Test
    void an_optional_image_is_none_until_it_is_chosen() throws InterruptedException {
        open("unrelated");
        final Thread running = window.choose("Match Parameters...");
        final JDialog dialog = window.awaitDialog(running);

        assertThat(ImageJWindow.said(dialog, "content")).isEqualTo("none");
        assertThat(ImageJWindow.choices(dialog, "content")).containsExactly("none", "unrelated");
        window.press(dialog, "Cancel");
        window.awaitEnd(running);
    }

    @Test
    void the_image_that_a_command_is_about_is_the_current_one_and_two_of_a_title_are_told_apart()
        throws InterruptedException
    {
        final ImagePlus older = open("bone");
        final ImagePlus newer = open("bone");
        ImagePlus current = null;
        String said = "";
        List<String> choices = List.of();
        // The display may give the focus to the older window late, while the dialog is made.
        while (WindowManager.getCurrentImage() != current) {
            current = WindowManager.getCurrentImage();
            final Thread running = window.choose("Measure Trabecular Bone...");
            final JDialog dialog = window.awaitDialog(running);
            said = ImageJWindow.said(dialog, "image");
            choices = ImageJWindow.choices(dialog, "image");
            window.press(dialog, "Cancel");
            window.awaitEnd(running);
        }

        assertThat(said).isEqualTo("bone");
        assertThat(choices).containsExactly("none", "bone", String.valueOf((current == older ? newer : older).getID()));
    }

    @Test
    void a_dialog_reads_off_the_image_what_that_says_of_itself() throws InterruptedException {
        final ImagePlus scan = open("scan");
        scan.getCalibration().setUnit("um");
        scan.getCalibration().pixelWidth = 25;
        scan.getCalibration().pixelHeight = 25;
        scan.getCalibration().pixelDepth = 25;
        final Thread running = window.choose("Extract Training Patches...");
        final JDialog dialog = window.awaitDialog(running);

        assertThat(ImageJWindow.said(dialog, "voxel")).isEqualTo("0.025");
        window.press(dialog, "Cancel");
        window.awaitEnd(running);
    }

    @Test
    void a_dialog_begins_with_what_it_said_last_and_a_macro_does_not() throws InterruptedException {
        answer("Model Info...", Map.of("model", "gan"));

        final Thread running = window.choose("Model Info...");
        final JDialog dialog = window.awaitDialog(running);
        assertThat(ImageJWindow.said(dialog, "model")).isEqualTo("gan");
        window.press(dialog, "Reset");
        ImageJWindow.await(() -> ImageJWindow.said(dialog, "model").isEmpty() ? true : null);
        window.press(dialog, "Cancel");
        window.awaitEnd(running);

        IJ.log("\\Clear");
        IJ.runMacro("run('Model Info...');");
        assertThat(IJ.getLog()).contains("vertebra").contains("gan").contains("fracture");
    }

    private void answer(final String label, final Map<String, String> values) throws InterruptedException {
        final Thread running = window.choose(label);
        final JDialog dialog = window.awaitDialog(running);
        window.fill(dialog, values);
        window.press(dialog, "OK");
        window.awaitEnd(running);
    }

    private static ImagePlus open(final String title) {
        final ImagePlus image = IJ.createImage(title, "8-bit black", 8, 8, 8);
        image.show();
        return image;
    }

    private static void assertFits(final JDialog dialog, final Dimension screen) {
        assertThat(dialog.getWidth()).isLessThanOrEqualTo(screen.width);
        assertThat(dialog.getHeight()).isLessThanOrEqualTo(screen.height);
    }

    private static String label(final CommandInfo command) {
        return command.getMenuPath().getLeaf().getName();
    }
}
